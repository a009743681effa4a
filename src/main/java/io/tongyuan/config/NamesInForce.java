package io.tongyuan.config;

import io.tongyuan.cascade.StandingChanges;
import io.tongyuan.graph.GraphStore;
import io.tongyuan.reconcile.StandingNames;
import java.time.Duration;
import java.util.function.Supplier;

/** The names of now, for those who read: asked for anew every two seconds, for another process may change them. */
final class NamesInForce implements Supplier<StandingNames> {
    private static final long REMEMBERED_NANOS = Duration.ofSeconds(2).toNanos();

    private final GraphStore graph;
    private final StandingChanges none;
    private volatile Known known;

    private record Known(int count, StandingNames names, long since) {
    }

    NamesInForce(GraphStore graph, StandingChanges none) {
        this.graph = graph;
        this.none = none;
    }

    @Override
    public StandingNames get() {
        Known last = known;
        if (last == null || System.nanoTime() - last.since > REMEMBERED_NANOS) {
            int count = graph.ask(tx -> tx.cascadeCount());
            last = new Known(count, last != null && last.count == count ? last.names : read(count), System.nanoTime());
            known = last;
        }
        return last.names;
    }

    /** Asked for at once: this process has just changed them. */
    void forget() {
        known = null;
    }

    private StandingNames read(int count) {
        return count == 0 ? none : none.of(graph.ask(tx -> tx.cascades()).stream()
                .map(k -> new StandingNames.Enacted(k.number(), k.at(), k.until(), k.changes())).toList());
    }
}
