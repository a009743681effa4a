package io.tongyuan.sharing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.tongyuan.privacy.FreeText;
import io.tongyuan.privacy.IdNumbers;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** The JSON line of an entry. */
final class AuditLine {
    /** Nothing an honest caller says is longer, and a line must go out in one write. */
    private static final int LONGEST_VALUE = 500;
    private static final JsonFactory JSON = new JsonFactory();

    private AuditLine() {
    }

    static byte[] of(OffsetDateTime time, AuditEntry entry) throws IOException {
        StringWriter line = new StringWriter(256);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("time", time.truncatedTo(ChronoUnit.MILLIS).toString());
            json.writeStringField("requestId", kept(entry.requestId()));
            json.writeStringField("agency", kept(entry.agency()));
            json.writeStringField("purpose", kept(entry.purpose()));
            json.writeStringField("action", kept(entry.action()));
            json.writeStringField("object", kept(entry.object()));
            json.writeStringField("outcome", kept(entry.outcome()));
            json.writeEndObject();
        }
        return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Callers mask what they know of; an ID number inside a purpose or a request id is caught here. */
    private static String kept(String value) {
        String masked = FreeText.masked(IdNumbers.ANY.masked(value));
        // Masked before it is cut: half a number is not recognised as one.
        return masked.length() <= LONGEST_VALUE ? masked : masked.substring(0, LONGEST_VALUE) + "…";
    }
}
