package io.tongyuan.identity.linking;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Record keys as they are written: a letter, that no spreadsheet takes them for numbers, and 13 characters of base 32. */
public final class RecordKey {
    private static final int DIGITS = 13;
    private static final Pattern FORM = Pattern.compile("r[0-9a-v]{13}");

    private RecordKey() {
    }

    public static String text(long key) {
        return letters('r', key);
    }

    /** Of a cluster, by the smallest key in it. */
    public static String cluster(long smallest) {
        return letters('c', smallest);
    }

    private static String letters(char kind, long key) {
        String digits = Long.toUnsignedString(key, 32);
        return kind + "0".repeat(DIGITS - digits.length()) + digits;
    }

    /** Empty where it is none. */
    public static Optional<Long> read(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        try {
            return FORM.matcher(plain).matches() ? Optional.of(Long.parseUnsignedLong(plain.substring(1), 32)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
