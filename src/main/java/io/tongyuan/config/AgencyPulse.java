package io.tongyuan.config;

import io.tongyuan.graph.Agencies;
import io.tongyuan.web.GraphPulse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Asks the graph the smallest question there is. */
final class AgencyPulse implements GraphPulse {
    private static final int PATIENCE_SECONDS = 3;

    private final Agencies agencies;

    AgencyPulse(Agencies agencies) {
        this.agencies = agencies;
    }

    @Override
    public boolean beats() {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Thread.ofVirtual().name("pulse").start(() -> {
            try {
                agencies.any();
                answer.complete(true);
            } catch (RuntimeException e) {
                answer.complete(false);
            }
        });
        return answer.completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
