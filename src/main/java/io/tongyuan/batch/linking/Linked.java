package io.tongyuan.batch.linking;

import io.tongyuan.batch.ResultFile;
import io.tongyuan.identity.MatchStatus;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A result being written, and counted. */
final class Linked implements AutoCloseable {
    private static final int DIGITS_THAT_SPREADSHEETS_KEEP = 15;

    private final ResultFile file;
    private final int columns;
    private final boolean tabs;
    private final Map<MatchStatus, Long> statuses = new EnumMap<>(MatchStatus.class);
    private final Map<String, Long> reasons = new TreeMap<>();
    private long rows;

    Linked(Path out, List<String> header, List<String> ours, boolean plain) {
        this.file = ResultFile.create(out, Stream.concat(header.stream(), ours.stream()).toList(), ".part");
        this.columns = header.size();
        // A workbook's cells are text; of CSV a tab behind a long number keeps spreadsheets from making it 1.1E+17.
        this.tabs = !plain && !out.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    void row(List<String> fields, MatchStatus status, String reason, List<String> ours) {
        List<String> cells = ResultFile.cells(fields, columns);
        cells.replaceAll(c -> tabs && c.length() > DIGITS_THAT_SPREADSHEETS_KEEP && c.chars().allMatch(d -> d >= '0' && d <= '9') ? c + '\t' : c);
        cells.addAll(ours);
        file.row(cells);
        statuses.merge(status, 1L, Long::sum);
        reasons.merge(reason, 1L, Long::sum);
        rows++;
    }

    LinkSummary finish(long clusters, int judgements, int unmet) {
        file.finish();
        return new LinkSummary(true, rows, clusters, statuses, reasons, judgements, unmet);
    }

    static LinkSummary ended() {
        return new LinkSummary(false, 0, 0, Map.of(), Map.of(), 0, 0);
    }

    @Override
    public void close() {
        file.close();
    }
}
