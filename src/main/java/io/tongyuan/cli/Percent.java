package io.tongyuan.cli;

import java.util.Locale;

/** Shares as people are told them. */
final class Percent {
    private Percent() {
    }

    /** With two decimals, rounded down: what is not all is never told as 100 %. */
    static String of(long part, long whole) {
        long hundredths = whole == 0 ? 0 : Math.multiplyExact(part, 10_000L) / whole;
        return String.format(Locale.ROOT, "%d.%02d%%", hundredths / 100, hundredths % 100);
    }
}
