package io.tongyuan.batch.linking;

import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.index.PersonIndex;
import io.tongyuan.identity.linking.RecordJudgements;
import io.tongyuan.identity.linking.RecordKey;
import io.tongyuan.identity.linking.Tie;
import io.tongyuan.identity.person.Answer;
import io.tongyuan.identity.person.Candidate;
import io.tongyuan.identity.person.NameLevel;
import io.tongyuan.identity.person.PersonMatcher;
import io.tongyuan.identity.person.PersonRegister;
import io.tongyuan.identity.person.PersonThresholds;
import io.tongyuan.identity.person.PersonWeights;
import io.tongyuan.identity.person.RecordMatcher;
import io.tongyuan.source.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** For each record of one list that of another: decided as for a list and a register, but either may be the one that is wrong. */
public final class Link {
    private static final int READINGS = 3;

    private final byte[] key;
    private final PersonWeights weights;
    private final LocalDate today;

    /** As {@link Dedupe}. */
    public Link(byte[] key, PersonWeights weights, LocalDate today) {
        this.key = key;
        this.weights = weights;
        this.today = today;
    }

    /**
     * @param list  each of its rows gets a verdict
     * @param other whose rows are told
     * @param out   CSV, or XLSX where it is so named; whole or not there at all
     * @throws io.tongyuan.model.Failed as reading the lists does; RESULT_UNWRITABLE
     */
    public LinkSummary run(Path list, Path other, Path out, LinkOptions options, Progress progress) {
        RecordFile a = new RecordFile(list, options.charset(), options.given(), today);
        RecordFile b = new RecordFile(other, options.charset(), options.given(), today);
        long bytes = list.toFile().length() + other.toFile().length();
        try (RecordIndex records = RecordIndex.of(List.of(a, b), out, bytes, key, new Stage(progress, 0, READINGS))) {
            if (!progress.goOn()) {
                return Linked.ended();
            }
            Run run = new Run(records, a.rows(), options);
            Progress reading = new Stage(progress, 1, READINGS);
            b.each(a.rows(), reading, run::theirs);
            a.each(0, reading, run::ours);
            RecordMatcher inOurs = run.inOurs(weights);
            b.each(a.rows(), reading, row -> run.repairTheirs(row, inOurs));
            PersonMatcher inTheirs = run.inTheirs(weights, today);
            try (Linked result = new Linked(out, a.header(), LinkedRow.OURS, options.plain())) {
                a.each(0, new Stage(progress, 2, READINGS), row -> run.answer(row, inTheirs).write(row, result));
                int met = run.table.met();
                return progress.goOn() ? result.finish(0, met, options.judgements().all().size() - met) : Linked.ended();
            }
        }
    }

    /** One run. Rows of the other list come after those of the one; a record that is in both is stood for by its row in the one. */
    private static final class Run {
        private final PersonIndex index;
        private final RowTable table;
        private final RecordJudgements judgements;
        private final PersonThresholds thresholds;
        private final int before;
        /** By the row that stands for a record, its first row in the other list. */
        private final int[] there;
        private final BitSet here = new BitSet();
        /** By a record of ours: what former names, and slips in the other list, lead to. */
        private final Map<Integer, Tie> ties = new HashMap<>();
        private long held;
        private long persons;
        private long asking;

        Run(RecordIndex records, int before, LinkOptions options) {
            this.index = records.index();
            this.table = new RowTable(records, options.judgements());
            this.judgements = options.judgements();
            this.thresholds = options.thresholds();
            this.before = before;
            this.there = new int[records.rows() + 1];
        }

        void theirs(RecordFile.Row row) {
            int at = table.take(row);
            there[at] = at != 0 && there[at] == 0 ? row.row() - before : there[at];
            row.former().filter(f -> at != 0).map(f -> (int) f.rowIn(index)).filter(other -> other > 0 && other != at)
                    .ifPresent(other -> tie(Tie.sameNumber(other, at, NameLevel.FORMER)));
        }

