package io.tongyuan.query.persons;

import io.tongyuan.graph.ChangeRange;
import io.tongyuan.graph.GraphStore;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Failed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the graph's changes make of a snapshot. */
final class PersonChanges {
    private static final int RANGES_AT_ONCE = 20;
    private static final int READ_AT_ONCE = 2_000;
    /** Changes of whatever kind: further behind, and it is quicker to read all persons anew. */
    private static final long MOST_BEHIND = 1_000_000;

    private final GraphStore graph;
    private final PersonReader reader;

    PersonChanges(GraphStore graph, PersonReader reader) {
        this.graph = graph;
        this.reader = reader;
    }

    long last() {
        return graph.read(tx -> tx.lastChange());
    }

    /** Whether one as of that change can be followed to the other. */
    static boolean reach(long from, long target) {
        return from <= target && target - from <= MOST_BEHIND;
    }

    /** @throws Failed CHANGES_MISSING */
    PersonSnapshot follow(PersonSnapshot from, long target) {
        long seq = from.seq();
        Set<String> touched = new TreeSet<>();
        while (seq < target) {
            long after = seq;
            List<ChangeRange> ranges = graph.ask(tx -> tx.changesAfter(after, RANGES_AT_ONCE));
            if (ranges.isEmpty()) {
                throw new Failed("CHANGES_MISSING", "变更记录从第 " + (seq + 1) + " 号起缺失，人员索引无法继续");
            }
            ranges.stream().flatMap(r -> r.ids().stream()).filter(id -> EntityKind.ofId(id) == EntityKind.PERSON).forEach(touched::add);
            seq = ranges.getLast().last();
        }
        return touched.isEmpty() ? from.at(seq) : from.with(read(touched), seq);
    }

    private Map<String, Optional<RegisteredPerson>> read(Set<String> ids) {
        Map<String, Optional<RegisteredPerson>> out = new HashMap<>();
        ids.forEach(id -> out.put(id, Optional.empty()));
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += READ_AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + READ_AT_ONCE));
            graph.read(tx -> reader.of(tx, tx.byIds(EntityKind.PERSON, some))).forEach(p -> out.put(p.id(), Optional.of(p)));
        }
        return out;
    }
}
