package io.tongyuan.cascade;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongyuan.model.StandardAddress;
import java.util.List;

/**
 * What a place was called until a day: the attribute {@value #ATTRIBUTE} holds them as a JSON array, oldest first.
 *
 * @param cause number of the cascade and of the change in it: 3-12
 * @param text  the whole as it was
 * @param road  and what follows: as they were where they are others now, else ""
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Former(String until, String cause, String text, String division, String road, String roadNumber, String estate) {
    public static final String ATTRIBUTE = "formerly";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** "" for none. */
    static String json(List<Former> formers) {
        try {
            return formers.isEmpty() ? "" : JSON.writeValueAsString(formers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<Former> read(String json) {
        try {
            return json.isEmpty() ? List.of() : JSON.readValue(json, new TypeReference<>() { });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("former names cannot be read", e);
        }
    }

    /** The address of today as it was then. */
    public StandardAddress of(StandardAddress now) {
        return new StandardAddress(now.id(), now.division(), or(road, now.road()), or(roadNumber, now.roadNumber()), or(estate, now.estate()),
                now.building(), now.unit(), now.floor(), now.room(), text == null ? now.text() : text, now.point());
    }

    private static String or(String then, String now) {
        return then == null || then.isEmpty() ? now : then;
    }
}
