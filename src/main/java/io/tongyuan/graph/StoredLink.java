package io.tongyuan.graph;

import io.tongyuan.model.LinkType;
import java.util.Map;

/**
 * A link as asserted by one record, or derived.
 *
 * @param record     id of the source record that asserts it; "" where it is derived
 * @param basis      "" where it stands on shared keys, else what it was derived from or is proposed by: UNIT_AND_PROJECT
 * @param attributes what the record says of the link itself: position, since, until
 */
public record StoredLink(LinkType type, String fromId, String toId, String record, String basis, Map<String, String> attributes) {
}
