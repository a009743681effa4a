package io.tongyuan.batch;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table being written, row by row. */
interface ResultRows extends Closeable {
    void write(List<String> cells) throws IOException;
}
