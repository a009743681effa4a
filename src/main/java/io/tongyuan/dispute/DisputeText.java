package io.tongyuan.dispute;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.tongyuan.dispute.Dispute.Attachment;
import io.tongyuan.dispute.Dispute.Event;
import io.tongyuan.dispute.Dispute.Proof;
import io.tongyuan.graph.StoredDispute;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Between a dispute and what the graph keeps of it. */
final class DisputeText {
    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            // A proof's cipher text is kept, and in no answer.
            .disable(MapperFeature.USE_ANNOTATIONS).visibility(com.fasterxml.jackson.annotation.PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY).build();

    private DisputeText() {
    }

    static StoredDispute stored(Dispute d) {
        Map<String, String> values = new TreeMap<>(Map.of("attribute", d.attribute(), "title", d.title(), "seen", d.seen(), "believed", d.believed(),
                "reason", d.reason(), "reporter", d.reporter(), "holder", d.holder(), "record", d.record(), "state", d.state().name(), "openedAt", d.openedAt()));
        values.put("due", d.due().toString());
        values.put("escalatedTo", d.escalatedTo());
        values.put("flagged", String.valueOf(d.state().flagged()));
        values.put("attachment", d.attachment() == null ? "" : d.attachment().sha256() + " " + d.attachment().name());
        return new StoredDispute(d.id(), d.entity(), values, d.history().stream().map(DisputeText::json).toList(), d.proofs().stream().map(DisputeText::json).toList());
    }

    static Dispute read(StoredDispute s) {
        String attachment = s.value("attachment");
        int blank = attachment.indexOf(' ');
        DisputeState state = DisputeState.valueOf(s.value("state"));
        List<Proof> proofs = new ArrayList<>();
        s.proofs().forEach(p -> proofs.add(read(p, Proof.class)));
        List<Event> history = new ArrayList<>();
        s.history().forEach(e -> history.add(read(e, Event.class)));
        return new Dispute(s.id(), s.entityId(), s.value("attribute"), s.value("title"), s.value("seen"), s.value("believed"), s.value("reason"),
                blank < 0 ? null : new Attachment(attachment.substring(blank + 1), attachment.substring(0, blank)), s.value("reporter"), s.value("holder"),
                s.value("record"), state, state.text(), s.value("openedAt"), LocalDate.parse(s.value("due")), s.value("escalatedTo"), proofs, history);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a dispute cannot be read", e);
        }
    }
}
