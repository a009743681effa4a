package io.tongyuan.query.persons;

import io.tongyuan.model.Failed;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that takes one step again and again, sooner where somebody waits for it; and how far the steps have come, in writes of this process. */
final class FollowerThread implements AutoCloseable {
    private static final Duration FOLLOW = Duration.ofMillis(500);
    /** Who asks after this process has written waits so long for the steps to come there, and is then answered by what there is. */
    private static final Duration FRESH_WITHIN = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Logger LOG = LoggerFactory.getLogger(FollowerThread.class);

    private Thread thread;
    private long levelWith = -1;
    private boolean asked;
    private boolean closing;

    synchronized void begin(Runnable step) {
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("persons-follower").start(() -> run(step));
        }
    }

    synchronized boolean begun() {
        return thread != null;
    }

    /** @param writes that the steps have come to */
    synchronized void levelWith(long writes) {
        levelWith = writes;
        notifyAll();
    }

    synchronized void await(long writes) {
        if (levelWith >= writes) {
            return;
        }
        long end = System.nanoTime() + FRESH_WITHIN.toNanos();
        asked = true;
        notifyAll();
        try {
            for (long left = FRESH_WITHIN.toMillis(); levelWith < writes && left > 0 && !closing; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("INTERRUPTED", "已中断", e);
        }
    }

    private void run(Runnable step) {
        while (next()) {
            try {
                step.run();
            } catch (RuntimeException e) {
                LOG.warn("the index of persons does not follow the graph: {}", e.getMessage());
            }
        }
    }

    /** False at the end. */
    private synchronized boolean next() {
        try {
            if (!asked && !closing) {
                wait(FOLLOW.toMillis());
            }
        } catch (InterruptedException e) {
            return false;
        }
        asked = false;
        return !closing;
    }

    @Override
    public void close() {
        Thread running;
        synchronized (this) {
            closing = true;
            running = thread;
            notifyAll();
        }
        if (running != null) {
            try {
                running.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
