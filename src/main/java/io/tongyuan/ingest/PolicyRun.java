package io.tongyuan.ingest;

import io.tongyuan.graph.AsOf;
import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.PolicyRuns;
import io.tongyuan.graph.StoredAssertion;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.graph.StoredPolicy;
import io.tongyuan.graph.Turn;
import io.tongyuan.graph.WriteTransaction;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Failed;
import io.tongyuan.reconcile.Policy;
import io.tongyuan.reconcile.PolicyNames;
import io.tongyuan.reconcile.Survivorship;
import io.tongyuan.source.Progress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts a policy in force: for all that is written from then on at once, for what is there a thousand entities a
 * transaction. How far it is stands in the graph, so that a run that was killed is finished by running it again.
 */
public final class PolicyRun {
    private static final int AT_ONCE = 1000;

    private final GraphStore graph;
    private final Survivorship survivorship;
    private final PoliciesInForce inForce;
    private final Clock clock;
    private Past past;

    public PolicyRun(GraphStore graph, Survivorship survivorship, Clock clock) {
        this.graph = graph;
        this.survivorship = survivorship;
        this.inForce = new PoliciesInForce(survivorship);
        this.clock = clock;
    }

    /**
     * @param number   of the policy now in force
     * @param resumed  true where another run had begun it
     * @param entities looked at in this run
     * @param changed  of them, whose golden values are others now
     */
    public record Summary(int number, boolean resumed, long entities, long changed) {
    }

    /**
     * Finishes an unfinished run first, where it is of the same rules.
     *
     * @throws Failed POLICY_IN_FORCE where nothing would change, POLICY_RUN_UNFINISHED where a run of other rules is,
     *                CASCADE_UNFINISHED where a cascade is, INTERRUPTED
     */
    public Summary apply(Policy policy, Progress progress) {
        Begun begun = graph.write(tx -> begin(tx, policy));
        Survivorship rules = survivorship.under(policy);
        long all = graph.read(tx -> Policy.titles().keySet().stream().mapToLong(tx::count).sum());
        long entities = 0;
        long changed = 0;
        while (true) {
            Step step = graph.write(tx -> step(tx, rules));
            entities += step.entities;
            changed += step.changed;
            progress.at(Math.min(entities, all), all, entities);
            if (step.finished) {
                return new Summary(begun.number, begun.resumed, entities, changed);
            }
            if (!progress.goOn()) {
                throw new Failed("INTERRUPTED", "已中断；新策略已启用，尚有旧取值未更新，再次运行同一命令即可续完");
            }
        }
    }

    private record Past(int policy, int cascades, PastDays days) {
    }

    private record Begun(int number, boolean resumed) {
    }

    private record Step(int entities, int changed, boolean finished) {
    }

    private Begun begin(WriteTransaction tx, Policy policy) {
        Turn turn = tx.takeTurn(clock.instant());
        PolicyRuns runs = tx.policyRuns();
        Policy now = turn.policy() == 0 ? survivorship.policy() : Policy.of(runs.get(turn.policy()).files(), PolicyNames.CHECKED);
        tx.cascades().all().stream().filter(k -> !k.finished()).findFirst().ifPresent(k -> {
            throw new Failed("CASCADE_UNFINISHED", "第" + k.number() + "次联动更新还没有完成；请先运行 cascade resume 续完，再启用策略");
        });
        Optional<PolicyRuns.Run> unfinished = runs.unfinished();
        if (unfinished.isPresent()) {
            if (!now.sameRules(policy)) {
                throw new Failed("POLICY_RUN_UNFINISHED", "第" + turn.policy() + "版策略还没有全部生效（上次运行中断了）；请先用它运行 policy apply 完成，再启用另一版");
            }
            return new Begun(turn.policy(), true);
        }
        if (turn.policy() != 0 && now.sameRules(policy)) {
            throw new Failed("POLICY_IN_FORCE", "这些规则已是现行的第" + turn.policy() + "版策略，没有需要改变的");
        }
        int number = turn.policy() + 1;
        runs.enact(new StoredPolicy(number, turn.at(), policy.texts()));
        List<EntityKind> kinds = new ArrayList<>(Policy.titles().keySet());
        kinds.removeIf(kind -> now.sameRules(policy, kind));
        runs.keep(new PolicyRuns.Run(number, kinds, ""));
        tx.appendChanges(List.of(), turn);
        return new Begun(number, false);
    }

    private PastDays past(WriteTransaction tx, Turn turn, Survivorship rules) {
        Past last = past;
        if (last == null || last.policy != turn.policy() || last.cascades != turn.cascades()) {
            last = new Past(turn.policy(), turn.cascades(),
                    new PastDays(new RulesOfDays(rules.under(inForce.before(tx, turn)), AsOf.EVER), new RulesOfDays(rules, AsOf.EVER)));
            past = last;
        }
        return last.days;
    }

    private Step step(WriteTransaction tx, Survivorship policy) {
        Turn turn = tx.takeTurn(clock.instant());
        Survivorship rules = inForce.named(tx, turn, policy);
        PolicyRuns runs = tx.policyRuns();
        PolicyRuns.Run run = runs.unfinished().orElse(null);
        if (run == null) {
            return new Step(0, 0, true);
        }
        EntityKind kind = run.kinds().getFirst();
        List<StoredEntity> page = tx.entitiesAfter(kind, run.after(), AT_ONCE);
        Map<String, StoredEntity> after = new TreeMap<>();
        Map<String, List<StoredAssertion>> said = Said.byEntity(tx.assertions(kind, page.stream().map(StoredEntity::id).toList()));
        ChangeEntries changes = new ChangeEntries();
        List<String> same = new ArrayList<>();
        for (StoredEntity old : page) {
            Map<String, String> values = Said.values(rules, old, said.get(old.id()));
            if (!values.equals(old.golden())) {
                StoredEntity now = new StoredEntity(kind, old.id(), old.key(), old.registered(), values, old.sealed());
                after.put(old.id(), now);
                changes.changed(old, now);
            } else {
                same.add(old.id());
            }
        }
        past(tx, turn, rules).differing(tx, kind, same).forEach(changes::past);
        tx.updateGolden(kind, page.stream().filter(e -> after.containsKey(e.id())).toList(), after);
        if (kind == EntityKind.CERTIFICATE || kind == EntityKind.PROJECT) {
            new UnitAndProject(tx).renew(kind == EntityKind.CERTIFICATE ? after.values() : List.of(), kind == EntityKind.PROJECT ? after.values() : List.of());
        }
        boolean last = page.size() < AT_ONCE;
        List<EntityKind> left = last ? run.kinds().subList(1, run.kinds().size()) : run.kinds();
        runs.keep(new PolicyRuns.Run(run.policy(), left, last ? "" : page.getLast().id()));
        tx.appendChangesOfPolicy(changes.entries(), turn);
        return new Step(page.size(), after.size(), left.isEmpty());
    }
}
