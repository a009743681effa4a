package io.tongyuan.identity.person;

import java.util.function.LongPredicate;

/** Whether two digits put right make a written number one that is known by its digest alone: all of some hundreds are tried. */
final class TwoDigits {
    private static final int[] OUTSIDE_BIRTH_DATE = {0, 1, 2, 3, 4, 5, 14, 15, 16};
    private static final int[] BIRTH_DATE = {6, 7, 8, 9, 10, 11, 12, 13};
    private static final int DIGITS = 17;
    private static final long[] TENS = tens();

    private TwoDigits() {
    }

    private static long[] tens() {
        long[] tens = new long[DIGITS];
        tens[DIGITS - 1] = 1;
        for (int i = DIGITS - 2; i >= 0; i--) {
            tens[i] = tens[i + 1] * 10;
        }
        return tens;
    }

    /**
     * @param code  18 characters
     * @param known true for the first 17 digits of the number sought
     */
    static boolean lead(String code, boolean inBirthDate, LongPredicate known) {
        int check = code.length() != DIGITS + 1 ? -1 : code.charAt(DIGITS) == 'X' ? 10 : code.charAt(DIGITS) - '0';
        if (check < 0 || check > 10) {
            return false;
        }
        long value = 0;
        int sum = check;
        for (int i = 0; i < DIGITS; i++) {
            int digit = code.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            value = value * 10 + digit;
            sum += digit * WrittenNumber.weight(i);
        }
        int[] places = inBirthDate ? BIRTH_DATE : OUTSIDE_BIRTH_DATE;
        for (int a = 0; a < places.length; a++) {
            for (int b = a + 1; b < places.length; b++) {
                if (pair(code, value, sum, places[a], places[b], known)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** For each digit at the one place the check leaves one at the other, or none. */
    private static boolean pair(String code, long value, int sum, int i, int j, LongPredicate known) {
        int x = code.charAt(i) - '0';
        int y = code.charAt(j) - '0';
        long rest = value - x * TENS[i] - y * TENS[j];
        int others = sum - x * WrittenNumber.weight(i) - y * WrittenNumber.weight(j);
        for (int first = 0; first <= 9; first++) {
            int second = NumberSlips.fitting(others + first * WrittenNumber.weight(i), j);
            if (second < 10 && known.test(rest + first * TENS[i] + second * TENS[j])) {
                return true;
            }
        }
        return false;
    }
}
