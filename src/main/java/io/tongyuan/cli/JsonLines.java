package io.tongyuan.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

/** One JSON object a line, in UTF-8. Streaming alone: binding costs the short commands their start. */
final class JsonLines implements AutoCloseable {
    private final JsonGenerator json;

    JsonLines(OutputStream out) throws IOException {
        // A writer, since a lone surrogate must come out as ? and not stop the line.
        json = new JsonFactory().createGenerator(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16));
        json.setRootValueSeparator(null);
    }

    /** Strings, numbers, truth values, null, and maps and collections of these. */
    void write(Map<String, ?> object) throws IOException {
        value(object);
        json.writeRaw('\n');
    }

    void flush() throws IOException {
        json.flush();
    }

    private void value(Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case Map<?, ?> map -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> e : map.entrySet()) {
                    json.writeFieldName(e.getKey().toString());
                    value(e.getValue());
                }
                json.writeEndObject();
            }
            case Collection<?> items -> {
                json.writeStartArray();
                for (Object item : items) {
                    value(item);
                }
                json.writeEndArray();
            }
            case Boolean b -> json.writeBoolean(b);
            case Integer i -> json.writeNumber(i);
            case Long l -> json.writeNumber(l);
            case Double d -> json.writeNumber(d);
            default -> json.writeString(value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
