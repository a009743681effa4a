package io.tongyuan.identity.index;

/** A count in one byte: exact for few, within a twelfth for many. */
final class NameCount {
    private static final double STEPS_A_DOUBLING = 10;
    private static final int EXACT = 8;

    private NameCount() {
    }

    static byte packed(int count) {
        if (count <= EXACT) {
            return (byte) count;
        }
        return (byte) Math.min(255, EXACT + Math.round(STEPS_A_DOUBLING * Math.log((double) count / EXACT) / Math.log(2)));
    }

    static double of(byte packed) {
        int p = packed & 0xFF;
        return p <= EXACT ? p : EXACT * Math.pow(2, (p - EXACT) / STEPS_A_DOUBLING);
    }
}
