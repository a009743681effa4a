package io.tongyuan.reconcile;

import java.util.Map;
import java.util.Set;

/**
 * What makes a value less worth than every one that nothing speaks against, whatever their ranks.
 *
 * @param doubts     codes of findings about the record's own word: a failed check digit, a birth date other than the ID number's
 * @param states     attributes of the same record with the values that make it unreliable: a cancelled licence's; empty for none
 * @param sources    it speaks of these alone; empty for all
 * @param attributes it touches these alone; empty for all
 * @param except     attributes that it leaves alone
 */
public record DistrustRule(Set<String> doubts, Map<String, Set<String>> states, Set<String> sources, Set<String> attributes,
                           Set<String> except) {
    /** The code or the value that speaks against it, "" for none. */
    String against(Assertion a, String attribute) {
        if (!attributes.isEmpty() && !attributes.contains(attribute) || except.contains(attribute)
                || !sources.isEmpty() && !sources.contains(a.source()) && !sources.contains(a.provider())) {
            return "";
        }
        for (String doubt : a.doubts()) {
            int code = doubt.indexOf('=') + 1;
            boolean here = doubt.startsWith(Assertion.ALL) || doubt.startsWith(attribute + "=");
            if (here && doubts.contains(doubt.substring(code))) {
                return doubt.substring(code);
            }
        }
        for (Map.Entry<String, Set<String>> state : states.entrySet()) {
            String value = a.attributes().getOrDefault(state.getKey(), "");
            if (state.getValue().contains(value)) {
                return value;
            }
        }
        return "";
    }
}
