package io.tongyuan.graph;

/**
 * A version of a source record as the graph holds it.
 *
 * @param live true where it is the one that speaks for its record key
 */
public record StoredVersion(String id, String recordKey, String date, boolean live) {
}
