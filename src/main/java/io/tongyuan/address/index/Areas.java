package io.tongyuan.address.index;

/** Divisions by the digits of their codes. */
final class Areas {
    private static final long[] BELOW = {10_000_000_000L, 100_000_000L, 1_000_000L, 1_000L, 1L};
    private static final int[] DIGITS = {2, 4, 6, 9, 12};

    private Areas() {
    }

    /** Registered in the area, or with a coarser code that holds it and says no more. */
    static boolean agrees(long division, String area) {
        if (area.isEmpty()) {
            return true;
        }
        for (int i = 0; i < DIGITS.length && DIGITS[i] <= area.length(); i++) {
            long registered = division / BELOW[i];
            if (registered != Long.parseLong(area, 0, DIGITS[i], 10)) {
                return i == 0 ? division == 0 : division % BELOW[i - 1] == 0 && division / BELOW[i - 1] == Long.parseLong(area, 0, DIGITS[i - 1], 10);
            }
        }
        return true;
    }
}
