package io.tongyuan.batch;

import io.tongyuan.source.reading.CsvMark;

/**
 * How far a list has been answered.
 *
 * @param rows answered
 * @param csv  where to go on in a list that is cut by bytes; others pass over so many rows
 */
public record ListMark(long rows, CsvMark csv) {
    public static final ListMark BEGINNING = new ListMark(0, CsvMark.BEGINNING);
}
