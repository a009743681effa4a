package io.tongyuan.address.parsing;

import io.tongyuan.address.text.NormalText;

/** What looks like an ID number: 18 characters with a date in their middle. Whether it is a sound one matters nothing here. */
final class IdShape {
    /** Of the element: that it is one, and not which. */
    static final String VALUE = "公民身份号码";
    private static final int LENGTH = 18;

    private IdShape() {
    }

    /** Offset after the one that begins at {@code at}; -1 where none does. */
    static int endAt(NormalText text, int at) {
        for (int i = at; i < at + LENGTH; i++) {
            char c = text.at(i);
            if (!(c >= '0' && c <= '9' || c == 'X' && i == at + LENGTH - 1)) {
                return -1;
            }
        }
        int year = number(text, at + 6, 4);
        int month = number(text, at + 10, 2);
        int day = number(text, at + 12, 2);
        boolean dated = year >= 1800 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
        char next = text.at(at + LENGTH);
        return dated && !(next >= '0' && next <= '9') ? at + LENGTH : -1;
    }

    private static int number(NormalText text, int at, int digits) {
        int n = 0;
        for (int i = at; i < at + digits; i++) {
            n = n * 10 + text.at(i) - '0';
        }
        return n;
    }
}
