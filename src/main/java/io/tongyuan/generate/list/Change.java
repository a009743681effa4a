package io.tongyuan.generate.list;

import io.tongyuan.generate.Dice;
import java.util.List;

/** What was done to a person on the list, per thousand, and what a comparison must say. */
public enum Change {
    CLEAN(930, "原样", "SAME"),
    /** Another given name under the surname: by chance it may sound alike. */
    NAME_OFF(20, "姓名差一字", "DIFFERENT", "SAME_AFTER_CORRECTION"),
    /** The check character catches every single wrong digit, and every swap of unequal neighbours. */
    DIGIT_WRONG(15, "号码错一位", "SAME_AFTER_CORRECTION"),
    DIGITS_SWAPPED(5, "相邻两位互换", "SAME_AFTER_CORRECTION"),
    OLD_FORM(5, "15位旧号", "SAME"),
    DIRTY_WRITING(5, "全角、空格、小写x", "SAME"),
    ABSENT(20, "登记中没有此人", "NOT_FOUND");

    private final int perMille;
    private final String text;
    private final List<String> statuses;

    Change(int perMille, String text, String... statuses) {
        this.perMille = perMille;
        this.text = text;
        this.statuses = List.of(statuses);
    }

    /** For people. */
    public String text() {
        return text;
    }

    /** Each of them is right, with | between. */
    String status() {
        return String.join("|", statuses);
    }

    /** True where the person is in the register. */
    boolean found() {
        return this != ABSENT;
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
