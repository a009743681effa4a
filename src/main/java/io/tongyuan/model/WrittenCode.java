package io.tongyuan.model;

/**
 * Lenient reading of a code that a person or a spreadsheet wrote: what can only be dress is taken off. What could be
 * another character is left alone: O is not read as 0, nor I as 1, because a code that needs guessing is a finding.
 */
final class WrittenCode {
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_TO_ASCII = 0xFEE0;
    /** Dashes that Unicode doesn't class as such: minus signs, hyphen bullet, the long-vowel marks of kana. */
    private static final String DASHES = "\u2212\u207B\u208B\u2043\u02D7\u30FC\uFF70\u2010";
    /** GB 11643 calls its check character the Roman numeral ten, and some input methods write just that. */
    private static final String ROMAN_TEN = "\u2169\u2179";

    private WrittenCode() {
    }

    /** The code without spaces, dashes and invisible characters, in ASCII width and upper case. */
    static String normalize(String text) {
        StringBuilder kept = new StringBuilder(Math.min(text.length(), 64));
        text.codePoints().map(WrittenCode::plain).filter(c -> !dress(c)).forEach(kept::appendCodePoint);
        // Spreadsheets keep long numbers as text by an apostrophe before them.
        boolean quoted = kept.length() > 1 && "'\u2018\u2019`".indexOf(kept.charAt(0)) >= 0;
        return quoted ? kept.substring(1) : kept.toString();
    }

    private static int plain(int c) {
        int narrow = c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? c - FULL_WIDTH_TO_ASCII : c;
        if (narrow >= 'a' && narrow <= 'z') {
            return narrow - 'a' + 'A';
        }
        return ROMAN_TEN.indexOf(narrow) >= 0 ? 'X' : narrow;
    }

    private static boolean dress(int c) {
        if (c < 128) {
            return c <= ' ' || c == '-' || c == 127;
        }
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                 Character.CONTROL, Character.FORMAT, Character.DASH_PUNCTUATION -> true;
            default -> DASHES.indexOf(c) >= 0;
        };
    }

    static boolean digits(String code, int from, int to) {
        for (int i = from; i < to; i++) {
            if (code.charAt(i) < '0' || code.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    static boolean letters(String code, int from, int to) {
        for (int i = from; i < to; i++) {
            if (code.charAt(i) < 'A' || code.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }
}
