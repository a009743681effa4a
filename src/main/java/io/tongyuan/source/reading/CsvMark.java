package io.tongyuan.source.reading;

/**
 * A place between two blocks of a CSV.
 *
 * @param at      bytes of the text before it, unpacked
 * @param passing true inside a line that is longer than any row may be
 */
public record CsvMark(long at, boolean passing) {
    /** Behind the header. */
    public static final CsvMark BEGINNING = new CsvMark(0, false);
}
