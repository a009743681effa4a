package io.tongyuan.generate.number;

/** A set of positive longs in 16 bytes a number: a million persons must fit beside everything else. */
final class SeenNumbers {
    private final long[] slots;
    private final int mask;

    SeenNumbers(int expected) {
        int size = Integer.highestOneBit(Math.max(16, expected)) * 4;
        slots = new long[size];
        mask = size - 1;
    }

    /** False where it was there already. */
    boolean add(long number) {
        int at = (int) ((number * 0x9e3779b97f4a7c15L) >>> 32) & mask;
        while (slots[at] != 0) {
            if (slots[at] == number) {
                return false;
            }
            at = (at + 1) & mask;
        }
        slots[at] = number;
        return true;
    }
}
