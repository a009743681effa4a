package io.tongyuan.address.index;

/** An area by the digits of its code, against which divisions are held by the thousand. */
final class Areas {
    private static final long[] BELOW = {10_000_000_000L, 100_000_000L, 1_000_000L, 1_000L, 1L};
    private static final int[] DIGITS = {2, 4, 6, 9, 12};

    /** The area's code at each level that it names, coarsest first. */
    private final long[] codes;

    private Areas(long[] codes) {
        this.codes = codes;
    }

    /** @param digits 0, 2, 4, 6, 9 or 12 */
    static Areas of(String digits) {
        int levels = 0;
        while (levels < DIGITS.length && DIGITS[levels] <= digits.length()) {
            levels++;
        }
        long[] codes = new long[levels];
        for (int i = 0; i < levels; i++) {
            codes[i] = Long.parseLong(digits, 0, DIGITS[i], 10);
        }
        return new Areas(codes);
    }

    /** Registered in the area, or with a coarser code that holds it and says no more. */
    boolean agrees(long division) {
        int last = codes.length - 1;
        if (last < 0 || division / BELOW[last] == codes[last]) {
            return true;
        }
        for (int i = 0; i <= last; i++) {
            if (division / BELOW[i] != codes[i]) {
                return i == 0 ? division == 0 : division % BELOW[i - 1] == 0 && division / BELOW[i - 1] == codes[i - 1];
            }
        }
        return true;
    }
}
