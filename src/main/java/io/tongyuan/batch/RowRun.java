package io.tongyuan.batch;

import io.tongyuan.source.Progress;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** A list that is answered row by row: some thousand rows together, written in their order. */
public final class RowRun<R> {
    private static final int CHUNK = 2_000;

    private final Iterator<R> rows;
    private final List<String> header;
    private final Function<R, List<String>> cells;
    private final Function<List<R>, List<RowAnswer>> answers;

    /**
     * @param header  the list's own columns
     * @param cells   of a row, as it has them
     * @param answers one for each row
     */
    public RowRun(Iterator<R> rows, List<String> header, Function<R, List<String>> cells, Function<List<R>, List<RowAnswer>> answers) {
        this.rows = rows;
        this.header = header;
        this.cells = cells;
        this.answers = answers;
    }

    /**
     * @param done     false where it was ended before the last row
     * @param rows     of this run and those before
     * @param statuses of this run
     * @param reasons  of this run
     */
    public record Tally(boolean done, long rows, Map<String, Long> statuses, Map<String, Long> reasons) {
    }

    /**
     * @param further columns behind the three that every result has
     * @param at      told after each chunk how many rows are done
     */
    public Tally to(RowSink sink, List<String> further, LongConsumer at, Progress progress) {
        if (sink.from().isEmpty()) {
            sink.header(Stream.of(header, RowAnswer.COLUMNS, further).flatMap(List::stream).toList());
        }
        long done = passOver(sink.from().map(ListMark::rows).orElse(0L));
        Map<String, Long> statuses = new TreeMap<>();
        Map<String, Long> reasons = new TreeMap<>();
        while (progress.goOn() && rows.hasNext()) {
            List<R> chunk = new ArrayList<>(CHUNK);
            while (chunk.size() < CHUNK && rows.hasNext()) {
                chunk.add(rows.next());
            }
            List<RowAnswer> answered = answers.apply(chunk);
            for (RowAnswer a : answered) {
                statuses.merge(a.status(), 1L, Long::sum);
                reasons.merge(a.reason(), 1L, Long::sum);
            }
            done += chunk.size();
            sink.put(chunk.stream().map(r -> ResultFile.cells(cells.apply(r), header.size())).toList(), answered,
                    new ListMark(done, ListMark.BEGINNING.csv()));
            at.accept(done);
        }
        return new Tally(progress.goOn(), done, statuses, reasons);
    }

    private long passOver(long before) {
        for (long i = 0; i < before && rows.hasNext(); i++) {
            rows.next();
        }
        return before;
    }
}
