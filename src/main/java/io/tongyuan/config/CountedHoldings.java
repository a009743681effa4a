package io.tongyuan.config;

import io.tongyuan.graph.GraphStore;
import io.tongyuan.query.StatusReport;
import io.tongyuan.web.Holdings;
import java.time.Duration;
import java.time.LocalDate;

/** Counts once in a while: the counting reads every source record. */
final class CountedHoldings implements Holdings {
    private static final long GOOD_FOR_NANOS = Duration.ofSeconds(10).toNanos();

    private final GraphStore graph;
    private StatusReport last;
    private long countedAt;

    CountedHoldings(GraphStore graph) {
        this.graph = graph;
    }

    @Override
    public synchronized StatusReport report() {
        if (last == null || System.nanoTime() - countedAt > GOOD_FOR_NANOS) {
            last = StatusReport.of(graph, LocalDate.now());
            countedAt = System.nanoTime();
        }
        return last;
    }
}
