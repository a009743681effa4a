package io.tongyuan.generate.file;

import java.io.Closeable;
import java.util.List;

/** One file of a provider, written row by row. */
public interface Table extends Closeable {
    void row(List<String> fields);

    /** A line with nothing in it, as hand-kept files have; readers do not count it as a row. */
    void blankLine();

    /** Rows written, header not counted. */
    int rows();

    default void row(String... fields) {
        row(List.of(fields));
    }
}
