package io.tongyuan.reconcile;

import java.util.List;

/** The value of one attribute that won, with the assertion it stands on, and the others in order of rank. */
public record GoldenValue(String attribute, String value, Assertion winner, List<Assertion> others) {
    /** True where another assertion has another value. */
    public boolean disputed() {
        return others.stream().anyMatch(o -> !o.attributes().get(attribute).equals(value));
    }
}
