package io.tongyuan.ingest;

import io.tongyuan.cascade.Change;
import io.tongyuan.graph.AsOf;
import io.tongyuan.graph.CascadeNodes;
import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.StoredAssertion;
import io.tongyuan.graph.StoredCascade;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.graph.Turn;
import io.tongyuan.graph.WriteTransaction;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Failed;
import io.tongyuan.reconcile.Survivorship;
import io.tongyuan.source.Progress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts changes of names and codes in force, or takes them back: for all that is written from then on at once, for what
 * is there a thousand objects a transaction. What is left to do stands in the graph, so that a run that was killed is
 * finished by running it again, here or in another process.
 */
public final class CascadeRun {
    private static final int AT_ONCE = 1000;
    private static final String LISTING = "LISTING";
    private static final String RUNNING = "RUNNING";
    private static final String DONE = "DONE";
    private static final String UNLISTING = "UNLISTING";
    private static final String REVERTING = "REVERTING";
    private static final String REVERTED = "REVERTED";

    private final GraphStore graph;
    private final PoliciesInForce inForce;
    private final Function<List<Change>, Collection<String>> touched;
    private final Clock clock;
    private volatile Past past;

    private record Past(int policy, int cascades, PastDays days) {
    }

    /** @param touched ids of all that changes may touch, by what the graph holds at the call */
    public CascadeRun(GraphStore graph, Survivorship survivorship, Function<List<Change>, Collection<String>> touched, Clock clock) {
        this.graph = graph;
        this.inForce = new PoliciesInForce(survivorship);
        this.touched = touched;
        this.clock = clock;
    }

    /**
     * Puts them in force; {@link #finish} does the rest.
     *
     * @throws Failed CASCADE_UNFINISHED where another is, POLICY_RUN_UNFINISHED, CASCADE_IN_FORCE where these stand already
     */
    public StoredCascade begin(List<Change> changes, String by) {
        List<String> texts = changes.stream().map(Change::json).toList();
        return graph.write(tx -> {
            Turn turn = tx.takeTurn(clock.instant());
            List<StoredCascade> all = tx.cascades().all();
            Optional<StoredCascade> same = all.stream().filter(k -> k.stands() && k.changes().equals(texts)).findFirst();
            if (same.isPresent() && !same.get().finished()) {
                return same.get();
            }
            same.ifPresent(k -> {
                throw new Failed("CASCADE_IN_FORCE", "这些变更已由第" + k.number() + "次联动更新生效，没有需要改变的");
            });
            unfinished(tx, all, 0);
            StoredCascade begun = new StoredCascade(all.stream().mapToInt(StoredCascade::number).max().orElse(0) + 1, turn.at(), "", by, LISTING, 0, 0, 0, texts);
            tx.cascades().enact(begun);
            tx.appendChanges(List.of(), turn);
            return begun;
        });
    }

    /**
     * Takes one back; {@link #finish} does the rest.
     *
     * @throws Failed CASCADE_UNKNOWN, CASCADE_REVERTED, CASCADE_UNFINISHED, POLICY_RUN_UNFINISHED
     */
    public StoredCascade revert(int number) {
        return graph.write(tx -> {
            Turn turn = tx.takeTurn(clock.instant());
            List<StoredCascade> all = tx.cascades().all();
            StoredCascade k = all.stream().filter(c -> c.number() == number).findFirst()
                    .orElseThrow(() -> new Failed("CASCADE_UNKNOWN", "没有第" + number + "次联动更新"));
            if (!k.stands()) {
                if (k.finished()) {
                    throw new Failed("CASCADE_REVERTED", "第" + number + "次联动更新已经撤回");
                }
                return k;
            }
            unfinished(tx, all, number);
            StoredCascade back = new StoredCascade(number, k.at(), turn.at(), k.by(), UNLISTING, 0, 0, 0, k.changes());
            tx.cascades().enact(back);
            tx.appendChanges(List.of(), turn);
            return back;
        });
    }

    private static void unfinished(WriteTransaction tx, List<StoredCascade> all, int but) {
        tx.policyRuns().unfinished().ifPresent(run -> {
            throw new Failed("POLICY_RUN_UNFINISHED", "第" + run.policy() + "版策略还没有全部生效；请先用它运行 policy apply 完成，再变更名称与代码");
        });
        all.stream().filter(k -> !k.finished() && k.number() != but).findFirst().ifPresent(k -> {
            throw new Failed("CASCADE_UNFINISHED", "第" + k.number() + "次联动更新还没有完成（" + k.looked() + "/" + k.total() + "）；请先运行 cascade resume 续完");
        });
    }

    /** The one that is not finished. */
    public Optional<StoredCascade> unfinished() {
        return graph.ask(tx -> tx.cascades()).stream().filter(k -> !k.finished()).findFirst();
    }

