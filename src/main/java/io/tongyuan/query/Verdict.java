package io.tongyuan.query;

import java.util.Collection;

/** How a check ends. */
public enum Verdict {
    CONFIRMED("一致"),
    CONTRADICTED("矛盾"),
    UNVERIFIABLE("无法核实");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    /** For people. */
    public String text() {
        return text;
    }

    /** Any contradiction wins, else anything unverifiable, else confirmed. */
    public static Verdict overall(Collection<Verdict> verdicts) {
        if (verdicts.contains(CONTRADICTED)) {
            return CONTRADICTED;
        }
        return verdicts.contains(UNVERIFIABLE) ? UNVERIFIABLE : CONFIRMED;
    }
}
