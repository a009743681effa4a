package io.tongyuan.address.tagging.network;

import io.tongyuan.address.text.NormalText;
import java.util.Arrays;
import java.util.List;

/**
 * A text as the tagger reads it: one symbol for each character, each number and each Latin word. Of a number only its
 * length is told, of a word too: which number it is says nothing about what it counts.
 */
public final class Units {
    private static final char NUMBER = '\uE000';
    private static final char WORD = '\uE010';
    private static final char MIXED = '\uE020';
    private static final char BLANK = '_';
    private static final int LONGEST_NUMBER = 7;
    private static final int LONGEST_WORD = 4;

    private final char[] symbols;
    private final int[] firstParts;

    private Units(char[] symbols, int[] firstParts) {
        this.symbols = symbols;
        this.firstParts = firstParts;
    }

    /** @param merged whether digits, and letters, that stand beside each other are tokens of one number or word */
    public static Units of(List<String> tokens, boolean merged) {
        int n = tokens.size();
        char[] symbols = new char[n];
        int[] first = new int[n + 1];
        int count = 0;
        for (int i = 0; i < n;) {
            int next = i + 1;
            String unit = tokens.get(i);
            if (merged && unit.length() == 1 && kind(unit.charAt(0)) != 0) {
                while (next < n && tokens.get(next).length() == 1 && kind(tokens.get(next).charAt(0)) == kind(unit.charAt(0))) {
                    next++;
                }
                unit = String.join("", tokens.subList(i, next));
            }
            first[count] = i;
            symbols[count++] = symbol(unit);
            i = next;
        }
        first[count] = n;
        return new Units(Arrays.copyOf(symbols, count), Arrays.copyOf(first, count + 1));
    }

    /** Of a stretch of a normal text; offsets are those of the text. */
    public static Units of(NormalText text, int from, int to) {
        char[] symbols = new char[to - from];
        int[] first = new int[to - from + 1];
        int count = 0;
        for (int i = from; i < to;) {
            int kind = kind(text.charAt(i));
            int next = i + 1;
            while (kind != 0 && next < to && kind(text.charAt(next)) == kind) {
                next++;
            }
            first[count] = i;
            symbols[count++] = kind == 0 ? plain(text.charAt(i)) : run(kind, next - i);
            i = next;
        }
        first[count] = to;
        return new Units(Arrays.copyOf(symbols, count), Arrays.copyOf(first, count + 1));
    }

    private static char symbol(String token) {
        String normal = token.equals("_") ? "" : NormalText.of(token).toString();
        if (normal.isEmpty()) {
            return BLANK;
        }
        int kind = kind(normal.charAt(0));
        if (kind != 0) {
            return normal.chars().allMatch(c -> kind((char) c) == kind) ? run(kind, normal.length()) : MIXED;
        }
        return normal.length() == 1 ? normal.charAt(0) : MIXED;
    }

    private static char plain(char c) {
        return c == ' ' ? BLANK : c;
    }

    private static char run(int kind, int length) {
        return kind == 1 ? (char) (NUMBER + Math.min(length, LONGEST_NUMBER)) : (char) (WORD + Math.min(length, LONGEST_WORD));
    }

    /** 1 digit, 2 Latin letter, 0 anything else. */
    private static int kind(char c) {
        return c >= '0' && c <= '9' ? 1 : c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' ? 2 : 0;
    }

    public int size() {
        return symbols.length;
    }

    public char[] symbols() {
        return symbols;
    }

    /** The first token, or the offset of the first character, of a unit; of the unit after the last: their end. */
    public int first(int unit) {
        return firstParts[unit];
    }
}
