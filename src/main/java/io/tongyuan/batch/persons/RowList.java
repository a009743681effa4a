package io.tongyuan.batch.persons;

import io.tongyuan.batch.RowAnswer;
import io.tongyuan.batch.RowRun;
import io.tongyuan.batch.RowSink;
import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.person.Answer;
import io.tongyuan.identity.person.PersonMatcher;
import io.tongyuan.source.PersonColumns;
import io.tongyuan.source.Progress;
import io.tongyuan.source.reading.Content;
import io.tongyuan.source.reading.RawRow;
import io.tongyuan.source.reading.RowReader;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Lists that are no bytes to be cut (workbooks, UTF-16), and results that are workbooks: row by row, by one thread. */
final class RowList {
    private RowList() {
    }

    static PersonList.Summary run(Content list, RowSink to, PersonColumns columns, PersonList.Options options, PersonMatcher matcher, Progress progress)
            throws IOException {
        try (RowReader rows = RowReader.open(list, options.charset(), PersonColumns.judge(options.given()))) {
            RowRun.Tally t = new RowRun<>(rows, rows.header(), RawRow::fields, chunk -> chunk.stream().map(row -> answer(row, columns, matcher)).toList())
                    .to(to, List.of(), done -> progress.at(rows.position(), rows.total(), done), progress);
            Map<MatchStatus, Long> statuses = new EnumMap<>(MatchStatus.class);
            t.statuses().forEach((status, n) -> statuses.put(MatchStatus.valueOf(status), n));
            return new PersonList.Summary(t.done(), t.rows(), rows.blankRows(), statuses, t.reasons());
        }
    }

    private static RowAnswer answer(RawRow row, PersonColumns columns, PersonMatcher matcher) {
        Answer a = row.refusal().map(f -> new Answer(MatchStatus.INVALID, f.code().name(), f.message(), 0, List.of()))
                .orElseGet(() -> matcher.answer(row.fields().get(columns.name()), row.fields().get(columns.number())));
        return new RowAnswer(a.status().name(), a.reason(), a.row(), a.told(), List.of());
    }
}
