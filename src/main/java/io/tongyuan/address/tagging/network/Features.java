package io.tongyuan.address.tagging.network;

import java.util.Arrays;

/** What the network reads of each unit of a text, as keys of 64 bits. For one thread. */
public final class Features {
    /** Of one unit at most. */
    public static final int MOST = 5 + NameLevels.BITS;
    private static final char EDGE = '\uE030';
    private static final int SYMBOL = 1;
    private static final int PAIR = 2;
    private static final int NAME = 3;
    private static final int HINT = 4;
    private static final int NEXT_HINT = 5;
    private static final int REPEAT = 6;

    private final NameLevels names;
    private final Reading reading;
    private final Repeats repeats = new Repeats();
    private char[] symbols = {};
    private int[] hints;
    private int size;
    private int[] marks = {};

    public Features(NameLevels names, Reading reading) {
        this.names = names;
        this.reading = reading;
    }

    /**
     * Takes a text; the calls that follow are about it.
     *
     * @param n     of the symbols
     * @param hints what else is known of each unit, a small number above 0; null where nothing is
     */
    public void read(char[] symbols, int n, int[] hints) {
        this.symbols = symbols;
        this.size = n;
        this.hints = hints;
        if (marks.length < n) {
            marks = new int[n * 2];
        }
        Arrays.fill(marks, 0, n, 0);
        names.mark(symbols, n, marks);
        if (reading.repeats()) {
            repeats.read(symbols, n);
        }
    }

    /** Writes the keys of a unit; gives how many. */
    public int of(int unit, long[] keys) {
        boolean last = unit + 1 == size;
        int n = 0;
        keys[n++] = key(SYMBOL, symbols[unit]);
        if (reading.pairs()) {
            keys[n++] = key(PAIR, symbols[unit] << 16 | (last ? EDGE : symbols[unit + 1]));
        }
        for (int left = marks[unit]; left != 0; left &= left - 1) {
            keys[n++] = key(NAME, Integer.numberOfTrailingZeros(left));
        }
        if (reading.repeats() && repeats.of(unit) != 0) {
            keys[n++] = key(REPEAT, repeats.of(unit));
        }
        if (hints != null) {
            keys[n++] = key(HINT, hints[unit]);
            keys[n++] = key(NEXT_HINT, last ? 0 : hints[unit + 1]);
        }
        return n;
    }

    private static long key(int kind, int what) {
        long x = ((long) kind << 32 | what & 0xFFFFFFFFL) * 0xBF58476D1CE4E5B9L;
        return (x ^ x >>> 31) * 0x94D049BB133111EBL;
    }
}
