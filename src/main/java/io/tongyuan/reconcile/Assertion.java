package io.tongyuan.reconcile;

import java.util.Map;

/**
 * What one source record says of one entity.
 *
 * @param recordId  of the source record; breaks ties, so that there always is one winner
 * @param date      the record's own date, ISO 8601; "" counts as the oldest
 * @param registers true where the resource is a register of such entities
 */
public record Assertion(String recordId, String provider, String resource, String date, boolean registers,
                        Map<String, String> attributes) {
}
