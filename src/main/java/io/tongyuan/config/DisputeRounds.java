package io.tongyuan.config;

import io.tongyuan.dispute.ConflictWatch;
import io.tongyuan.dispute.Disputes;
import io.tongyuan.poi.PlaceMerge;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for conflicts, settled ones, overdue disputes, and places that are one, again and again while the server runs. */
final class DisputeRounds implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(5);
    /** Transactions of a large import looked at in one round: whoever asks must not notice. */
    private static final int AT_ONCE = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(DisputeRounds.class);

    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    private DisputeRounds(ConflictWatch watch, Disputes disputes, PlaceMerge places) {
        thread = Thread.ofPlatform().daemon().name("dispute-rounds").start(() -> {
            try {
                while (!closing.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    round(watch, disputes);
                    places(places);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    static DisputeRounds begin(ConflictWatch watch, Disputes disputes, PlaceMerge places) {
        return new DisputeRounds(watch, disputes, places);
    }

    private static void round(ConflictWatch watch, Disputes disputes) {
        try {
            watch.follow(AT_ONCE);
            disputes.sweep();
        } catch (RuntimeException e) {
            LOG.warn("conflicts are not being looked for: {}", e.getMessage());
        }
    }

    private void places(PlaceMerge places) {
        try {
            places.follow(AT_ONCE, () -> closing.getCount() > 0);
        } catch (RuntimeException e) {
            LOG.warn("places are not being put together: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
