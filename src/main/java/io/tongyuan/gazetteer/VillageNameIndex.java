package io.tongyuan.gazetteer;

import io.tongyuan.model.Level;
import java.util.Arrays;

/**
 * From the name of a village in any of its forms to the villages that bear it. A hash of the form leads to a run of postings; a
 * posting is a division and the length of the form, so that the characters are compared in the table and held nowhere
 * else. 1.6 million postings of villages take 6 MB, their runs 4 MB. Most places of a text begin no name: that the first two characters
 * tell, from a table that stays in the processor's cache.
 */
final class VillageNameIndex {
    /** Lengths are below 64. */
    private static final int LENGTH_BITS = 6;
    private static final int PAIR_BITS = 16;
    private static final int BUCKET_BITS = 20;

    private static final int[] NONE = {};

    private final DivisionTable table;
    private final int[] runs;
    private final int[] postings;
    private final byte[] longestOfPair;

    VillageNameIndex(DivisionTable table) {
        if (table.size() >= 1 << 32 - LENGTH_BITS - 1) {
            throw new IllegalArgumentException("too many divisions for postings of 32 bits: " + table.size());
        }
        this.table = table;
        Collected collected = new Collected(table);
        runs = collected.runs();
        postings = collected.sorted(runs);
        longestOfPair = collected.longestOfPair;
    }

    /** The postings in the order of divisions, with the bucket of each: one pass over the names. */
    private static final class Collected {
        private int[] postings;
        private int[] buckets;
        private int count;
        private final byte[] longestOfPair = new byte[1 << PAIR_BITS];

        Collected(DivisionTable table) {
            postings = new int[table.size() * 3];
            buckets = new int[postings.length];
            char[] names = table.names();
            for (int d = 0; d < table.size(); d++) {
                if (table.level(d) != Level.VILLAGE) {
                    continue;
                }
                int start = table.starts()[d];
                long forms = ShortNames.lengths(names, start, table.nameLength(d), table.level(d));
                int longest = 63 - Long.numberOfLeadingZeros(forms | 1);
                if (longest > 1) {
                    int pair = pair(names[start], names[start + 1]);
                    longestOfPair[pair] = (byte) Math.max(longestOfPair[pair], longest);
                }
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

    private static int pair(char first, char second) {
        return (first * 31 + second) * 0x9E3779B9 >>> 32 - PAIR_BITS;
    }

    /** No name of two characters or more that begins at {@code at} is longer; below 2 where none begins there. */
    int longestAt(CharSequence text, int at) {
        int left = text.length() - at;
        return left < 2 ? 0 : Math.min(left, longestOfPair[pair(text.charAt(at), text.charAt(at + 1))]);
    }

    /** The divisions that bear text[from, to) as their full or a short name, ascending. */
    int[] named(CharSequence text, int from, int to) {
        int[] found = NONE;
        int count = 0;
        int bucket = bucket(hash(text, from, to));
        for (int i = runs[bucket]; i < runs[bucket + 1]; i++) {
            if (matches(postings[i], text, from, to)) {
                found = with(found, count, postings[i] >>> LENGTH_BITS);
                count++;
            }
        }
        return count == found.length ? found : Arrays.copyOf(found, count);
    }

    /** As {@link #named(CharSequence, int, int)}, of those that lie in one of {@code within} (ascending). */
    int[] named(CharSequence text, int from, int to, int[] within) {
        int[] found = NONE;
        int count = 0;
        int bucket = bucket(hash(text, from, to));
        int next = runs[bucket];
        for (int w = 0; w < within.length && next < runs[bucket + 1]; w++) {
            next = firstAfter(within[w], next, runs[bucket + 1]);
            // Whatever lies in a division follows it without a gap.
            for (; next < runs[bucket + 1] && liesIn(postings[next] >>> LENGTH_BITS, within[w]); next++) {
                if (matches(postings[next], text, from, to)) {
                    found = with(found, count, postings[next] >>> LENGTH_BITS);
                    count++;
                }
            }
        }
        return count == found.length ? found : Arrays.copyOf(found, count);
    }

    private static int[] with(int[] found, int count, int d) {
        int[] wide = count < found.length ? found : Arrays.copyOf(found, Math.max(4, count * 2));
        wide[count] = d;
        return wide;
    }

    /** The first posting in [from, to) of a division after that one. */
    private int firstAfter(int division, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = low + high >>> 1;
            if (postings[middle] >>> LENGTH_BITS > division) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private boolean liesIn(int d, int ancestor) {
        return d > ancestor && d < table.ends()[ancestor];
    }

    /**
     * For which lengths a name that begins at {@code at} may be that of a village in one of {@code within} (ascending):
     * bit n for n units. A bit may be set for a name of the same hash.
     */
    long lengthsAt(CharSequence text, int at, int[] within) {
        int longest = longestAt(text, at);
        long lengths = 0;
        int hash = longest < 2 ? 0 : text.charAt(at);
        for (int length = 2; length <= longest; length++) {
            hash = hash * 31 + text.charAt(at + length - 1);
            int bucket = bucket(hash);
            int next = runs[bucket];
            int end = runs[bucket + 1];
            for (int w = 0; w < within.length && next < end; w++) {
                next = firstAfter(within[w], next, end);
                if (next < end && liesIn(postings[next] >>> LENGTH_BITS, within[w])) {
                    lengths |= 1L << length;
                    break;
                }
            }
        }
        return lengths;
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
