package io.tongyuan.identity.person;

import java.util.function.LongPredicate;

/** Whether two digits put right make a written number one that is known by its digest alone: all of some hundreds are tried. */
final class TwoDigits {
    private static final int[] OUTSIDE_BIRTH_DATE = {0, 1, 2, 3, 4, 5, 14, 15, 16};
    private static final int[] BIRTH_DATE = {6, 7, 8, 9, 10, 11, 12, 13};

    private TwoDigits() {
    }

    /**
     * @param code  18 characters
     * @param known true for the first 17 digits of the number sought
     */
    static boolean lead(String code, boolean inBirthDate, LongPredicate known) {
        if (code.length() != 18) {
            return false;
        }
        char[] c = code.toCharArray();
        for (int i = 0; i < 17; i++) {
            if (c[i] < '0' || c[i] > '9') {
                return false;
            }
        }
        int[] places = inBirthDate ? BIRTH_DATE : OUTSIDE_BIRTH_DATE;
        for (int a = 0; a < places.length; a++) {
            for (int b = a + 1; b < places.length; b++) {
                if (pair(c, places[a], places[b], known)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean pair(char[] c, int i, int j, LongPredicate known) {
        char first = c[i];
        char second = c[j];
        try {
            for (char x = '0'; x <= '9'; x++) {
                for (char y = '0'; y <= '9'; y++) {
                    c[i] = x;
                    c[j] = y;
                    long value = WrittenNumber.first17(new String(c));
                    if (value >= 0 && known.test(value)) {
                        return true;
                    }
                }
            }
            return false;
        } finally {
            c[i] = first;
            c[j] = second;
        }
    }
}
