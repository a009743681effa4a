package io.tongyuan.batch;

import java.util.List;
import java.util.Optional;

/** Takes rows of a result in the order of the list, some thousand at a time. */
public interface RowSink {
    /** As in {@link PieceSink#from}. */
    Optional<ListMark> from();

    void header(List<String> cells);

    /** @param cells of each answer's row, in the list's own columns */
    void put(List<List<String>> cells, List<RowAnswer> answers, ListMark after);
}
