package io.tongyuan.identity.index;

import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Digests of numbers as they are sent: eight hexadecimal characters that tell the key, a hyphen, sixteen of the digest. */
public final class DigestText {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{16}");
    private static final int KEY_CHARACTERS = 8;

    private final String keyMark;

    public DigestText(Digests digests) {
        this.keyMark = HexFormat.of().toHexDigits((int) (digests.check() >>> 32));
    }

    public String of(long digest) {
        return keyMark + '-' + HexFormat.of().toHexDigits(digest);
    }

    /** Whether it has the form, under whatever key. */
    public static boolean looksSo(String text) {
        return FORM.matcher(plain(text)).matches();
    }

    /** Empty where it is none, or made with another key. */
    public OptionalLong read(String text) {
        String plain = plain(text);
        return FORM.matcher(plain).matches() && plain.startsWith(keyMark) ? OptionalLong.of(HexFormat.fromHexDigitsToLong(plain, KEY_CHARACTERS + 1, plain.length()))
                : OptionalLong.empty();
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
