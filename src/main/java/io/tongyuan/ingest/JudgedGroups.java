package io.tongyuan.ingest;

import io.tongyuan.graph.JudgementNodes;
import io.tongyuan.graph.StoredAssertion;
import io.tongyuan.graph.StoredDecision;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.graph.StoredJudgement;
import io.tongyuan.graph.Turn;
import io.tongyuan.graph.WriteTransaction;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Failed;
import io.tongyuan.reconcile.Survivorship;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Entities that judgements join, places also what comparisons decided. A transaction that touches one takes it apart first, does to the parts what the records say,
 * and puts together what the judgements say then: so neither the order of records nor that of judgements leaves a trace.
 */
final class JudgedGroups {
    /** Of the judgements that contradict another: who would read more of them. */
    private static final int TOLD = 5;

    private final WriteTransaction tx;
    private final JudgementNodes nodes;
    private final Survivorship survivorship;
    private final Turn turn;
    /** As they were shown before this transaction. */
    private final Map<EntityKind, Map<String, StoredEntity>> before = new TreeMap<>();
    private final Map<EntityKind, Set<String>> parts = new TreeMap<>();
    /** Asked once a transaction: most graphs have none, and joins by records are many. */
    private Boolean any;

    JudgedGroups(WriteTransaction tx, Survivorship survivorship, Turn turn) {
        this.tx = tx;
        this.nodes = tx.judgements();
        this.survivorship = survivorship;
        this.turn = turn;
    }

    void takeApart(EntityKind kind, Collection<String> entityIds) {
        before.computeIfAbsent(kind, k -> new TreeMap<>()).putAll(tx.entities(kind, entityIds));
        for (String id : new TreeSet<>(entityIds)) {
            Set<String> all = parts.computeIfAbsent(kind, k -> new TreeSet<>());
            all.add(id);
            for (String part : nodes.parts(kind, id)) {
                nodes.split(kind, id, part);
                all.add(part);
            }
        }
    }

    /** Whether a judgement keeps any two of these apart. */
    boolean apart(EntityKind kind, Collection<String> entityIds) {
        if (any == null) {
            any = nodes.any();
        }
        if (!any) {
            return false;
        }
        Set<String> ids = new HashSet<>();
        entityIds.forEach(id -> ids.addAll(nodes.ids(kind, id)));
        return nodes.of(ids).stream().anyMatch(j -> j.verdict().equals(Judgements.Verdict.NOT_SAME.name()) && ids.contains(j.a()) && ids.contains(j.b()));
    }

    /**
     * Puts together what the judgements join, brings golden values up to date and settles what the change log says.
     *
     * @return all that was touched, those gone as they were
     * @throws Failed JUDGEMENT_CONTRADICTS where two are not the same and, by way of others, are
     */
    Map<EntityKind, List<StoredEntity>> putTogether(ChangeEntries changes) {
        Map<EntityKind, List<StoredEntity>> touched = new TreeMap<>();
        parts.forEach((kind, ids) -> touched.put(kind, putTogether(kind, ids, changes)));
        return touched;
    }

    private List<StoredEntity> putTogether(EntityKind kind, Set<String> ids, ChangeEntries changes) {
        TreeSet<String> standing = new TreeSet<>();
        Set<String> allIds = new HashSet<>();
        for (String id : ids) {
            String shown = nodes.shown(kind, id);
            standing.add(shown);
            allIds.addAll(nodes.ids(kind, shown));
        }
        List<StoredJudgement> judgements = nodes.of(allIds);
        KeyClusters clusters = new KeyClusters();
        standing.forEach(id -> clusters.join(List.of(id)));
        judgements.stream().filter(j -> j.verdict().equals(Judgements.Verdict.SAME.name()))
                .forEach(j -> clusters.join(List.of(nodes.shown(kind, j.a()), nodes.shown(kind, j.b()))));
        for (TreeSet<String> cluster : clusters.clusters()) {
            judgements.stream().filter(j -> j.verdict().equals(Judgements.Verdict.NOT_SAME.name())
                    && cluster.contains(nodes.shown(kind, j.a())) && cluster.contains(nodes.shown(kind, j.b()))).findFirst().ifPresent(j -> {
                String joined = judgements.stream().filter(same -> same.verdict().equals(Judgements.Verdict.SAME.name()) && cluster.contains(nodes.shown(kind, same.a())))
                        .map(JudgedGroups::told).limit(TOLD).collect(Collectors.joining("；"));
                throw new Failed("JUDGEMENT_CONTRADICTS", "判为不是同一对象的 " + told(j) + "，按判为同一对象的 " + joined + " 却是同一对象，两者矛盾；请先改判其中之一。");
            });
        }
        List<StoredEntity> touched = new ArrayList<>(before.get(kind).values());
        for (TreeSet<String> cluster : tied(kind, clusters.clusters(), judgements, allIds)) {
            String survivor = cluster.first();
            cluster.tailSet(survivor, false).forEach(other -> nodes.join(kind, survivor, other, turn));
            StoredEntity now = golden(kind, survivor);
            touched.add(now);
            changes.settle(cluster, before.get(kind), now, nodes.ids(kind, survivor));
        }
        return touched;
    }

    private static String told(StoredJudgement j) {
        return j.a() + " 与 " + j.b() + "（" + j.at() + " " + j.reason() + "）";
    }

    private Collection<TreeSet<String>> tied(EntityKind kind, Collection<TreeSet<String>> judged, List<StoredJudgement> judgements, Set<String> allIds) {
        List<StoredDecision> drawn = kind == EntityKind.POI ? tx.decisions().of(allIds).stream().filter(StoredDecision::drawn).toList() : List.of();
        if (drawn.isEmpty()) {
            return judged;
        }
        TiedParts parts = new TiedParts(judged);
        judgements.stream().filter(j -> j.verdict().equals(Judgements.Verdict.NOT_SAME.name()))
                .forEach(j -> parts.keepApart(nodes.shown(kind, j.a()), nodes.shown(kind, j.b())));
        parts.tie(drawn);
        return parts.groups();
    }

    private StoredEntity golden(EntityKind kind, String id) {
        StoredEntity held = tx.entities(kind, List.of(id)).get(id);
        List<StoredAssertion> said = tx.assertions(kind, List.of(id));
        Map<String, String> values = said.isEmpty() ? held.golden() : survivorship.values(kind, said.stream().map(Said::assertion).toList());
        StoredEntity now = new StoredEntity(kind, id, held.key(), said.stream().anyMatch(StoredAssertion::registers), values, held.sealed());
        tx.updateGolden(kind, List.of(held), Map.of(id, now));
        return now;
    }
}
