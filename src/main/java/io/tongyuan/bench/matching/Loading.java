package io.tongyuan.bench.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Hands a stream of things in batches to two threads. */
final class Loading<T> implements Consumer<T>, AutoCloseable {
    private static final int BATCH = 5_000;
    private static final int AHEAD = 4;

    private final Consumer<List<T>> to;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Semaphore ahead = new Semaphore(AHEAD);
    private final AtomicReference<RuntimeException> failed = new AtomicReference<>();
    private List<T> batch = new ArrayList<>(BATCH);

    /** @param to for several threads */
    Loading(Consumer<List<T>> to) {
        this.to = to;
    }

    @Override
    public void accept(T thing) {
        batch.add(thing);
        if (batch.size() == BATCH) {
            hand();
        }
    }

    private void hand() {
        List<T> full = batch;
        batch = new ArrayList<>(BATCH);
        ahead.acquireUninterruptibly();
        threads.execute(() -> {
            try {
                to.accept(full);
            } catch (RuntimeException e) {
                failed.set(e);
            } finally {
                ahead.release();
            }
        });
    }

    /** Returns when all is handed over and done. */
    @Override
    public void close() {
        hand();
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.HOURS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failed.get() != null) {
            throw failed.get();
        }
    }
}
