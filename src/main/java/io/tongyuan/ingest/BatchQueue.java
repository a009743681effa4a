package io.tongyuan.ingest;

import io.tongyuan.model.Failed;
import io.tongyuan.model.SourceRecord;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Batches on their way to the graph: written one after the other on a thread of its own, few of them waiting. */
final class BatchQueue implements AutoCloseable {
    private static final int WAITING = 2;
    private static final List<SourceRecord> END = List.of();

    private final BlockingQueue<List<SourceRecord>> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private volatile RuntimeException failure;
    private int created;
    private int known;

    BatchQueue(BatchWriter writer) {
        thread = Thread.ofPlatform().name("import-writer").start(() -> work(writer));
    }

    private void work(BatchWriter writer) {
        try {
            for (List<SourceRecord> batch = waiting.take(); !batch.isEmpty(); batch = waiting.take()) {
                BatchWriter.Written written = writer.write(batch);
                created += written.created();
                known += written.known();
            }
        } catch (RuntimeException e) {
            failure = e;
        } catch (InterruptedException e) {
            failure = interrupted(e);
        }
    }

    static Failed interrupted(Throwable cause) {
        return new Failed("INTERRUPTED", "已中断；再次运行同一命令即可续完", cause);
    }

    /** Waits while enough batches wait already. */
    void put(List<SourceRecord> batch) {
        if (!batch.isEmpty()) {
            offer(batch);
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
        check();
        return new BatchWriter.Written(created, known);
    }

    private void offer(List<SourceRecord> batch) {
        try {
            do {
                check();
            } while (!waiting.offer(batch, 1, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        }
    }

    private void check() {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
