package io.tongyuan.graph;

import io.tongyuan.model.LinkType;

/**
 * A link as asserted by one record, or derived.
 *
 * @param record id of the source record that asserts it; "" where it is derived
 * @param basis  "" where it stands on shared keys, else what it was derived from: UNIT_AND_PROJECT
 */
public record StoredLink(LinkType type, String fromId, String toId, String record, String basis) {
}
