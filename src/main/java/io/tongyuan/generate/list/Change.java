package io.tongyuan.generate.list;

import io.tongyuan.generate.Dice;

/** What was done to a person on the list, per thousand, and what a comparison by exact number and name must say. */
public enum Change {
    CLEAN(930, "SAME"),
    NAME_OFF(20, "DIFFERENT"),
    /** The check character catches every single wrong digit, and every swap of unequal neighbours. */
    DIGIT_WRONG(15, "INVALID"),
    DIGITS_SWAPPED(5, "INVALID"),
    OLD_FORM(5, "SAME"),
    DIRTY_WRITING(5, "SAME"),
    ABSENT(20, "NOT_FOUND");

    private final int perMille;
    private final String status;

    Change(int perMille, String status) {
        this.perMille = perMille;
        this.status = status;
    }

    String status() {
        return status;
    }

    /** True where the number is in the register. */
    boolean found() {
        return status.equals("SAME") || status.equals("DIFFERENT");
    }

    static Change draw(Dice dice) {
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