        void ours(RecordFile.Row row) {
            int at = table.take(row);
            if (at == 0) {
                return;
            }
            here.set(at);
            row.former().map(f -> (int) f.rowIn(index)).filter(other -> other > 0 && other != at && there[other] > 0)
                    .ifPresent(other -> tie(Tie.sameNumber(at, other, NameLevel.FORMER)));
            if (at == row.row()) {
                persons++;
                held += row.record().get().rowsOfNumber(index).anyMatch(this::theirs) ? 1 : 0;
            }
        }

        private boolean theirs(long row) {
            int at = table.same((int) row);
            return there[at] > 0 && !judgements.notSame(asking).contains(table.key(at));
        }

        RecordMatcher inOurs(PersonWeights weights) {
            return new RecordMatcher(index, weights.with(present()), thresholds, row -> here.get(table.same((int) row))
                    && !judgements.notSame(asking).contains(table.key((int) row)));
        }

        PersonMatcher inTheirs(PersonWeights weights, LocalDate today) {
            return new PersonMatcher(PersonRegister.among(index, this::theirs), weights.with(present()), thresholds, today);
        }

        /** How many of ours are in the other list is what numbers that agree show. */
        private double present() {
            return Math.clamp((held + 1.0) / (persons + 2.0), Dedupe.LEAST_PRESENT, Dedupe.MOST_PRESENT);
        }

        /** A number of theirs that is broken, and whose of ours it may be. */
        void repairTheirs(RecordFile.Row row, RecordMatcher inOurs) {
            int at = table.same(row.row());
            if (at != row.row() || row.record().get().number().first17() >= 0) {
                return;
            }
            asking = table.key(at);
            Answer a = inOurs.repaired(row.record().get(), r -> table.same((int) r), r -> table.key((int) r));
            if (a.status() == MatchStatus.SAME_AFTER_CORRECTION) {
                Candidate best = a.candidates().getFirst();
                tie(Tie.repaired((int) best.row(), at, a.reason(), "另一名单中的" + a.text(), best));
            }
        }

        private void tie(Tie t) {
            ties.merge(t.a(), t, (x, y) -> x.sure() > y.sure() || x.sure() == y.sure()
                    && Long.compareUnsigned(table.key(x.b()), table.key(y.b())) <= 0 ? x : y);
        }

        LinkedRow answer(RecordFile.Row row, PersonMatcher inTheirs) {
            int at = table.same(row.row());
            if (row.fault().isPresent()) {
                return LinkedRow.none(row.fault().get(), "");
            }
            asking = table.key(row.row());
            if (at == 0) {
                return LinkedRow.none(LinkedRow.FILLER, RecordKey.text(asking));
            }
            for (long judged : judgements.same(asking)) {
                int other = table.judged(judged).orElse(0);
                if (there[other] > 0) {
                    return linked(Tie.judged(at, other));
                }
            }
            Answer a = inTheirs.answer(row.record().get());
            Tie tie = ties.get(at);
            if (tie != null && theirs(tie.b()) && (tie.surerThanSlips() || !a.status().given() || a.status() == MatchStatus.DIFFERENT)
                    && a.status() != MatchStatus.SAME) {
                return linked(tie);
            }
            int other = table.same((int) a.row());
            List<String> maybe = a.status().given() ? List.of() : a.candidates().stream().limit(LinkedRow.TOLD).map(c -> table.same((int) c.row())).distinct()
                    .map(r -> there[r] + "（" + RecordKey.text(table.key(r)) + "）").toList();
            return new LinkedRow(a.status(), a.reason(), a.text(), there[other], RecordKey.text(asking), other == 0 ? "" : RecordKey.text(table.key(other)), maybe);
        }

        private LinkedRow linked(Tie t) {
            return new LinkedRow(t.status(), t.reason(), t.text(), there[t.b()], RecordKey.text(asking), RecordKey.text(table.key(t.b())), List.of());
        }
    }
}
