package io.tongyuan.sharing;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;

/**
 * Uses of shared data, one JSON line each, in {@code audit/YYYY-MM-DD.jsonl} of the data folder (mode 600), only ever
 * appended to; the day is that of the clock's zone. An ID number in any value is masked.
 *
 * <p>When {@link #append} returns, the entry has been synced to the disk; calls that come together share one sync. When
 * it throws, the use must be refused: an answer that nobody can account for is not given. For any thread.
 */
public final class AuditLog implements AutoCloseable {
    private final Path folder;
    private final Clock clock;
    private AuditFile file;

    public AuditLog(Path dataFolder) {
        this(dataFolder, Clock.systemDefaultZone());
    }

    public AuditLog(Path dataFolder, Clock clock) {
        this.folder = dataFolder.resolve("audit");
        this.clock = clock;
    }

    /** @throws Failed AUDIT_FAILED where it cannot be kept: whoever wanted to use data must not, then */
    public void append(AuditEntry entry) {
        try {
            AuditFile today;
            long end;
            synchronized (this) {
                // The time is taken within the lock, so that the lines stand in its order.
                OffsetDateTime now = OffsetDateTime.now(clock);
                byte[] line = AuditLine.of(now, entry);
                today = today(folder.resolve(now.toLocalDate() + ".jsonl"));
                end = today.write(line);
            }
            today.force(end);
        } catch (IOException e) {
            throw new Failed("AUDIT_FAILED", "使用记录无法写入，本次查询未予答复。请告知管理员检查数据目录的磁盘空间与权限。", e);
        }
    }

    private AuditFile today(Path path) throws IOException {
        if (file == null || !file.usable(path)) {
            AuditFile last = file;
            file = null;
            if (last != null) {
                retire(last);
            }
            file = AuditFile.open(path);
        }
        return file;
    }

    /** Whoever waits for its sync is told by {@link AuditFile#force}; the new file must not fail for the old one's sake. */
    private static void retire(AuditFile last) {
        try {
            last.close();
        } catch (IOException ignored) {
            // told to those whose lines it lost
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
