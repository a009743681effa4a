package io.tongyuan.dispute;

import io.tongyuan.graph.ChangeRange;
import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.ReadTransaction;
import io.tongyuan.graph.StoredAssertion;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.graph.Turn;
import io.tongyuan.graph.WriteTransaction;
import io.tongyuan.model.EntityKind;
import io.tongyuan.reconcile.Confidence;
import io.tongyuan.reconcile.GoldenValue;
import io.tongyuan.reconcile.KindPolicy;
import io.tongyuan.reconcile.Policy;
import io.tongyuan.reconcile.Survivorship;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Opens disputes where the policy wants conflicts to, and ends them where the conflict is no more. Follows the change log, off
 * the way of those who write; how far it is stands in the graph.
 */
public final class ConflictWatch {
    private static final String BY_ITSELF = "";

    private final GraphStore graph;
    private final Survivorship survivorship;
    private final Disputes disputes;
    private final Clock clock;

    public ConflictWatch(GraphStore graph, Survivorship survivorship, Disputes disputes, Clock clock) {
        this.graph = graph;
        this.survivorship = survivorship;
        this.disputes = disputes;
        this.clock = clock;
    }

    /** @param opened and ended: how many */
    public record Summary(long opened, long ended) {
    }

    /** Looks at all that has changed since it was last called. */
    public Summary catchUp() {
        return follow(Integer.MAX_VALUE);
    }

    /** Looks at so many transactions of it, no more: a server that is asked other things goes slowly. */
    public Summary follow(int transactions) {
        long opened = 0;
        long ended = 0;
        long begun = graph.ask(tx -> tx.conflictsWatched());
        long last = graph.ask(tx -> tx.lastChange());
        long seq = begun;
        for (int left = transactions; seq < last && left > 0; left--) {
            long from = seq;
            ChangeRange range = graph.ask(tx -> tx.changesAfter(from, 1)).getFirst();
            Map<EntityKind, TreeSet<String>> suspects = graph.read(tx -> suspects(tx, range));
            if (!suspects.isEmpty()) {
                Step step = graph.write(tx -> step(tx, suspects));
                opened += step.opened;
                ended += step.ended;
            }
            seq = range.last();
        }
        if (seq > begun) {
            long reached = seq;
            graph.write(tx -> {
                tx.disputes().watched(reached);
                return null;
            });
        }
        return new Summary(opened, ended);
    }

    private record Step(int opened, int ended) {
    }

    /** Those of which several records speak, or that are disputed: read without holding a writer up. */
    private Map<EntityKind, TreeSet<String>> suspects(ReadTransaction tx, ChangeRange range) {
        Map<EntityKind, TreeSet<String>> touched = range.ids().stream().collect(Collectors.groupingBy(EntityKind::ofId, Collectors.toCollection(TreeSet::new)));
        Map<EntityKind, TreeSet<String>> out = new TreeMap<>();
        touched.forEach((kind, ids) -> {
            if (!watches(survivorship.policy(), kind)) {
                return;
            }
            TreeSet<String> suspects = new TreeSet<>();
            tx.assertions(kind, ids).stream().collect(Collectors.groupingBy(StoredAssertion::entityId)).forEach((id, said) -> {
                if (said.stream().map(StoredAssertion::provider).distinct().count() > 1) {
                    suspects.add(id);
                }
            });
            tx.byIds(kind, ids).stream().filter(e -> !e.disputed().isEmpty()).forEach(e -> suspects.add(e.id()));
            if (!suspects.isEmpty()) {
                out.put(kind, suspects);
            }
        });
        return out;
    }

    private Step step(WriteTransaction tx, Map<EntityKind, TreeSet<String>> suspects) {
        Turn turn = tx.takeTurn(clock.instant());
        List<String> entries = new ArrayList<>();
        int opened = 0;
        for (Map.Entry<EntityKind, TreeSet<String>> of : suspects.entrySet()) {
            opened += step(tx, turn, of.getKey(), of.getValue(), entries);
        }
        tx.appendChanges(entries, turn);
        return new Step(opened, entries.size());
    }

    private static boolean watches(Policy policy, EntityKind kind) {
        KindPolicy p = policy.of(kind);
        return p.others().opensDispute() || p.named().values().stream().anyMatch(a -> a.opensDispute());
    }

    private int step(WriteTransaction tx, Turn turn, EntityKind kind, TreeSet<String> ids, List<String> entries) {
        Map<String, List<StoredAssertion>> said = tx.assertions(kind, ids).stream().collect(Collectors.groupingBy(StoredAssertion::entityId));
        int opened = 0;
        Map<String, StoredEntity> entities = tx.entities(kind, said.keySet());
        for (StoredEntity e : new TreeMap<>(entities).values()) {
            List<StoredAssertion> of = said.get(e.id());
            Map<String, GoldenValue> golden = survivorship.decide(kind, of.stream().map(Spoken::assertion).toList());
            List<Dispute> open = e.disputed().isEmpty() ? List.of() : tx.disputes().flagged(e.id()).stream().map(DisputeText::read).toList();
            for (GoldenValue v : golden.values()) {
                boolean conflict = v.confidence().state() == Confidence.State.CONFLICTING;
                if (conflict && survivorship.policy().of(kind).of(v.attribute()).opensDispute() && open.stream().noneMatch(d -> d.attribute().equals(v.attribute()))) {
                    disputes.open(tx, turn, e, doubt(e, v), BY_ITSELF);
                    opened++;
                }
            }
            for (Dispute d : open) {
                GoldenValue v = golden.get(d.attribute());
                boolean settled = v == null || v.confidence().state() != Confidence.State.CONFLICTING;
                if (d.reporter().equals(BY_ITSELF) && settled) {
                    entries.add(Disputes.entry(Disputes.ended(tx, turn, d, LocalDate.now(clock), "各来源已一致，冲突消除")));
                } else if (d.state() == DisputeState.CORRECTED && v != null && !v.value().equals(d.seen())) {
                    entries.add(Disputes.entry(Disputes.ended(tx, turn, d, LocalDate.now(clock), "更正后的记录已入库")));
                }
            }
        }
        return opened;
    }

    private Disputes.Doubt doubt(StoredEntity e, GoldenValue v) {
        GoldenValue.Lost other = v.lost().stream().filter(l -> !l.same() && l.detail().isEmpty()).findFirst().orElse(v.lost().getFirst());
        String reason = other.assertion().provider() + "·" + other.assertion().resource() + "登记的是另一值，与权威来源不一致";
        return new Disputes.Doubt(e.id(), v.attribute(), v.value(), other.value(), reason, Optional.empty(), LocalDate.now(clock));
    }
}
