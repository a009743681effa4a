package io.tongyuan.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the audit log back, day by day. Uses whose files were moved away are not found. */
public final class AuditReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    public AuditReader(Path dataFolder) {
        this.folder = dataFolder.resolve("audit");
    }

    /** An agency that was given data of an object: how often, and when last. */
    public record Consumer(String agency, long uses, String last) {
    }

    /** Who was given data of this object (answers, not refusals), by name. */
    public List<Consumer> consumersOf(String object) {
        Map<String, Consumer> out = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().endsWith(".jsonl")).sorted().toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    // Most lines are about others: a plain search first.
                    lines.filter(l -> l.contains(object)).forEach(l -> add(out, l, object));
                }
            }
        } catch (IOException e) {
            throw new Failed("AUDIT_UNREADABLE", "使用记录无法读取：" + e.getMessage(), e);
        }
        return List.copyOf(out.values());
    }

    private static void add(Map<String, Consumer> out, String line, String object) {
        try {
            JsonNode entry = JSON.readTree(line);
            if (List.of(entry.path("object").asText().split(" ")).contains(object) && entry.path("outcome").asText().startsWith("2")) {
                out.merge(entry.path("agency").asText(), new Consumer(entry.path("agency").asText(), 1, entry.path("time").asText()),
                        (a, b) -> new Consumer(a.agency, a.uses + 1, b.last));
            }
        } catch (IOException e) {
            // A line torn by the machine's end tells nothing.
        }
    }
}
