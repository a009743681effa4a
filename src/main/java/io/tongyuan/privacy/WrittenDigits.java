package io.tongyuan.privacy;

import java.util.Optional;

/**
 * The digits (and X) of a text with where they stand. Blanks, hyphens and invisible characters lie between two tokens of
 * one run; any other character parts two runs.
 */
final class WrittenDigits {
    private static final char BREAK = '|';
    private static final int SHOWN = 4;

    private final String text;
    private final StringBuilder plain = new StringBuilder();
    private final int[] at;
    /** Whether a token begins with that digit. */
    private final boolean[] begins;

    private WrittenDigits(String text) {
        this.text = text;
        this.at = new int[text.length()];
        this.begins = new boolean[text.length() + 1];
    }

    static WrittenDigits of(String text) {
        WrittenDigits out = new WrittenDigits(text);
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char c = narrow(text.charAt(i));
            if (c >= '0' && c <= '9' || c == 'X') {
                out.add(c, i, begins);
                begins = false;
            } else {
                if (!between(c)) {
                    out.add(BREAK, i, true);
                }
                begins = true;
            }
        }
        out.begins[out.length()] = true;
        return out;
    }

    private void add(char c, int index, boolean first) {
        at[plain.length()] = index;
        begins[plain.length()] = first;
        plain.append(c);
    }

    int length() {
        return plain.length();
    }

    /** So many digits of one run; where tokens are put together, whole ones. */
    Optional<String> window(int from, int length) {
        int to = from + length;
        if (to > plain.length()) {
            return Optional.empty();
        }
        boolean joined = false;
        for (int i = from; i < to; i++) {
            if (plain.charAt(i) == BREAK) {
                return Optional.empty();
            }
            joined |= i > from && begins[i];
        }
        return joined && !alone(from, length) ? Optional.empty() : Optional.of(plain.substring(from, to));
    }

    /** Whether no digit touches these from outside. */
    boolean alone(int from, int length) {
        int to = from + length;
        return to <= plain.length() && begins[from] && begins[to];
    }

    /** Whether one of these characters stands right before. */
    boolean after(int from, String characters) {
        return at[from] > 0 && characters.indexOf(text.charAt(at[from] - 1)) >= 0;
    }

    /** The digits around that one with nothing between them. */
    String token(int index) {
        int from = index;
        while (!begins[from]) {
            from--;
        }
        int to = index + 1;
        while (to < plain.length() && !begins[to]) {
            to++;
        }
        return plain.substring(from, to);
    }

    void mask(StringBuilder out, int from, int length) {
        for (int i = from + SHOWN; i < from + length; i++) {
            out.setCharAt(at[i], '*');
        }
    }

    private static char narrow(char c) {
        if (c == 'x' || c == 'Ｘ' || c == 'ｘ' || c == 'Ⅹ' || c == 'ⅹ') {
            return 'X';
        }
        return c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c;
    }

    private static boolean between(char c) {
        return c <= ' ' || switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                 Character.CONTROL, Character.FORMAT, Character.DASH_PUNCTUATION -> true;
            default -> c == '\u2212' || c == 'ー';
        };
    }
}
