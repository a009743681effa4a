package io.tongyuan.gazetteer;

import io.tongyuan.model.Level;
import java.util.Arrays;

/**
 * The divisions in arrays, in the order of their codes, so that whatever lies in a division follows it. 665,137 of them
 * take some 22 MB here.
 *
 * @param codes     twelve digits each, ascending
 * @param parents   -1 for a province
 * @param ends      after the last division that lies in it: whatever does follows it without a gap
 * @param starts    where the name begins in names; one more than there are divisions
 * @param aliases   codes of the source that stand for another line's division, ascending: 110100 for 北京市
 * @param aliasOf   the division each alias means
 */
record DivisionTable(long[] codes, byte[] levels, int[] parents, int[] ends, int[] starts, char[] names, long[] aliases,
                     int[] aliasOf) {
    private static final Level[] LEVELS = Level.values();
    private static final long[] POWERS_OF_TEN = {1L, 10L, 100L, 1_000L, 10_000L, 100_000L, 1_000_000L, 10_000_000L,
        100_000_000L, 1_000_000_000L, 10_000_000_000L};

    static int[] ends(int[] parents) {
        int[] ends = new int[parents.length];
        for (int d = parents.length - 1; d >= 0; d--) {
            ends[d] = Math.max(ends[d], d + 1);
            if (parents[d] >= 0) {
                ends[parents[d]] = Math.max(ends[parents[d]], ends[d]);
            }
        }
        return ends;
    }

    int size() {
        return codes.length;
    }

    Level level(int d) {
        return LEVELS[levels[d]];
    }

    String name(int d) {
        return new String(names, starts[d], nameLength(d));
    }

    int nameLength(int d) {
        return starts[d + 1] - starts[d];
    }

    /** -1 where there is none. */
    int find(CharSequence code) {
        int digits = code.length();
        if (digits != 2 && digits != 4 && digits != 6 && digits != 9 && digits != 12) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < digits; i++) {
            char c = code.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return find(value * POWERS_OF_TEN[12 - digits]);
    }

    private int find(long code) {
        int d = Arrays.binarySearch(codes, code);
        if (d >= 0) {
            return d;
        }
        int alias = Arrays.binarySearch(aliases, code);
        return alias >= 0 ? aliasOf[alias] : -1;
    }

    /** Which divisions have which parent: the children of d are list[from[d]] to list[from[d + 1] - 1], ascending. */
    Children children() {
        int[] from = new int[size() + 1];
        for (int parent : parents) {
            if (parent >= 0) {
                from[parent + 1]++;
            }
        }
        for (int d = 0; d < size(); d++) {
            from[d + 1] += from[d];
        }
        int[] next = from.clone();
        int[] list = new int[from[size()]];
        for (int d = 0; d < size(); d++) {
            if (parents[d] >= 0) {
                list[next[parents[d]]++] = d;
            }
        }
        return new Children(from, list);
    }

    record Children(int[] from, int[] list) {
        int[] of(int d) {
            return Arrays.copyOfRange(list, from[d], from[d + 1]);
        }
    }
}
