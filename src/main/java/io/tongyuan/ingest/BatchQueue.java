package io.tongyuan.ingest;

import io.tongyuan.model.Failed;
import io.tongyuan.model.SourceRecord;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Batches on their way to the graph: written one after the other on a thread of its own, few of them waiting. Where the
 * run ends early, by wish or by a failure, the batch in hand is written to its end and those that wait are dropped:
 * their rows are read again by the run that finishes this one.
 */
final class BatchQueue implements AutoCloseable {
    private static final int WAITING = 2;
    private static final long STEP_MS = 100;
    private static final long PATIENCE_S = 60;
    private static final List<SourceRecord> END = List.of();

    private final BlockingQueue<List<SourceRecord>> waiting = new ArrayBlockingQueue<>(WAITING);
    private final BooleanSupplier goOn;
    private final Thread thread;
    private volatile boolean ending;
    private volatile Throwable failure;
    private int created;
    private int known;

    /** @param goOn asked before each batch */
    BatchQueue(BatchWriter writer, BooleanSupplier goOn) {
        this.goOn = goOn;
        thread = Thread.ofPlatform().name("import-writer").start(() -> work(writer));
    }

    private void work(BatchWriter writer) {
        try {
            for (List<SourceRecord> batch = waiting.take(); !batch.isEmpty() && !ending; batch = waiting.take()) {
                if (!goOn.getAsBoolean()) {
                    throw interrupted(null);
                }
                BatchWriter.Written written = writer.write(batch);
                created += written.created();
                known += written.known();
            }
        } catch (InterruptedException e) {
            failure = interrupted(e);
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    private static Failed interrupted(Throwable cause) {
        return new Failed("INTERRUPTED", "已中断；再次运行同一命令即可续完", cause);
    }

    /**
     * Waits while enough batches wait already.
     *
     * @throws Failed INTERRUPTED where the run is not to go on
     */
    void put(List<SourceRecord> batch) {
        if (!batch.isEmpty()) {
            offer(batch);
        }
    }

    /** @throws Failed INTERRUPTED where the run is not to go on */
    void check() {
        if (failure instanceof Error e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (!goOn.getAsBoolean()) {
            throw interrupted(null);
        }
    }

    /** Waits until everything is written. */
    BatchWriter.Written finish() {
        offer(END);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        }
        if (failure != null) {
            check();
        }
        return new BatchWriter.Written(created, known);
    }

    private void offer(List<SourceRecord> batch) {
        try {
            do {
                check();
            } while (!waiting.offer(batch, STEP_MS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        }
    }

    /** Waits for the batch in hand: interrupted, it would take the connection with it that others use too. */
    @Override
    public void close() {
        ending = true;
        waiting.clear();
        waiting.offer(END);
        try {
            if (!thread.join(java.time.Duration.ofSeconds(PATIENCE_S))) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
