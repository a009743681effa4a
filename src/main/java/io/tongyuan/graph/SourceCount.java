package io.tongyuan.graph;

/**
 * How much one provider's resource holds.
 *
 * @param newest  newest date that a record of it bears, "" where they bear none
 * @param arrived when the last of them came in, ISO 8601
 */
public record SourceCount(String provider, String resource, long records, String newest, String arrived) {
}
