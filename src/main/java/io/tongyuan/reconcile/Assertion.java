package io.tongyuan.reconcile;

import java.util.List;
import java.util.Map;

/**
 * What one source record says of one entity.
 *
 * @param recordId  of the source record; breaks ties, so that there always is one winner
 * @param date      the record's own date, ISO 8601; "" counts as the oldest
 * @param registers true where the resource is a register of such entities
 * @param doubts    what was found against it: {@code attribute=CODE}, or {@code *=CODE} against all of it
 */
public record Assertion(String recordId, String provider, String resource, String date, boolean registers,
                        Map<String, String> attributes, List<String> doubts) {
    /** Beginning of a doubt that concerns the whole. */
    public static final String ALL = "*=";

    /** As the policy files name it. */
    String source() {
        return provider + "/" + resource;
    }
}
