package io.tongyuan.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Rows into a file of their own, CSV or by its name XLSX, from its beginning; whole or not there at all. */
public final class TableSink implements RowSink, AutoCloseable {
    private final Path wanted;
    private final boolean plain;
    private ResultFile file;

    /** @param plain long numbers as they are, for programs */
    public TableSink(Path wanted, boolean plain) {
        this.wanted = wanted;
        this.plain = plain;
    }

    @Override
    public Optional<ListMark> from() {
        return Optional.empty();
    }

    @Override
    public void header(List<String> cells) {
        file = ResultFile.create(wanted, cells, ".part", plain);
    }

    @Override
    public void put(List<List<String>> cells, List<RowAnswer> answers, ListMark after) {
        for (int i = 0; i < cells.size(); i++) {
            file.row(answers.get(i).behind(cells.get(i)));
        }
    }

    public void finish() {
        file.finish();
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
