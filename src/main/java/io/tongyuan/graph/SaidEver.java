package io.tongyuan.graph;

/**
 * What one version of a record says of an entity, or said.
 *
 * @param live whether that version speaks
 */
public record SaidEver(StoredAssertion assertion, String recordKey, boolean live) {
}
