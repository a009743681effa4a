package io.tongyuan.ingest;

import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.StoredAssertion;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Failed;
import io.tongyuan.reconcile.Policy;
import io.tongyuan.reconcile.Survivorship;
import io.tongyuan.source.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which golden values a policy would change, before it is applied. Writes nothing. */
public final class PolicyDiff {
    private static final int AT_ONCE = 2000;

    private final GraphStore graph;
    private final Survivorship survivorship;

    public PolicyDiff(GraphStore graph, Survivorship survivorship) {
        this.graph = graph;
        this.survivorship = survivorship;
    }

    /**
     * @param title what people call the attribute
     * @param count how many entities' value would be another
     * @param samples the first of them, by id
     */
    public record Changed(EntityKind kind, String attribute, String title, long count, List<Sample> samples) {
    }

    /** @param before and after: "" for none */
    public record Sample(String id, String before, String after) {
    }

    /** @param entities looked at: those of the kinds whose rules differ */
    public record Answer(long entities, long changed, List<Changed> attributes) {
    }

    /** @param samples of each attribute, at most */
    public Answer against(Policy policy, int samples, Progress progress) {
        Policy now = survivorship.policy();
        Survivorship rules = survivorship.under(policy);
        List<EntityKind> kinds = Policy.titles().keySet().stream().filter(kind -> !now.sameRules(policy, kind)).toList();
        long all = graph.read(tx -> kinds.stream().mapToLong(tx::count).sum());
        Count count = new Count(samples);
        List<Changed> out = new ArrayList<>();
        for (EntityKind kind : kinds) {
            String after = "";
            for (boolean more = true; more; ) {
                String from = after;
                List<StoredEntity> page = graph.read(tx -> {
                    List<StoredEntity> entities = tx.entitiesAfter(kind, from, AT_ONCE);
                    Map<String, List<StoredAssertion>> said = Said.byEntity(tx.assertions(kind, entities.stream().map(StoredEntity::id).toList()));
                    entities.forEach(e -> count.add(e, Said.values(rules, e, said.get(e.id()))));
                    return entities;
                });
                more = page.size() == AT_ONCE;
                after = more ? page.getLast().id() : "";
                progress.at(count.entities, all, count.entities);
                if (!progress.goOn()) {
                    throw new Failed("INTERRUPTED", "已中断；没有改变任何数据");
                }
            }
            out.addAll(count.attributes(kind, policy));
        }
        return new Answer(count.entities, count.changed, out);
    }

    private static final class Count {
        private final int most;
        private final Map<String, Long> counts = new TreeMap<>();
        private final Map<String, List<Sample>> samples = new TreeMap<>();
        private long entities;
        private long changed;

        Count(int most) {
            this.most = most;
        }

        void add(StoredEntity e, Map<String, String> values) {
            entities++;
            if (values.equals(e.golden())) {
                return;
            }
            changed++;
            TreeSet<String> attributes = new TreeSet<>(values.keySet());
            attributes.addAll(e.golden().keySet());
            for (String a : attributes) {
                String after = values.getOrDefault(a, "");
                if (!after.equals(e.value(a))) {
                    counts.merge(a, 1L, Long::sum);
                    List<Sample> some = samples.computeIfAbsent(a, k -> new ArrayList<>());
                    if (some.size() < most) {
                        some.add(new Sample(e.id(), e.value(a), after));
                    }
                }
            }
        }

        List<Changed> attributes(EntityKind kind, Policy policy) {
            List<Changed> out = new ArrayList<>();
            counts.forEach((a, n) -> out.add(new Changed(kind, a, policy.of(kind).of(a).title().isEmpty() ? a : policy.of(kind).of(a).title(), n,
                    samples.get(a))));
            counts.clear();
            samples.clear();
            return out;
        }
    }
}
