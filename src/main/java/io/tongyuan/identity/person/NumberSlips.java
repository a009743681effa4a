package io.tongyuan.identity.person;

/**
 * The sound numbers that a written one may have come from by one slip. The check character (ISO 7064 MOD 11-2) leaves for each place
 * one digit at most that fits, so there are some twenty; a number that is sound is none's slip.
 */
public final class NumberSlips {
    private static final int LENGTH = 18;
    private static final int MOST = 64;
    /** 1/w mod 11. */
    private static final int[] INVERSE = {0, 1, 6, 4, 3, 9, 2, 8, 7, 5, 10};

    private final long[] first17 = new long[MOST];
    private final NumberLevel[] levels = new NumberLevel[MOST];
    private int count;

    /** @param code in normal form */
    public void of(String code) {
        count = 0;
        char[] c = code.toCharArray();
        switch (c.length) {
            case LENGTH -> {
                digits(c);
                swaps(c);
            }
            case LENGTH - 1 -> lost(c);
            case LENGTH + 1 -> tooMany(c);
            default -> { }
        }
    }

    public int count() {
        return count;
    }

    public long first17(int i) {
        return first17[i];
    }

    public NumberLevel level(int i) {
        return levels[i];
    }

    private void digits(char[] c) {
        int wrong = -1;
        for (int i = 0; i < LENGTH - 1; i++) {
            if (!digit(c[i])) {
                if (wrong >= 0) {
                    return;
                }
                wrong = i;
            }
        }
        if (wrong >= 0) {
            fitting(c, wrong, NumberLevel.ONE_DIGIT);
            return;
        }
        add(value(c, 0), NumberLevel.ONE_DIGIT);
        for (int i = 0; i < LENGTH - 1; i++) {
            fitting(c, i, NumberLevel.ONE_DIGIT);
        }
    }

    /** The one digit at that place with which the check fits, if there is one. */
    private void fitting(char[] c, int place, NumberLevel level) {
        if (!digit(c[LENGTH - 1]) && c[LENGTH - 1] != 'X') {
            return;
        }
        char written = c[place];
        c[place] = '0';
        int sum = c[LENGTH - 1] == 'X' ? 10 : c[LENGTH - 1] - '0';
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (c[i] - '0') * WrittenNumber.weight(i);
        }
        int d = fitting(sum, place);
        if (d < 10) {
            c[place] = (char) ('0' + d);
            add(value(c, 0), level);
        }
        c[place] = written;
    }

    /** @param sum of the check and of all other digits with their weights; @return the digit there with which it comes to 1 mod 11, 10 for none */
    static int fitting(int sum, int place) {
        return Math.floorMod((1 - sum) * INVERSE[WrittenNumber.weight(place)], 11);
    }

    private void swaps(char[] c) {
        for (int i = 0; i + 1 < LENGTH; i++) {
            if (c[i] != c[i + 1]) {
                swap(c, i);
                sound(c, NumberLevel.SWAPPED);
                swap(c, i);
            }
        }
    }

    private static void swap(char[] c, int i) {
        char kept = c[i];
        c[i] = c[i + 1];
        c[i + 1] = kept;
    }

    private void lost(char[] c) {
        char[] longer = new char[LENGTH];
        for (int place = 0; place < LENGTH; place++) {
            System.arraycopy(c, 0, longer, 0, place);
            System.arraycopy(c, place, longer, place + 1, c.length - place);
            if (place == LENGTH - 1) {
                if (allDigits(longer)) {
                    add(value(longer, 0), NumberLevel.LENGTH);
                }
            } else {
                longer[place] = '0';
                if (allDigits(longer)) {
                    fitting(longer, place, NumberLevel.LENGTH);
                }
            }
        }
    }

    private void tooMany(char[] c) {
        char[] shorter = new char[LENGTH];
        for (int place = 0; place < c.length; place++) {
            System.arraycopy(c, 0, shorter, 0, place);
            System.arraycopy(c, place + 1, shorter, place, LENGTH - place);
            sound(shorter, NumberLevel.LENGTH);
        }
    }

    private void sound(char[] c, NumberLevel level) {
        long value = WrittenNumber.first17(new String(c));
        if (value >= 0) {
            add(value, level);
        }
    }

    private void add(long value, NumberLevel level) {
        for (int i = 0; i < count; i++) {
            if (first17[i] == value) {
                return;
            }
        }
        first17[count] = value;
        levels[count++] = level;
    }

    private static boolean allDigits(char[] c) {
        for (int i = 0; i < LENGTH - 1; i++) {
            if (!digit(c[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static long value(char[] c, int from) {
        long value = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            value = value * 10 + c[from + i] - '0';
        }
        return value;
    }
}
