package io.tongyuan.address.tagging.network;

import java.util.Arrays;

/** Which pairs of symbols of a text stand earlier or later in it too: 杭州市 in 浙江省杭州市杭州市西湖区. For one thread. */
final class Repeats {
    private static final int BITS = 9;
    private static final int EARLIER = 1;
    private static final int LATER = 2;

    private final int[] lastAt = new int[1 << BITS];
    private int[] marks = {};

    /** Marks each pair of n symbols, by its first. */
    void read(char[] symbols, int n) {
        if (marks.length < n) {
            marks = new int[n * 2];
        }
        Arrays.fill(marks, 0, n, 0);
        Arrays.fill(lastAt, -1);
        for (int i = 0; i + 1 < n; i++) {
            int slot = ((symbols[i] * 31 + symbols[i + 1]) * 0x9E3779B9) >>> 32 - BITS;
            int last = lastAt[slot];
            if (last >= 0 && symbols[last] == symbols[i] && symbols[last + 1] == symbols[i + 1] && han(symbols[i]) && han(symbols[i + 1])) {
                marks[last] |= LATER;
                marks[i] |= EARLIER;
            }
            lastAt[slot] = i;
        }
    }

    private static boolean han(char c) {
        return c >= '\u4e00' && c <= '\u9fff';
    }

    /** Of the pair that begins at the unit and of that which ends there: 0 where both stand there alone, else up to 15. */
    int of(int unit) {
        return marks[unit] | (unit == 0 ? 0 : marks[unit - 1] << 2);
    }
}
