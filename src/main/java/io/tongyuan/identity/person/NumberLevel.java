package io.tongyuan.identity.person;

/** How a written number and a registered one compare. */
public enum NumberLevel {
    EXACT("号码一致", "NUMBER_AGREES"),
    OLD_FORM("15位旧号，升位后一致", "NUMBER_OLD_FORM"),
    ONE_DIGIT("号码有一位写错", "NUMBER_ONE_DIGIT"),
    SWAPPED("号码中相邻两位互换", "NUMBER_DIGITS_SWAPPED"),
    LENGTH("号码多写或漏写一位", "NUMBER_LENGTH"),
    TWO_DIGITS("号码有两位写错", "NUMBER_TWO_DIGITS"),
    /** Another number, with the same birth date. */
    BIRTH_DATE("号码不同，出生日期一致", "NUMBER_BIRTH_DATE"),
    /** Another number, with the same division and sequence. */
    PLACE("号码不同，地区码和顺序码一致", "NUMBER_PLACE");

    private final String text;
    private final String code;

    NumberLevel(String text, String code) {
        this.text = text;
        this.code = code;
    }

    public String text() {
        return text;
    }

    /** Of a reason. */
    public String code() {
        return code;
    }

    public boolean exact() {
        return this == EXACT || this == OLD_FORM;
    }

    /** Found by the name too: that it agrees is no surprise, how many bear it is what counts. */
    public boolean byName() {
        return this == TWO_DIGITS || this == BIRTH_DATE || this == PLACE;
    }
}
