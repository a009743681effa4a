package io.tongyuan.ingest;

import io.tongyuan.model.Failed;
import io.tongyuan.model.SourceRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Records of many callers, gathered while the transaction before is under way and written in one: the gap-free counter
 * allows some hundred transactions a second, however small. For any thread.
 */
public final class GroupCommit implements AutoCloseable {
    private static final int MOST = 2000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Call END = new Call(List.of(), new CompletableFuture<>());

    private final BatchWriter writer;
    private final BlockingQueue<Call> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private boolean closed;

    public GroupCommit(BatchWriter writer) {
        this.writer = writer;
        this.thread = Thread.ofPlatform().name("group-commit").daemon().start(this::work);
    }

    private record Call(List<SourceRecord> records, CompletableFuture<Void> committed) {
    }

    /** Completes when the records are committed; all of one call in one transaction. */
    public synchronized CompletableFuture<Void> write(List<SourceRecord> records) {
        if (closed) {
            return CompletableFuture.failedFuture(new Failed("WRITER_CLOSED", "服务正在停止，未写入；请稍后重新提交。"));
        }
        Call call = new Call(List.copyOf(records), new CompletableFuture<>());
        waiting.add(call);
        return call.committed;
    }

    private void work() {
        Call next = take();
        while (next != END) {
            List<Call> together = new ArrayList<>();
            int records = 0;
            do {
                together.add(next);
                records += next.records.size();
                next = waiting.poll();
            } while (next != null && next != END && records + next.records.size() <= MOST);
            commit(together);
            next = next == null ? take() : next;
        }
    }

    private Call take() {
        try {
            return waiting.take();
        } catch (InterruptedException e) {
            return END; // nobody but the JVM's end interrupts this thread
        }
    }

    private void commit(List<Call> together) {
        try {
            writer.write(together.stream().flatMap(c -> c.records.stream()).toList());
            together.forEach(c -> c.committed.complete(null));
        } catch (Failed e) {
            together.forEach(c -> c.committed.completeExceptionally(e));
        } catch (RuntimeException | Error e) {
            if (together.size() == 1) {
                together.getFirst().committed.completeExceptionally(e);
            } else {
                // One call's records must not cost the others theirs.
                together.forEach(c -> commit(List.of(c)));
            }
        }
    }

    /** Writes what waits, and takes nothing more. */
    @Override
    public void close() {
        synchronized (this) {
            if (!closed) {
                closed = true;
                waiting.add(END);
            }
        }
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
