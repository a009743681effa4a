package io.tongyuan.gazetteer;

import java.util.Arrays;

/**
 * From a name in any of its forms to the divisions that bear it. A hash of the form leads to a run of postings; a
 * posting is a division and the length of the form, so that the characters are compared in the table and held nowhere
 * else. 1.7 million postings take 7 MB, the runs 4 MB.
 */
final class NameIndex {
    /** Lengths are below 64. */
    private static final int LENGTH_BITS = 6;
    private static final int BUCKET_BITS = 20;

    private final DivisionTable table;
    private final int[] runs;
    private final int[] postings;
    private final int longest;

    NameIndex(DivisionTable table) {
        if (table.size() >= 1 << 32 - LENGTH_BITS - 1) {
            throw new IllegalArgumentException("too many divisions for postings of 32 bits: " + table.size());
        }
        this.table = table;
        Collected collected = new Collected(table);
        runs = collected.runs();
        postings = collected.sorted(runs);
        longest = collected.longest;
    }

    /** The postings in the order of divisions, with the bucket of each: one pass over the names. */
    private static final class Collected {
        private int[] postings;
        private int[] buckets;
        private int count;
        private int longest;

        Collected(DivisionTable table) {
            postings = new int[table.size() * 3];
            buckets = new int[postings.length];
            char[] names = table.names();
            for (int d = 0; d < table.size(); d++) {
                int start = table.starts()[d];
                long forms = ShortNames.lengths(names, start, table.nameLength(d), table.level(d));
                longest = Math.max(longest, 63 - Long.numberOfLeadingZeros(forms | 1));
                int hash = 0;
                int at = 0;
                for (; forms != 0; forms &= forms - 1) {
                    for (int length = Long.numberOfTrailingZeros(forms); at < length; at++) {
                        hash = hash * 31 + names[start + at];
                    }
                    add(d << LENGTH_BITS | at, bucket(hash));
                }
            }
        }

        private void add(int posting, int bucket) {
            if (count == postings.length) {
                postings = Arrays.copyOf(postings, count * 2);
                buckets = Arrays.copyOf(buckets, count * 2);
            }
            postings[count] = posting;
            buckets[count++] = bucket;
        }

        /** Where each bucket's run begins; one more than there are buckets. */
        int[] runs() {
            int[] runs = new int[(1 << BUCKET_BITS) + 1];
            for (int i = 0; i < count; i++) {
                runs[buckets[i] + 1]++;
            }
            for (int b = 0; b < 1 << BUCKET_BITS; b++) {
                runs[b + 1] += runs[b];
            }
            return runs;
        }

        int[] sorted(int[] runs) {
            int[] next = runs.clone();
            int[] sorted = new int[count];
            for (int i = 0; i < count; i++) {
                sorted[next[buckets[i]]++] = postings[i];
            }
            return sorted;
        }
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
