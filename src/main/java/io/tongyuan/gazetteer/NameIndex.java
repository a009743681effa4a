package io.tongyuan.gazetteer;

import java.util.Arrays;

/**
 * From a name in any of its forms to the divisions that bear it. A hash of the form leads to a run of postings; a
 * posting is a division and the length of the form, so that the characters are compared in the table and held nowhere
 * else. 1.8 million postings take 7 MB, the runs 8 MB.
 */
final class NameIndex {
    /** Lengths are below 64. */
    private static final int LENGTH_BITS = 6;
    private static final int BUCKET_BITS = 21;

    private final DivisionTable table;
    private final int[] runs;
    private final int[] postings;
    private final int longest;

    NameIndex(DivisionTable table) {
        if (table.size() >= 1 << 32 - LENGTH_BITS - 1) {
            throw new IllegalArgumentException("too many divisions for postings of 32 bits: " + table.size());
        }
        this.table = table;
        long[] forms = new long[table.size()];
        int[] ends = new int[(1 << BUCKET_BITS) + 1];
        long allLengths = 0;
        for (int d = 0; d < forms.length; d++) {
            int start = table.starts()[d];
            forms[d] = ShortNames.lengths(table.names(), start, table.nameLength(d), table.level(d));
            allLengths |= forms[d];
            int hash = 0;
            int at = 0;
            for (long left = forms[d]; left != 0; left &= left - 1) {
                for (int length = Long.numberOfTrailingZeros(left); at < length; at++) {
                    hash = hash * 31 + table.names()[start + at];
                }
                ends[bucket(hash) + 1]++;
            }
        }
        longest = 63 - Long.numberOfLeadingZeros(allLengths | 1);
        for (int b = 0; b < 1 << BUCKET_BITS; b++) {
            ends[b + 1] += ends[b];
        }
        runs = ends;
        postings = fill(forms);
    }

    private int[] fill(long[] forms) {
        int[] next = runs.clone();
        int[] filled = new int[runs[runs.length - 1]];
        for (int d = 0; d < forms.length; d++) {
            int start = table.starts()[d];
            int hash = 0;
            int at = 0;
            for (long left = forms[d]; left != 0; left &= left - 1) {
                int length = Long.numberOfTrailingZeros(left);
                for (; at < length; at++) {
                    hash = hash * 31 + table.names()[start + at];
                }
                filled[next[bucket(hash)]++] = d << LENGTH_BITS | length;
            }
        }
        return filled;
    }

    private static int bucket(int hash) {
        return hash * 0x9E3779B9 >>> 32 - BUCKET_BITS;
    }

    int longest() {
        return longest;
    }

    /** The divisions that bear text[from, to) as their full or a short name, ascending. */
    int[] named(CharSequence text, int from, int to) {
        int[] found = new int[4];
        int count = 0;
        int bucket = bucket(hash(text, from, to));
        for (int i = runs[bucket]; i < runs[bucket + 1]; i++) {
            if (matches(postings[i], text, from, to)) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = postings[i] >>> LENGTH_BITS;
            }
        }
        return Arrays.copyOf(found, count);
    }

    boolean isName(CharSequence text, int from, int to) {
        int bucket = bucket(hash(text, from, to));
        for (int i = runs[bucket]; i < runs[bucket + 1]; i++) {
            if (matches(postings[i], text, from, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(int posting, CharSequence text, int from, int to) {
        int length = posting & (1 << LENGTH_BITS) - 1;
        if (length != to - from) {
            return false;
        }
        int start = table.starts()[posting >>> LENGTH_BITS];
        for (int i = 0; i < length; i++) {
            if (table.names()[start + i] != text.charAt(from + i)) {
                return false;
            }
        }
        return true;
    }

    private static int hash(CharSequence text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return hash;
    }
}
