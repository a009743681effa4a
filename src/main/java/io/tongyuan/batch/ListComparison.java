package io.tongyuan.batch;

import io.tongyuan.identity.MatchStatus;
import io.tongyuan.model.Failed;
import io.tongyuan.model.Finding;
import io.tongyuan.query.Comparison.Answer;
import io.tongyuan.query.Comparison.Asked;
import io.tongyuan.query.Comparison;
import io.tongyuan.query.Explained;
import io.tongyuan.query.Subject;
import io.tongyuan.source.Catalogue;
import io.tongyuan.source.Header;
import io.tongyuan.source.HeaderMapping;
import io.tongyuan.source.Progress;
import io.tongyuan.source.Resource;
import io.tongyuan.source.ResourceFile;
import io.tongyuan.source.ResourceRow;
import io.tongyuan.source.reading.Content;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One list of names and numbers against the register, in constant memory; every row read ends in exactly one row written. */
public final class ListComparison {
    private final Comparison comparison;
    private final Catalogue catalogue;
    private final LocalDate today;

    public ListComparison(Comparison comparison, Catalogue catalogue, LocalDate today) {
        this.comparison = comparison;
        this.catalogue = catalogue;
        this.today = today;
    }

    /**
     * How the result is written.
     *
     * @param plain long numbers as they are, for programs
     * @param state with the register's state of each person, and since when
     */
    public record Options(boolean plain, boolean state) {
        public static final Options NONE = new Options(false, false);

        List<String> further() {
            return state ? PersonState.COLUMNS : List.of();
        }
    }

    /**
     * @param done  false where it was ended before the last row
     * @param blank rows with nothing in them, passed over
     */
    public record Summary(boolean done, long rows, long blank, Map<MatchStatus, Long> statuses, Map<String, Long> reasons) {
    }

    /** The list opened, so that a wrong file is told before anything is started. */
    public static ResourceFile open(Subject subject, Content file, Catalogue catalogue, Optional<Charset> charset, HeaderMapping mapping) {
        Resource list = Catalogue.list(subject.name().toLowerCase(Locale.ROOT));
        ResourceFile rows = ResourceFile.open(file, catalogue, list, charset, mapping);
        for (String item : List.of(subject.numberItem(), subject.nameItem())) {
            if (rows.header().column(item).isEmpty()) {
                try (rows) {
                    throw new Failed("LIST_COLUMN_MISSING", file.name() + " 中没有认出「" + item + "」一列；" + mapping.advice());
                } catch (IOException e) {
                    throw new Failed("FILE_UNREADABLE", file.name() + "：" + e.getMessage(), e);
                }
            }
        }
        return rows;
    }

    /**
     * @param out CSV, or XLSX where it is so named; whole or not there at all
     * @throws Failed RESULT_UNWRITABLE, and as reading the list does
     */
    public Summary run(Subject subject, ResourceFile rows, Path out, Options options, Progress progress) {
        try (TableSink result = new TableSink(out, options.plain)) {
            Summary s = run(subject, rows, result, options, progress);
            if (s.done) {
                result.finish();
            }
            return s;
        }
    }

    /** The same into any sink, gone on with where that has come to. */
    public Summary run(Subject subject, ResourceFile rows, RowSink to, Options options, Progress progress) {
        Comparison register = comparison.forList(subject);
        RowRun.Tally t = new RowRun<>(rows, rows.header().columns(), ResourceRow::fields, chunk -> answers(register, subject, chunk, rows.header()).stream()
                .map(a -> answer(a, options.state)).toList())
                .to(to, options.further(), done -> progress.at(rows.position(), rows.total(), done), progress);
        Map<MatchStatus, Long> statuses = new EnumMap<>(MatchStatus.class);
        t.statuses().forEach((status, n) -> statuses.put(MatchStatus.valueOf(status), n));
        return new Summary(t.done(), t.rows(), rows.blankRows(), statuses, t.reasons());
    }

    /**
     * The next row of the list, with all of why.
     *
     * @throws Failed ROW_UNREADABLE
     */
    public Explained explain(Subject subject, ResourceFile rows) {
        ResourceRow row = rows.next();
        row.refusal().or(() -> damaged(row, subject, rows.header())).ifPresent(why -> {
            throw new Failed("ROW_UNREADABLE", "第 " + row.number() + " 行不能比对：" + why.message());
        });
        return comparison.explain(subject, new Asked(row.text(subject.nameItem()), row.text(subject.numberItem())), true, today);
    }

    private static RowAnswer answer(Answer a, boolean state) {
        return new RowAnswer(a.status().name(), a.reason(), a.row(), a.told(state), state ? List.of(a.state(), a.stateOn()) : List.of());
    }

    private List<Answer> answers(Comparison register, Subject subject, List<ResourceRow> chunk, Header header) {
        List<Asked> asked = new ArrayList<>(chunk.size());
        List<Optional<Finding>> unreadable = new ArrayList<>(chunk.size());
        for (ResourceRow row : chunk) {
            Optional<Finding> why = row.refusal().or(() -> damaged(row, subject, header));
            unreadable.add(why);
            if (why.isEmpty()) {
                asked.add(new Asked(row.text(subject.nameItem()), row.text(subject.numberItem())));
            }
        }
        var answered = register.compare(subject, asked, today).iterator();
        return unreadable.stream().map(why -> why.map(Comparison::unreadable).orElseGet(answered::next)).toList();
    }

    /** A number that a spreadsheet has damaged (1.1E+17) reads as blank: why, and not that it is missing. */
    private static Optional<Finding> damaged(ResourceRow row, Subject subject, Header header) {
        if (!row.text(subject.numberItem()).isEmpty()) {
            return Optional.empty();
        }
        String column = header.columns().get(header.column(subject.numberItem()).orElseThrow());
        return row.findings().stream().filter(f -> f.column().equals(column.strip())).findFirst();
    }
}
