package io.tongyuan.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The identity keys of what is known by a public number. A broken number makes a key like a good one: it names the same
 * thing wherever it is written the same way. (A person's key is a digest, made where the keys are.)
 */
public final class KeyForm {
    private static final int REGISTRATION_NUMBER_DIGITS = 15;
    /** UTF-16 units; an index of Neo4j takes no value of more than 8 kB. */
    private static final int LONGEST = 2000;

    private KeyForm() {
    }

    /** By credit code, or by the registration number of 15 digits that old records have in its place. */
    public static String legalEntity(String code) {
        String normal = NameForm.of(code).replace("-", "");
        boolean registrationNumber = normal.length() == REGISTRATION_NUMBER_DIGITS && normal.chars().allMatch(Character::isDigit);
        return bounded((registrationNumber ? "reg:" : "uscc:") + normal);
    }

    public static String project(String code) {
        return bounded("project:" + dashes(NameForm.of(code)).replace("-", ""));
    }

    /** @param kind of document, which its number is unique within */
    public static String certificate(String kind, String number) {
        return bounded("cert:" + kind + ":" + dashes(NameForm.of(number)));
    }

    public static String addressCode(String code) {
        return bounded("addr:" + NameForm.of(code));
    }

    /** @param form of a written address, see address.parsing.CanonicalForm */
    public static String addressForm(String form) {
        return bounded("form:" + form);
    }

    public static String estateUnit(String number) {
        return bounded("unit:" + NameForm.of(number));
    }

    /** @param digest keyed digest of what is composed */
    public static String composed(String digest) {
        return "made:" + digest;
    }

    /** Of what is too long for an index the kind of key it is and a digest of the whole. */
    public static String bounded(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return text.substring(0, text.indexOf(':') + 1) + "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String dashes(String text) {
        return text.replaceAll("[‐‑‒–—―−﹣－]", "-");
    }
}
