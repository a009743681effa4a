package io.tongyuan.graph;

import java.util.Map;

/** What a record that speaks says of an entity. */
public record StoredAssertion(String entityId, String recordId, String provider, String resource, String date,
                              String as, boolean registers, Map<String, String> attributes) {
}
