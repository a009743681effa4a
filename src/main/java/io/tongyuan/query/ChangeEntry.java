package io.tongyuan.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongyuan.model.EntityKind;
import io.tongyuan.query.ChangeFeed.DisputeNotice;
import io.tongyuan.query.ChangeFeed.Operation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An entry of the change log, see {@link io.tongyuan.graph.ChangeRange}. */
record ChangeEntry(long seq, Operation operation, EntityKind kind, String id, String into, Map<String, String> before,
                   Map<String, String> after, DisputeNotice dispute, String state) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ChangeEntry read(long seq, String entry) {
        int blank = entry.indexOf(' ');
        String id = entry.substring(0, blank);
        EntityKind kind = EntityKind.ofId(id);
        String rest = entry.substring(blank + 2).strip();
        return switch (entry.charAt(blank + 1)) {
            case '+' -> new ChangeEntry(seq, Operation.CREATED, kind, id, null, null, null, null, null);
            case '>' -> new ChangeEntry(seq, Operation.MERGED, kind, id, rest, null, null, null, null);
            case '!' -> {
                String[] parts = rest.split(" ");
                yield new ChangeEntry(seq, Operation.DISPUTE, kind, id, null, null, null, new DisputeNotice(parts[0], parts[1], parts[2]), null);
            }
            case '=' -> new ChangeEntry(seq, Operation.STATE, kind, id, null, null, null, null, rest);
            case '<' -> new ChangeEntry(seq, Operation.CHANGED, kind, id, null, Map.of(), Map.of(), null, null);
            case '~' -> changed(seq, kind, id, rest);
            default -> throw new IllegalStateException("change " + seq + " is of no kind");
        };
    }

    private static ChangeEntry changed(long seq, EntityKind kind, String id, String json) {
        try {
            Map<String, List<String>> delta = JSON.readValue(json, new TypeReference<>() { });
            Map<String, String> before = new TreeMap<>();
            Map<String, String> after = new TreeMap<>();
            delta.forEach((attribute, values) -> {
                before.put(attribute, values.get(0));
                after.put(attribute, values.get(1));
            });
            return new ChangeEntry(seq, Operation.CHANGED, kind, id, null, before, after, null, null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("change " + seq + " cannot be read", e);
        }
    }
}
