package io.tongyuan.identity.index;

import static io.tongyuan.identity.index.Layout.INT;
import static io.tongyuan.identity.index.Layout.LONG;

import java.lang.foreign.MemorySegment;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The staged rows of one part in the order of their digests, equal ones in the order of the register. */
final class Placing {
    private final List<Staging> stagings;
    private final Header shape;
    private final Placed placed;
    private final long[] longNameBase;
    private final long[] rowBase;
    private long[] digest = new long[0];
    private long[] name;
    private long[] keys;
    private long[] row;
    private int[] flags;
    private int[] order;
    private int n;

    /** Told of each entry in its order. */
    interface Placed {
        /** @param keys birth key above, place key below */
        void put(long digest, long name, long keys, long row, int flags);
    }

    Placing(List<Staging> stagings, Header shape, long[] longNameBase, long[] rowBase, Placed placed) {
        this.stagings = stagings;
        this.shape = shape;
        this.longNameBase = longNameBase;
        this.rowBase = rowBase;
        this.placed = placed;
    }

    /** @return rows left out: a number registered twice under one name */
    int place(int part, int parts) {
        gather(part);
        order(part, parts);
        int twice = 0;
        for (int from = 0; from < n;) {
            int to = from + 1;
            while (to < n && digest[order[to]] == digest[order[from]]) {
                to++;
            }
            if (to == from + 1) {
                put(order[from], 0);
            } else {
                twice += putEqual(from, to);
            }
            from = to;
        }
        return twice;
    }

    private void put(int i, int more) {
        placed.put(digest[i], name[i], keys[i], row[i], flags[i] | more);
    }

    /** Entries of one number: each name once. */
    private int putEqual(int from, int to) {
        Set<Long> names = new HashSet<>();
        int[] kept = new int[to - from];
        int n = 0;
        int left = 0;
        for (int a = from; a < to; a++) {
            int i = order[a];
            if (PackedName.isLong(name[i]) || names.add(name[i])) {
                kept[n++] = i;
            } else {
                left += (flags[i] & Entry.FURTHER) == 0 ? 1 : 0;
            }
        }
        for (int k = 0; k < n; k++) {
            put(kept[k], n > 1 ? Entry.MORE : 0);
        }
        return left;
    }

    private void gather(int part) {
        n = stagings.stream().mapToInt(s -> s.records().count(part)).sum();
        if (digest.length < n) {
            int room = n + n / 4;
            digest = new long[room];
            name = new long[room];
            keys = new long[room];
            row = new long[room];
            flags = new int[room];
            order = new int[room];
        }
        n = 0;
        stagings.forEach(s -> s.records().each(part, this::take));
    }

    private void take(MemorySegment piece, long at) {
        int tail = piece.get(INT, at + 28);
        int block = tail >>> 8;
        long packed = piece.get(LONG, at + 8);
        digest[n] = piece.get(LONG, at);
        name[n] = PackedName.isLong(packed) ? packed + (longNameBase[block] << 16) : packed;
        keys[n] = (long) piece.get(INT, at + 16) << 32 | piece.get(INT, at + 20) & 0xFFFFFFFFL;
        row[n] = rowBase[block] + piece.get(INT, at + 24);
        flags[n] = tail & 0xFF;
        n++;
    }

    /** By bucket in one pass, and the few of one bucket by comparison. */
    private void order(int part, int parts) {
        int buckets = (int) (shape.homes() / parts);
        long first = (long) part * buckets;
        int[] ends = new int[buckets + 1];
        for (int i = 0; i < n; i++) {
            ends[bucket(i, first) + 1]++;
        }
        for (int b = 0; b < buckets; b++) {
            ends[b + 1] += ends[b];
        }
        for (int i = 0; i < n; i++) {
            order[ends[bucket(i, first)]++] = i;
        }
        for (int a = 1; a < n; a++) {
            int i = order[a];
            int b = a - 1;
            while (b >= 0 && after(order[b], i)) {
                order[b + 1] = order[b--];
            }
            order[b + 1] = i;
        }
    }

    private int bucket(int i, long first) {
        return (int) (Layout.share(digest[i], shape.homes()) - first);
    }

    private boolean after(int i, int j) {
        int byDigest = Long.compareUnsigned(digest[i], digest[j]);
        if (byDigest != 0) {
            return byDigest > 0;
        }
        int byKind = Integer.compare(flags[i] & Entry.FURTHER, flags[j] & Entry.FURTHER);
        return byKind != 0 ? byKind > 0 : row[i] > row[j];
    }
}
