package io.tongyuan.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.inject.Singleton;
import java.io.IOException;

/** A text in a body is a JSON string: a number made into one may have lost its last digits on the way. */
@Singleton
final class StrictText extends SimpleModule {
    private static final long serialVersionUID = 1;

    StrictText() {
        addDeserializer(String.class, new StdScalarDeserializer<>(String.class) {
            private static final long serialVersionUID = 1;

            @Override
            public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return json.hasToken(JsonToken.VALUE_STRING) ? json.getText() : (String) context.handleUnexpectedToken(String.class, json);
            }
        });
    }

    /** Not that of SimpleModule itself, of which only one would be registered. */
    @Override
    public Object getTypeId() {
        return StrictText.class;
    }
}