    /**
     * Works out what is in hand, whoever began it; others may do so at the same time.
     *
     * @throws Failed INTERRUPTED
     */
    public void finish(Progress progress) {
        for (Optional<StoredCascade> left = unfinished(); left.isPresent(); left = unfinished()) {
            StoredCascade k = left.get();
            if (k.state().equals(LISTING) || k.state().equals(UNLISTING)) {
                list(k);
            } else {
                k = graph.write(this::step).orElse(k);
            }
            progress.at(k.looked(), k.total(), k.looked());
            if (!progress.goOn()) {
                throw new Failed("INTERRUPTED", "已中断；变更已生效，尚有对象未更新，运行 cascade resume 即可续完");
            }
        }
    }

    /** All of it was in force before anything was looked for: what is written since follows by itself. */
    private void list(StoredCascade k) {
        List<String> ids = new ArrayList<>(touched.apply(k.changes().stream().map(Change::read).toList()));
        List<CascadeNodes.Part> parts = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            parts.add(new CascadeNodes.Part(parts.size(), List.copyOf(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))));
        }
        graph.write(tx -> {
            tx.takeTurn(clock.instant());
            boolean wanted = tx.cascades().all().stream().anyMatch(now -> now.number() == k.number() && now.state().equals(k.state()));
            if (wanted) {
                tx.cascades().forget();
                tx.cascades().put(parts);
                tx.cascades().keep(with(k, k.stands() ? RUNNING : REVERTING, ids.size(), 0, 0));
            }
            return wanted;
        });
    }

    private Optional<StoredCascade> step(WriteTransaction tx) {
        Turn turn = tx.takeTurn(clock.instant());
        Optional<StoredCascade> left = tx.cascades().all().stream().filter(k -> k.state().equals(RUNNING) || k.state().equals(REVERTING)).findFirst();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        StoredCascade k = left.get();
        Optional<CascadeNodes.Part> part = tx.cascades().next();
        if (part.isEmpty()) {
            StoredCascade done = with(k, k.stands() ? DONE : REVERTED, k.total(), k.looked(), k.changed());
            tx.cascades().keep(done);
            tx.appendChanges(List.of(), turn);
            return Optional.of(done);
        }
        ChangeEntries changes = new ChangeEntries();
        Survivorship rules = inForce.of(tx, turn);
        int changed = 0;
        for (Map.Entry<EntityKind, List<String>> of : part.get().ids().stream().collect(Collectors.groupingBy(EntityKind::ofId, TreeMap::new, Collectors.toList())).entrySet()) {
            changed += renew(tx, rules, past(turn, k, rules), of.getKey(), of.getValue(), changes);
        }
        tx.cascades().done(part.get());
        StoredCascade now = with(k, k.state(), k.total(), k.looked() + part.get().ids().size(), k.changed() + changed);
        tx.cascades().keep(now);
        tx.appendChanges(changes.entries(), inForce.numbered(turn), k.number());
        return Optional.of(now);
    }

    private PastDays past(Turn turn, StoredCascade k, Survivorship rules) {
        Past last = past;
        if (last == null || last.policy != turn.policy() || last.cascades != turn.cascades()) {
            String before = Turn.before(k.stands() ? k.at() : k.until());
            last = new Past(turn.policy(), turn.cascades(), new PastDays(new RulesOfDays(rules, before), new RulesOfDays(rules, AsOf.EVER)));
            past = last;
        }
        return last.days;
    }

    private static int renew(WriteTransaction tx, Survivorship rules, PastDays past, EntityKind kind, List<String> ids, ChangeEntries changes) {
        Map<String, StoredEntity> before = tx.entities(kind, ids);
        Map<String, List<StoredAssertion>> said = Said.byEntity(tx.assertions(kind, before.keySet()));
        Map<String, StoredEntity> after = new TreeMap<>();
        before.values().forEach(old -> {
            Map<String, String> values = Said.values(rules, old, said.get(old.id()));
            if (!values.equals(old.golden())) {
                StoredEntity now = new StoredEntity(kind, old.id(), old.key(), old.registered(), values, old.sealed(), old.disputed());
                after.put(old.id(), now);
                changes.changed(old, now);
            }
        });
        past.differing(tx, kind, before.keySet().stream().filter(id -> !after.containsKey(id)).toList()).forEach(changes::past);
        tx.updateGolden(kind, after.keySet().stream().map(before::get).toList(), after);
        return after.size();
    }

    private static StoredCascade with(StoredCascade k, String state, long total, long looked, long changed) {
        return new StoredCascade(k.number(), k.at(), k.until(), k.by(), state, total, looked, changed, k.changes());
    }
}
