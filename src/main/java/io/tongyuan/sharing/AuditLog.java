package io.tongyuan.sharing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Uses of shared data, one JSON line each, in {@code audit/YYYY-MM-DD.jsonl} of the data folder (mode 600), only ever
 * appended to. An entry has been handed to the operating system, and to the disk too, when {@link #append} returns.
 */
public final class AuditLog implements AutoCloseable {
    private final ObjectMapper json = new ObjectMapper();
    private final Path folder;
    private LocalDate day = LocalDate.MIN;
    private FileChannel channel;

    public AuditLog(Path dataFolder) {
        this.folder = dataFolder.resolve("audit");
    }

    /** @throws Failed AUDIT_FAILED where it cannot be kept: whoever wanted to use data must not, then */
    public synchronized void append(AuditEntry entry) {
        OffsetDateTime now = OffsetDateTime.now().truncatedTo(ChronoUnit.MILLIS);
        ObjectNode line = json.createObjectNode().put("time", now.toString());
        line.setAll((ObjectNode) json.valueToTree(entry));
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            open(now.toLocalDate());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new Failed("AUDIT_FAILED", "使用记录无法写入，本次查询未予答复。请告知管理员检查数据目录的磁盘空间与权限。", e);
        }
    }

    private void open(LocalDate today) throws IOException {
        if (channel != null && channel.isOpen() && today.equals(day)) {
            return;
        }
        close();
        Files.createDirectories(folder);
        channel = FileChannel.open(folder.resolve(today + ".jsonl"),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        day = today;
    }

    @Override
    public synchronized void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
