package io.tongyuan.query.persons;

import io.tongyuan.query.PersonIndexState;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far a base is in the making, in the log now and then. One thread counts, any may ask. */
final class BaseProgress {
    private static final long TOLD_EVERY_NANOS = Duration.ofSeconds(15).toNanos();
    private static final Logger LOG = LoggerFactory.getLogger(BaseProgress.class);

    private final long begun = System.nanoTime();
    private volatile long expected;
    private volatile long read;
    private long told = begun;

    void begin(long persons) {
        expected = persons;
        if (persons > 0) {
            LOG.info("the index of persons is being made: {} persons to read", persons);
        }
    }

    void at(long persons) {
        read = persons;
        long now = System.nanoTime();
        if (now - told >= TOLD_EVERY_NANOS) {
            told = now;
            PersonIndexState.Making so = now();
            LOG.info("the index of persons is being made: {} of {} persons read ({}%), some {} s left", persons, expected, so.percent(), so.secondsLeft());
        }
    }

    PersonIndexState.Making now() {
        long n = read;
        long seconds = (System.nanoTime() - begun) / 1_000_000_000;
        return new PersonIndexState.Making(n, expected, n == 0 ? null : (long) ((double) seconds / n * Math.max(0, expected - n)));
    }

    /** @param bytes of both files */
    void end(long persons, long bytes) {
        if (persons > 0) {
            LOG.info("the index of persons is made: {} persons in {} s, {} bytes", persons, (System.nanoTime() - begun) / 1_000_000_000, bytes);
        }
    }
}
