package io.tongyuan.graph;

/**
 * How much one provider's resource holds.
 *
 * @param records    that speak
 * @param superseded older versions, kept
 * @param newest     newest date that a record of it bears up to the day asked for, "" where they bear none
 * @param ahead      records dated after that day: a slip of the pen, which would hide how old the data are
 * @param arrived    when the last of them came in, ISO 8601
 */
public record SourceCount(String provider, String resource, long records, long superseded, String newest, long ahead,
                          String arrived) {
}
