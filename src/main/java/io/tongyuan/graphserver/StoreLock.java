package io.tongyuan.graphserver;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Waits for the one who held this store before: it may still be writing its last checkpoint. */
final class StoreLock {
    private static final long WAIT_MS = 30_000;
    private static final long STEP_MS = 100;

    private StoreLock() {
    }

    static boolean awaitFree(Path folder) throws IOException {
        Path file = folder.resolve("data").resolve("databases").resolve("store_lock");
        long deadline = System.nanoTime() + WAIT_MS * 1_000_000;
        while (!free(file)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(STEP_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private static boolean free(Path file) throws IOException {
        if (Files.notExists(file)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
            return lock != null;
        }
    }
}
