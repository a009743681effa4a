package io.tongyuan.dispute;

import java.util.EnumSet;
import java.util.Set;

/** Where a dispute stands. */
public enum DisputeState {
    OPEN("待转办"), FORWARDED("核查中"), OVERDUE("已超期"),
    /** The value is right. */
    CONFIRMED("核实无误"),
    /** The holder corrects its record; the flag stays until the correction is here. */
    CORRECTED("已更正"),
    REJECTED("不予受理"), CLOSED("已办结");

    private static final Set<DisputeState> UNANSWERED = EnumSet.of(OPEN, FORWARDED, OVERDUE);
    static final Set<DisputeState> ANSWERS = EnumSet.of(CONFIRMED, CORRECTED, REJECTED);

    private final String text;

    DisputeState(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    boolean unanswered() {
        return UNANSWERED.contains(this);
    }

    /** Whether answers carry the flag. */
    boolean flagged() {
        return unanswered() || this == CORRECTED;
    }

    boolean mayBecome(DisputeState next) {
        return switch (next) {
            case OPEN -> false;
            case FORWARDED -> unanswered();
            case OVERDUE -> this == OPEN || this == FORWARDED;
            case CONFIRMED, CORRECTED, REJECTED -> unanswered();
            case CLOSED -> this != CLOSED;
        };
    }
}
