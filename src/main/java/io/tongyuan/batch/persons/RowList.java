package io.tongyuan.batch.persons;

import io.tongyuan.batch.ResultFile;
import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.person.Answer;
import io.tongyuan.identity.person.PersonMatcher;
import io.tongyuan.source.PersonColumns;
import io.tongyuan.source.Progress;
import io.tongyuan.source.reading.RawRow;
import io.tongyuan.source.reading.RowReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Lists that are no bytes to be cut (workbooks, UTF-16), and results that are workbooks: row by row, by one thread. */
final class RowList {
    private RowList() {
    }

    static PersonList.Summary run(Path list, Path out, PersonColumns columns, PersonList.Options options, PersonMatcher matcher, Progress progress) throws IOException {
        Map<MatchStatus, Long> statuses = new EnumMap<>(MatchStatus.class);
        Map<String, Long> reasons = new TreeMap<>();
        long done = 0;
        try (RowReader rows = RowReader.open(list, options.charset(), PersonColumns.judge(options.given()));
             ResultFile result = ResultFile.create(out, Stream.concat(rows.header().stream(), PersonList.OURS.stream()).toList(), ".part")) {
            while (progress.goOn() && rows.hasNext()) {
                RawRow row = rows.next();
                Answer a = row.refusal().map(f -> new Answer(MatchStatus.INVALID, f.code().name(), f.message(), 0, List.of()))
                        .orElseGet(() -> matcher.answer(row.fields().get(columns.name()), row.fields().get(columns.number())));
                statuses.merge(a.status(), 1L, Long::sum);
                reasons.merge(a.reason(), 1L, Long::sum);
                List<String> cells = ResultFile.cells(row.fields(), rows.header().size());
                cells.addAll(List.of(a.status().name(), a.row() == 0 ? "" : String.valueOf(a.row()), a.told()));
                result.row(cells);
                progress.at(rows.position(), rows.total(), ++done);
            }
            boolean all = progress.goOn();
            if (all) {
                result.finish();
            }
            return new PersonList.Summary(all, done, statuses, reasons);
        }
    }
}
