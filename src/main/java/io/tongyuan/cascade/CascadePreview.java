package io.tongyuan.cascade;

import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.StandardAddress;
import io.tongyuan.reconcile.Assertion;
import io.tongyuan.reconcile.StandingNames;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What changes would change, before they do: counts and samples. Writes nothing. */
public final class CascadePreview {
    private static final int AT_ONCE = 2000;

    private final GraphStore graph;
    private final Touched touched;
    private final StandingChanges.Reading reading;

    public CascadePreview(GraphStore graph, Touched touched, StandingChanges.Reading reading) {
        this.graph = graph;
        this.touched = touched;
        this.reading = reading;
    }

    /**
     * @param counts   objects that would have other values, by kind
     * @param open     addresses whose division a split leaves open
     * @param changes  each change with how many objects come of it
     * @param findings of the file, and of what was found
     * @param marked   the changes with what was learned of them, to be applied
     */
    public record Answer(Map<EntityKind, Long> counts, long open, List<Counted> changes, List<Sample> samples, List<ChangeFinding> findings,
                         @com.fasterxml.jackson.annotation.JsonIgnore List<Change> marked) {
        public long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** @param row of the file, from 1 */
    public record Counted(long row, String change, long objects) {
    }

    /** @param before and after: the address in writing */
    public record Sample(EntityKind kind, String id, String before, String after) {
    }

    /** @param samples of each kind, at most */
    public Answer of(ChangeList list, int samples) {
        Count count = new Count(list, samples);
        StandingChanges changes = StandingChanges.none(reading).of(List.of(new StandingNames.Enacted(1, "", "", list.changes().stream().map(Change::json).toList())));
        List<String> ids = new ArrayList<>();
        touched.addresses(list.changes(), false, a -> {
            count.standard(a, changes);
            ids.add(a.id());
        });
        Map<EntityKind, List<String>> others = touched.others(list.changes(), new HashSet<>(ids), false).stream().collect(Collectors.groupingBy(EntityKind::ofId));
        others.forEach((kind, of) -> {
            for (int from = 0; from < of.size(); from += AT_ONCE) {
                List<String> some = of.subList(from, Math.min(of.size(), from + AT_ONCE));
                graph.ask(tx -> tx.byIds(kind, some)).forEach(e -> count.written(e, changes));
            }
        });
        return count.answer(new InUse(touched));
    }

    private static final class Count {
        private final ChangeList list;
        private final int most;
        private final Map<EntityKind, Long> counts = new EnumMap<>(EntityKind.class);
        private final Map<Integer, Long> byChange = new HashMap<>();
        private final Map<Integer, Long> addressesByChange = new HashMap<>();
        private final Map<EntityKind, List<Sample>> samples = new EnumMap<>(EntityKind.class);
        private final Set<String> seen = new HashSet<>();
        private long open;

        Count(ChangeList list, int most) {
            this.list = list;
            this.most = most;
        }

        void standard(StandardAddress a, StandingChanges changes) {
            if (!seen.add(a.id())) {
                return;
            }
            Map<String, String> said = new TreeMap<>(Map.of("division", a.division(), "road", a.road(), "roadNumber", a.roadNumber(), "estate", a.estate(),
                    "building", a.building(), "text", a.text(), "standard", "true"));
            Map<String, String> now = changes.now(EntityKind.ADDRESS, assertion(said)).attributes();
            if (now != said) {
                open += now.containsKey(StandardPlace.CANDIDATES) ? 1 : 0;
                Integer change = changed(EntityKind.ADDRESS, a.id(), a.text(), now.get("text"), now);
                addressesByChange.merge(change, 1L, Long::sum);
            }
        }

        void written(StoredEntity e, StandingChanges changes) {
            Map<String, String> now = changes.now(e.kind(), assertion(e.golden())).attributes();
            if (now != e.golden()) {
                changed(e.kind(), e.id(), e.value("addressWithin") + e.value("address"), now.getOrDefault("addressWithin", "") + now.get("address"), now);
            }
        }

        private static Assertion assertion(Map<String, String> said) {
            return new Assertion("", "", "", "", false, said, List.of());
        }

        private Integer changed(EntityKind kind, String id, String before, String after, Map<String, String> now) {
            counts.merge(kind, 1L, Long::sum);
            List<Sample> some = samples.computeIfAbsent(kind, k -> new ArrayList<>());
            if (some.size() < most) {
                some.add(new Sample(kind, id, before, now.containsKey(StandardPlace.DEMOLISHED) ? after + "（已拆除）" : after));
            }
            List<Former> formers = Former.read(now.getOrDefault(Former.ATTRIBUTE, ""));
            Integer change = formers.isEmpty() ? demolished() : Integer.valueOf(formers.getLast().cause().substring(2));
            byChange.merge(change, 1L, Long::sum);
            return change;
        }

        /** What is only gone says not by which row: that of the first. */
        private Integer demolished() {
            for (int i = 0; i < list.changes().size(); i++) {
                if (list.changes().get(i).kind() == ChangeKind.BUILDING_DEMOLISHED) {
                    return i + 1;
                }
            }
            return 0;
        }

        Answer answer(InUse inUse) {
            List<ChangeFinding> findings = new ArrayList<>(list.findings());
            List<Counted> counted = new ArrayList<>();
            List<Change> marked = new ArrayList<>();
            for (int i = 0; i < list.changes().size(); i++) {
                Change c = list.changes().get(i);
                long row = list.rows().get(i);
                counted.add(new Counted(row, c.text(), byChange.getOrDefault(i + 1, 0L)));
                if (addressesByChange.getOrDefault(i + 1, 0L) == 0 && c.kind() != ChangeKind.BUILDING_DEMOLISHED) {
                    findings.add(ChangeFinding.of(row, ChangeFault.CHANGE_TOUCHES_NOTHING, c.text()));
                }
                List<String> both = inUse.plates(c);
                if (!both.isEmpty()) {
                    findings.add(ChangeFinding.of(row, ChangeFault.CHANGE_NAME_IN_USE, both.size() + "个，如" + both.getFirst()));
                }
                marked.add(both.isEmpty() ? c : c.withShared());
            }
            if (open > 0) {
                long row = list.rows().get(list.changes().indexOf(list.changes().stream().filter(c -> c.kind() == ChangeKind.DIVISION_SPLIT).findFirst().orElse(list.changes().getFirst())));
                findings.add(ChangeFinding.of(row, ChangeFault.CHANGE_SPLIT_OPEN, open + "个"));
            }
            return new Answer(counts, open, counted, samples.values().stream().flatMap(List::stream).toList(), findings, marked);
        }
    }
}
