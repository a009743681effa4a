package io.tongyuan.query;

import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.SourceCount;
import io.tongyuan.model.EntityKind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the graph holds, and how old it is, source by source. */
public record StatusReport(Map<EntityKind, Long> counts, List<SourceCount> sources, long lastChange) {
    /** @param today records dated later do not make the data newer */
    public static StatusReport of(GraphStore graph, LocalDate today) {
        return graph.read(tx -> {
            Map<EntityKind, Long> counts = new EnumMap<>(EntityKind.class);
            for (EntityKind kind : EntityKind.values()) {
                counts.put(kind, tx.count(kind));
            }
            return new StatusReport(counts, tx.countsBySource(today), tx.lastChange());
        });
    }
}
