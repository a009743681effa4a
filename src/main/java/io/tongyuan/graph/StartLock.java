package io.tongyuan.graph;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Held while one looks for a running Neo4j and, finding none, starts it: two commands that start at once end with one.
 * The system lets go of it when its holder is killed.
 */
final class StartLock implements AutoCloseable {
    // A file lock is the whole process's, and closing any channel of the file gives it up: one thread at a time.
    private static final ReentrantLock WITHIN_THIS_PROCESS = new ReentrantLock();
    private static final long STEP_MS = 50;

    private final FileChannel channel;

    private StartLock(FileChannel channel) {
        this.channel = channel;
    }

    static StartLock take(Path dataFolder, Duration limit) {
        Path file = dataFolder.resolve("graph.lock");
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            if (!WITHIN_THIS_PROCESS.tryLock(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy(dataFolder);
            }
            try {
                return new StartLock(locked(file, deadline, dataFolder));
            } catch (IOException | InterruptedException | RuntimeException e) {
                WITHIN_THIS_PROCESS.unlock();
                throw e;
            }
        } catch (IOException e) {
            throw DataFolder.unwritable(file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("INTERRUPTED", "等待图数据库启动时被中断", e);
        }
    }

    private static FileChannel locked(Path file, long deadline, Path dataFolder) throws IOException, InterruptedException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            for (FileLock lock = channel.tryLock(); lock == null; lock = channel.tryLock()) {
                if (System.nanoTime() > deadline) {
                    throw busy(dataFolder);
                }
                Thread.sleep(STEP_MS);
            }
            return channel;
        } catch (IOException | InterruptedException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static Failed busy(Path dataFolder) {
        return new Failed("GRAPH_BUSY", "另一个命令一直在启动 " + dataFolder + " 的图数据库，等待超时；请稍后再试");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            WITHIN_THIS_PROCESS.unlock();
        }
    }
}
