package io.tongyuan.graph;

import java.util.List;
import java.util.Map;

/**
 * What a record that speaks says of an entity.
 *
 * @param doubts see {@link io.tongyuan.model.Mention}
 */
public record StoredAssertion(String entityId, String recordId, String provider, String resource, String date,
                              String as, boolean registers, Map<String, String> attributes, List<String> doubts) {
}
