package io.tongyuan.sharing;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Uses of shared data, one JSON line each, in {@code audit/YYYY-MM-DD.jsonl} of the data folder (mode 600), only ever
 * appended to; the day is that of the clock's zone. An ID number in any value is masked.
 *
 * <p>When {@link #append} returns, the entry is with the operating system: no end of this process takes it away. Within
 * {@value #SYNCED_WITHIN_MS} ms it is on the disk (docs/decisions/audit-log.md). When it throws, the use must be refused:
 * an answer that nobody can account for is not given. For any thread.
 */
public final class AuditLog implements AutoCloseable {
    private static final long SYNCED_WITHIN_MS = 100;

    private final Path folder;
    private final Clock clock;
    private final ScheduledExecutorService disk = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("audit-sync").factory());
    private AuditFile file;
    private boolean awaitsSync;
    private IOException lost;

    public AuditLog(Path dataFolder) {
        this(dataFolder, Clock.systemDefaultZone());
    }

    public AuditLog(Path dataFolder, Clock clock) {
        this.folder = dataFolder.resolve("audit");
        this.clock = clock;
    }

    /**
     * @throws Failed AUDIT_FAILED where it cannot be kept: whoever wanted to use data must not, then. Also, once, where
     *                entries of before did not reach the disk
     */
    public synchronized void append(AuditEntry entry) {
        try {
            if (lost != null) {
                IOException told = lost;
                lost = null;
                throw told;
            }
            // The time is taken within the lock, so that the lines stand in its order.
            OffsetDateTime now = OffsetDateTime.now(clock);
            today(folder.resolve(now.toLocalDate() + ".jsonl")).write(AuditLine.of(now, entry));
            if (!awaitsSync) {
                awaitsSync = true;
                disk.schedule(this::sync, SYNCED_WITHIN_MS, TimeUnit.MILLISECONDS);
            }
        } catch (IOException e) {
            throw new Failed("AUDIT_FAILED", "使用记录无法写入，本次查询未予答复。请告知管理员检查数据目录的磁盘空间与权限。", e);
        }
    }

    /** The lock is not held while the disk works: whoever asks meanwhile only writes. */
    private void sync() {
        AuditFile written;
        synchronized (this) {
            awaitsSync = false;
            written = file;
        }
        try {
            if (written != null) {
                written.sync();
            }
        } catch (IOException e) {
            lost(e);
        }
    }

    private synchronized void lost(IOException e) {
        lost = e;
    }

    private AuditFile today(Path path) throws IOException {
        if (file == null || !file.usable(path)) {
            AuditFile last = file;
            file = null;
            if (last != null) {
                last.close();
            }
            file = AuditFile.open(path);
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        disk.shutdown();
        synchronized (this) {
            if (file != null) {
                file.close();
                file = null;
            }
        }
    }
}
