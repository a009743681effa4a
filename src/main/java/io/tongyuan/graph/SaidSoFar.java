package io.tongyuan.graph;

import java.util.List;
import java.util.Map;

/**
 * What is said of some entities, and how far in time it reaches.
 *
 * @param speaking by the records that speak
 * @param newest   by entity: date of the newest version of a record that says or said anything of it
 */
public record SaidSoFar(List<StoredAssertion> speaking, Map<String, String> newest) {
}
