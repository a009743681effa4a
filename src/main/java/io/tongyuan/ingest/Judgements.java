package io.tongyuan.ingest;

import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.JudgementNodes;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.graph.StoredJudgement;
import io.tongyuan.graph.Turn;
import io.tongyuan.graph.WriteTransaction;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Failed;
import io.tongyuan.privacy.FreeText;
import io.tongyuan.reconcile.Survivorship;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A person's word on whether two are the same; it holds against whatever comes later, until the person says otherwise. */
public final class Judgements {
    private final GraphStore graph;
    private final PoliciesInForce policies;
    private final Clock clock;

    public Judgements(GraphStore graph, Survivorship survivorship, Clock clock) {
        this.graph = graph;
        this.policies = new PoliciesInForce(survivorship);
        this.clock = clock;
    }

    public enum Verdict {
        /** They become one: the smallest id is shown, the others redirect. */
        SAME,
        /** They stay two, or become two again as they were. */
        NOT_SAME,
        /** Nobody can tell yet: as if nothing had been said. */
        UNDECIDED
    }

    /**
     * @param shown the public ids that the two show now: one and the same where they are one
     */
    public record Judged(String a, String b, Verdict verdict, String by, String reason, String at, List<String> shown, List<String> history) {
    }

    /**
     * @throws Failed ID_UNKNOWN, JUDGEMENT_KINDS, JUDGEMENT_REASON_MISSING, RECORDS_SAY_SAME where one record names both, JUDGEMENT_CONTRADICTS
     */
    public Judged judge(String one, String other, Verdict verdict, String reason, String by) {
        String a = one.compareTo(other) < 0 ? one : other;
        String b = a.equals(one) ? other : one;
        EntityKind kind = EntityKind.ofId(a);
        if (kind == null || kind == EntityKind.SOURCE_RECORD || EntityKind.ofId(b) != kind || a.equals(b)) {
            throw new Failed("JUDGEMENT_KINDS", "只能判定两个同类的对象是否同一；请给出两个不同的公开标识。");
        }
        if (reason.isBlank()) {
            throw new Failed("JUDGEMENT_REASON_MISSING", "请写明判定的理由。");
        }
        return graph.write(tx -> judge(tx, kind, a, b, verdict, FreeText.words(reason), by));
    }

    private Judged judge(WriteTransaction tx, EntityKind kind, String a, String b, Verdict verdict, String reason, String by) {
        Turn turn = tx.takeTurn(clock.instant());
        JudgementNodes nodes = tx.judgements();
        Set<String> shown = new LinkedHashSet<>();
        for (String id : List.of(a, b)) {
            String now = nodes.shown(kind, id);
            if (now.isEmpty()) {
                throw new Failed("ID_UNKNOWN", "没有公开标识为 " + id + " 的对象，请核对标识。");
            }
            shown.add(now);
        }
        JudgedGroups groups = new JudgedGroups(tx, policies.of(tx, turn), turn);
        groups.takeApart(kind, shown);
        if (nodes.shown(kind, a).equals(nodes.shown(kind, b))) {
            throw new Failed("RECORDS_SAY_SAME", "来源记录本身以两者的号码指同一对象，不能以判定分开或合并；如记录有误，请由来源单位更正。");
        }
        nodes.put(new StoredJudgement(a, b, verdict.name(), by, reason, turn.at(), List.of()));
        ChangeEntries changes = new ChangeEntries();
        Map<EntityKind, List<StoredEntity>> touched = groups.putTogether(changes);
        if (kind == EntityKind.POI) {
            // Who compares places has to look at them again, also where the word itself changes no group.
            List.of(a, b).forEach(id -> changes.touched(nodes.shown(kind, id)));
        }
        List<StoredEntity> all = touched.getOrDefault(kind, List.of());
        new UnitAndProject(tx).renew(kind == EntityKind.CERTIFICATE ? all : List.of(), kind == EntityKind.PROJECT ? all : List.of());
        tx.appendChanges(changes.entries(), policies.numbered(turn));
        return judged(nodes.of(List.of(a)).stream().filter(j -> j.b().equals(b)).findFirst().orElseThrow(), List.of(nodes.shown(kind, a), nodes.shown(kind, b)));
    }

    /** All that name this id. */
    public List<Judged> of(String id) {
        return graph.read(tx -> {
            List<Judged> out = new ArrayList<>();
            tx.judgements(id).forEach(j -> out.add(judged(j, List.of(j.a(), j.b()).stream().map(x -> tx.findById(x).orElseThrow().id()).toList())));
            return out;
        });
    }

    private static Judged judged(StoredJudgement j, List<String> shown) {
        return new Judged(j.a(), j.b(), Verdict.valueOf(j.verdict()), j.by(), j.reason(), j.at(), shown, j.history());
    }
}
