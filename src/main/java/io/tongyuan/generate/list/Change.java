package io.tongyuan.generate.list;

import io.tongyuan.generate.Dice;

/** What was done to a person on the list, per thousand, and what a comparison by exact number and name must say. */
public enum Change {
    CLEAN(930, "原样", "SAME"),
    NAME_OFF(20, "姓名差一字", "DIFFERENT"),
    /** The check character catches every single wrong digit, and every swap of unequal neighbours. */
    DIGIT_WRONG(15, "号码错一位", "INVALID"),
    DIGITS_SWAPPED(5, "相邻两位互换", "INVALID"),
    OLD_FORM(5, "15位旧号", "SAME"),
    DIRTY_WRITING(5, "全角、空格、小写x", "SAME"),
    ABSENT(20, "登记中没有此人", "NOT_FOUND");

    private final int perMille;
    private final String text;
    private final String status;

    Change(int perMille, String text, String status) {
        this.perMille = perMille;
        this.text = text;
        this.status = status;
    }

    /** For people. */
    public String text() {
        return text;
    }

    String status() {
        return status;
    }

    /** True where the number is in the register. */
    boolean found() {
        return status.equals("SAME") || status.equals("DIFFERENT");
    }

    public static Change draw(Dice dice) {
        int at = dice.below(1_000);
        for (Change c : values()) {
            at -= c.perMille;
            if (at < 0) {
                return c;
            }
        }
        throw new IllegalStateException();
    }
}
