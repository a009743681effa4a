package io.tongyuan.address.tagging.training;

import java.util.Arrays;

/** Which row of a table each key has: rows in the order in which their keys came. Key 0 is none. */
final class Vocabulary {
    private long[] keys = new long[1 << 16];
    private int[] rows = new int[1 << 16];
    private int[] counts = new int[1 << 15];
    private int size;

    /** Adds the key, or counts it once more. */
    void count(long key) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            rows[slot] = size;
            if (size == counts.length) {
                counts = Arrays.copyOf(counts, size * 2);
            }
            size++;
        }
        counts[rows[slot]]++;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    /** -1 where there is none. */
    int row(long key) {
        int slot = slot(key);
        return keys[slot] == 0 ? -1 : rows[slot];
    }

    int size() {
        return size;
    }

    /** Only what was counted at least that often, in the same order. */
    Vocabulary atLeast(int count) {
        long[] inOrder = keysInOrder();
        Vocabulary out = new Vocabulary();
        for (int row = 0; row < size; row++) {
            if (counts[row] >= count) {
                out.count(inOrder[row]);
            }
        }
        return out;
    }

    long[] keysInOrder() {
        long[] inOrder = new long[size];
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                inOrder[rows[slot]] = keys[slot];
            }
        }
        return inOrder;
    }

    private int slot(long key) {
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldRows = rows;
        keys = new long[oldKeys.length * 4];
        rows = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                rows[slot] = oldRows[i];
            }
        }
    }
}
