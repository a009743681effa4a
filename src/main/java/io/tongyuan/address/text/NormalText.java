package io.tongyuan.address.text;

import java.util.Arrays;

/**
 * A written text in normal form, each character with the units of the source it stands for. Spaces are gone, except
 * between two Latin letters or digits, where they part numbers (5 6号).
 */
public class NormalText implements CharSequence {
    private final String source;
    private final char[] chars;
    private final int[] starts;
    private final int length;

    private NormalText(String source, char[] chars, int[] starts, int length) {
        this.source = source;
        this.chars = chars;
        this.starts = starts;
        this.length = length;
    }

    /** Another view of the same text. */
    protected NormalText(NormalText text) {
        this(text.source, text.chars, text.starts, text.length);
    }

    public static NormalText of(String source) {
        int n = source.length();
        char[] chars = new char[n + 8];
        int[] starts = new int[n + 8];
        int out = 0;
        boolean space = false;
        int spaceAt = 0;
        for (int i = 0; i < n; i++) {
            char written = source.charAt(i);
            char c = CharacterForms.normal(written);
            if (c == CharacterForms.NOTHING) {
                continue;
            }
            if (c == ' ') {
                spaceAt = space ? spaceAt : i;
                space = true;
                continue;
            }
            if (out + 4 > chars.length) {
                chars = Arrays.copyOf(chars, chars.length * 2);
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
            if (space && out > 0 && latin(c) && latin(chars[out - 1])) {
                starts[out] = spaceAt;
                chars[out++] = ' ';
            }
            space = false;
            if (written >= '⑩' && written <= '⑳') {
                int number = 10 + written - '⑩';
                starts[out] = i;
                chars[out++] = (char) ('0' + number / 10);
                c = (char) ('0' + number % 10);
            }
            starts[out] = i;
            chars[out++] = c;
        }
        return new NormalText(source, chars, starts, out);
    }

    private static boolean latin(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
    }

    public String source() {
        return source;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int i) {
        return chars[i];
    }

    /** The character, or a NUL beyond either end. */
    public char at(int i) {
        return i >= 0 && i < length ? chars[i] : '\0';
    }

    /** Offset in the source of the normal character i. */
    public int sourceStart(int i) {
        return starts[i];
    }

    /** Offset in the source after what the normal characters before {@code end} stand for. */
    public int sourceEnd(int end) {
        return end == 0 ? 0 : starts[end - 1] + 1;
    }

    public boolean startsWith(String prefix, int at) {
        int n = prefix.length();
        if (at < 0 || at + n > length) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (chars[at + i] != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The same text up to {@code end}, sharing what it is made of. */
    public NormalText head(int end) {
        return new NormalText(source, chars, starts, end);
    }

    public String slice(int start, int end) {
        return new String(chars, start, end - start);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return slice(start, end);
    }

    @Override
    public String toString() {
        return slice(0, length);
    }
}
