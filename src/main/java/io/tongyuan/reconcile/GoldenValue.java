package io.tongyuan.reconcile;

import java.util.List;

/** The value of one attribute that won, with the assertion it stands on and why, and the others in order. */
public record GoldenValue(String attribute, String value, Assertion winner, Reason why, List<Lost> lost, Confidence confidence) {
    /**
     * An assertion that did not win.
     *
     * @param same   it says the same, be it written otherwise
     * @param detail what speaks against it where it is not trusted, else ""
     */
    public record Lost(Assertion assertion, String value, boolean same, Reason why, String detail) {
    }

    public List<Assertion> others() {
        return lost.stream().map(Lost::assertion).toList();
    }
}
