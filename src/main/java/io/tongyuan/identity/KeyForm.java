package io.tongyuan.identity;

/**
 * The identity keys of what is known by a public number. A broken number makes a key like a good one: it names the same
 * thing wherever it is written the same way. (A person's key is a digest, made where the keys are.)
 */
public final class KeyForm {
    private static final int REGISTRATION_NUMBER_DIGITS = 15;

    private KeyForm() {
    }

    /** By credit code, or by the registration number of 15 digits that old records have in its place. */
    public static String legalEntity(String code) {
        String normal = NameForm.of(code).replace("-", "");
        boolean registrationNumber = normal.length() == REGISTRATION_NUMBER_DIGITS && normal.chars().allMatch(Character::isDigit);
        return (registrationNumber ? "reg:" : "uscc:") + normal;
    }

    public static String project(String code) {
        return "project:" + dashes(NameForm.of(code)).replace("-", "");
    }

    /** @param kind of document, which its number is unique within */
    public static String certificate(String kind, String number) {
        return "cert:" + kind + ":" + dashes(NameForm.of(number));
    }

    public static String addressCode(String code) {
        return "addr:" + NameForm.of(code);
    }

    /** @param form of a written address, see address.parsing.CanonicalForm */
    public static String addressForm(String form) {
        return "form:" + form;
    }

    public static String estateUnit(String number) {
        return "unit:" + NameForm.of(number);
    }

    /** @param digest keyed digest of what is composed */
    public static String composed(String digest) {
        return "made:" + digest;
    }

    private static String dashes(String text) {
        return text.replaceAll("[‐‑‒–—―−﹣－]", "-");
    }
}
