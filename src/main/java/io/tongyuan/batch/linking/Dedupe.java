package io.tongyuan.batch.linking;

import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.index.PersonIndex;
import io.tongyuan.identity.linking.Clusters;
import io.tongyuan.identity.linking.RecordJudgements;
import io.tongyuan.identity.linking.Tie;
import io.tongyuan.identity.person.Answer;
import io.tongyuan.identity.person.Candidate;
import io.tongyuan.identity.person.NameLevel;
import io.tongyuan.identity.person.PersonThresholds;
import io.tongyuan.identity.person.PersonWeights;
import io.tongyuan.identity.person.RecordMatcher;
import io.tongyuan.identity.person.WrittenRecord;
import io.tongyuan.source.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The records of one list put together that are one person. */
public final class Dedupe {
    private static final int READINGS = 4;
    static final double LEAST_PRESENT = 0.01;
    static final double MOST_PRESENT = 0.98;

    private final byte[] key;
    private final PersonWeights weights;
    private final LocalDate today;

    /**
     * @param key   16 bytes: record keys stay what they are as long as it does
     * @param today the day after which no birth can lie
     */
    public Dedupe(byte[] key, PersonWeights weights, LocalDate today) {
        this.key = key;
        this.weights = weights;
        this.today = today;
    }

    /**
     * @param out CSV, or XLSX where it is so named; whole or not there at all
     * @throws io.tongyuan.model.Failed as reading the list does; RESULT_UNWRITABLE
     */
    public LinkSummary run(Path list, Path out, LinkOptions options, Progress progress) {
        RecordFile file = new RecordFile(list, options.charset(), options.given(), today);
        try (RecordIndex records = RecordIndex.of(List.of(file), out, list.toFile().length(), key, new Stage(progress, 0, READINGS))) {
            if (!progress.goOn()) {
                return Linked.ended();
            }
            Run run = new Run(records, options);
            file.each(0, new Stage(progress, 1, READINGS), run::sameNumbers);
            options.judgements().all().forEach(run::judge);
            run.join();
            file.each(0, new Stage(progress, 2, READINGS), run.repairing(weights));
            run.join();
            return progress.goOn() ? write(file, run, out, options, new Stage(progress, 3, READINGS)) : Linked.ended();
        }
    }

    private static LinkSummary write(RecordFile file, Run run, Path out, LinkOptions options, Progress progress) {
        ClusterRows rows = new ClusterRows(run.table, run.clusters, file.rows(), run.joined, run.refused, run.differing, run.possible);
        try (Linked result = new Linked(out, file.header(), ClusterRows.OURS, options.plain())) {
            file.each(0, progress, row -> rows.write(row, result));
            int met = run.table.met();
            return progress.goOn() ? result.finish(rows.clusters(), met, options.judgements().all().size() - met) : Linked.ended();
        }
    }

    /** One run: what has been found so far. */
    private static final class Run {
        private final PersonIndex index;
        private final RowTable table;
        private final Clusters clusters;
        private final List<Tie> open = new ArrayList<>();
        private final Map<Integer, Tie> joined = new HashMap<>();
        private final Map<Integer, Tie> refused = new HashMap<>();
        private final BitSet differing = new BitSet();
        private final Map<Integer, Answer> possible = new HashMap<>();
        private final PersonThresholds thresholds;
        private final RecordMatcher all;
        private long tied;
        private long persons;

        Run(RecordIndex records, LinkOptions options) {
            this.index = records.index();
            this.table = new RowTable(records, options.judgements());
            this.clusters = new Clusters(records.rows());
            this.thresholds = options.thresholds();
            this.all = new RecordMatcher(index, PersonWeights.initial(), thresholds, row -> true);
        }

        void sameNumbers(RecordFile.Row row) {
            int at = table.take(row);
            if (at == 0) {
                return;
            }
            row.former().ifPresent(f -> former(at, f));
            if (at != row.row()) {
                tied++;
                return;
            }
            persons++;
            boolean near = false;
            for (Candidate c : all.sameNumber(row.record().get())) {
                if (c.row() != at && thresholds.holds(c.name()) && c.name() != NameLevel.EXACT) {
                    open.add(Tie.sameNumber(at, (int) c.row(), c.name()));
                    near = true;
                } else if (!c.name().near()) {
                    differing.set(at);
                } else if (c.row() != at && c.name() != NameLevel.EXACT) {
                    possible.putIfAbsent(at, new Answer(MatchStatus.POSSIBLE, c.name().code(), "可能是：号码一致，" + c.name().text(), 0, List.of(c)));
                }
            }
            tied += near ? 1 : 0;
        }

        private void former(int at, WrittenRecord former) {
            long other = former.rowIn(index);
            if (other > 0 && other != at) {
                open.add(Tie.sameNumber(at, (int) other, NameLevel.FORMER));
            }
        }

        /** Judgements first, then the surest ties; of equally sure ones those of the smaller keys. */
        void join() {
            Comparator<Tie> order = Comparator.comparingDouble(Tie::sure).reversed()
                    .thenComparing(t -> smaller(t), Long::compareUnsigned).thenComparing(t -> larger(t), Long::compareUnsigned);
            open.sort(order);
            for (Tie t : open) {
                int a = table.same(t.a());
                int b = table.same(t.b());
                (clusters.together(a, b) ? joined : refused).putIfAbsent(a, t);
                (clusters.together(a, b) ? joined : refused).putIfAbsent(b, t);
            }
            open.clear();
        }

        void judge(RecordJudgements.Judgement j) {
            table.judged(j.a()).ifPresent(a -> table.judged(j.b()).filter(b -> !b.equals(a)).ifPresent(b -> {
                if (j.same()) {
                    open.add(Tie.judged(a, b));
                } else {
                    clusters.keepApart(a, b);
                }
            }));
        }

        private long smaller(Tie t) {
            return Long.compareUnsigned(table.key(t.a()), table.key(t.b())) < 0 ? table.key(t.a()) : table.key(t.b());
        }

        private long larger(Tie t) {
            return smaller(t) == table.key(t.a()) ? table.key(t.b()) : table.key(t.a());
        }

        /** Numbers that are nobody else's: how often a record has another here is what those of the same number show. */
        Consumer<RecordFile.Row> repairing(PersonWeights weights) {
            double present = Math.clamp((tied + 1.0) / (persons + tied + 2.0), LEAST_PRESENT, MOST_PRESENT);
            int[] own = new int[1];
            RecordMatcher others = new RecordMatcher(index, weights.with(present), thresholds, row -> table.same((int) row) != 0 && clusters.of(table.same((int) row)) != own[0]);
            return row -> {
                int at = table.same(row.row());
                if (at != row.row() || row.record().get().number().first17() >= 0 && clusterHasMore(at)) {
                    return;
                }
                own[0] = clusters.of(at);
                Answer a = others.repaired(row.record().get(), r -> clusters.of(table.same((int) r)), r -> table.key((int) r));
                if (a.status() == MatchStatus.SAME_AFTER_CORRECTION) {
                    Candidate best = a.candidates().getFirst();
                    open.add(Tie.repaired(at, table.same((int) best.row()), a.reason(), a.text(), best));
                } else if (a.status() == MatchStatus.POSSIBLE || a.status() == MatchStatus.AMBIGUOUS) {
                    possible.putIfAbsent(at, a);
                }
            };
        }

        private boolean clusterHasMore(int at) {
            return joined.containsKey(at) || table.copies(at) > 1;
        }
    }
}
