package io.tongyuan.config;

import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.StoredPolicy;
import io.tongyuan.query.PolicyHistory;
import io.tongyuan.reconcile.Policy;
import io.tongyuan.reconcile.PolicyNames;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The policy that a graph's golden values follow, for those who read: asked for anew every two seconds, for another
 * process may apply one. The bundled one where none was applied yet.
 */
final class PolicyInForce implements Supplier<Policy>, PolicyHistory {
    private static final long REMEMBERED_NANOS = Duration.ofSeconds(2).toNanos();

    private final GraphStore graph;
    private final Map<Integer, Policy> byNumber = new ConcurrentHashMap<>();
    private volatile Known known;

    private record Known(Policy policy, long since) {
    }

    PolicyInForce(GraphStore graph) {
        this.graph = graph;
    }

    @Override
    public Policy get() {
        Known last = known;
        if (last == null || System.nanoTime() - last.since > REMEMBERED_NANOS) {
            last = new Known(numbered(graph.ask(tx -> tx.policyNumber())), System.nanoTime());
            known = last;
        }
        return last.policy;
    }

    @Override
    public Policy at(String time) {
        return numbered(graph.ask(tx -> tx.policies()).stream().filter(p -> p.at().compareTo(time) <= 0).mapToInt(StoredPolicy::number).max().orElse(0));
    }

    @Override
    public Policy numbered(int number) {
        if (number == 0) {
            return byNumber.computeIfAbsent(0, n -> Policy.bundled());
        }
        if (!byNumber.containsKey(number)) {
            for (StoredPolicy p : graph.ask(tx -> tx.policies())) {
                byNumber.put(p.number(), Policy.of(p.files(), PolicyNames.CHECKED));
            }
        }
        return byNumber.get(number);
    }
}
