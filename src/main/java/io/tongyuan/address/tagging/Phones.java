package io.tongyuan.address.tagging;

import io.tongyuan.address.text.NormalText;

/** Telephone numbers by form: mobile 1[3-9] and 9 more, fixed lines with area code, 400 and 800 numbers. */
public final class Phones {
    private Phones() {
    }

    public static boolean is(NormalText text, int start, int end) {
        int digits = 0;
        int dashes = 0;
        for (int i = start; i < end; i++) {
            char c = text.at(i);
            if (c == '-') {
                dashes++;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else {
                return false;
            }
        }
        char first = text.at(start);
        char second = text.at(start + 1);
        boolean mobile = digits == 11 && dashes == 0 && first == '1' && second >= '3';
        boolean fixed = first == '0' && second != '0' && digits >= 10 && digits <= 12 && dashes <= 1;
        boolean service = digits == 10 && dashes <= 2 && (text.startsWith("400", start) || text.startsWith("800", start));
        return mobile || fixed || service;
    }
}
