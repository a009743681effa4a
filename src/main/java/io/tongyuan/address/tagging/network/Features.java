package io.tongyuan.address.tagging.network;

import java.util.Arrays;

/** What the network reads of each unit of a text, as keys of 64 bits. For one thread. */
public final class Features {
    /** Of one unit at most. */
    public static final int MOST = 4 + NameLevels.BITS;
    private static final char EDGE = '\uE030';
    private static final int SYMBOL = 1;
    private static final int PAIR = 2;
    private static final int NAME = 3;
    private static final int HINT = 4;
    private static final int NEXT_HINT = 5;

    private final NameLevels names;
    private final boolean pairs;
    private char[] symbols = {};
    private int[] hints;
    private int size;
    private int[] marks = {};

    /** @param pairs whether each symbol is read together with the next one too */
    public Features(NameLevels names, boolean pairs) {
        this.names = names;
        this.pairs = pairs;
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
    }

    /** Writes the keys of a unit; gives how many. */
    public int of(int unit, long[] keys) {
        boolean last = unit + 1 == size;
        int n = 0;
        keys[n++] = key(SYMBOL, symbols[unit]);
        if (pairs) {
            keys[n++] = key(PAIR, symbols[unit] << 16 | (last ? EDGE : symbols[unit + 1]));
        }
        for (int left = marks[unit]; left != 0; left &= left - 1) {
            keys[n++] = key(NAME, Integer.numberOfTrailingZeros(left));
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
