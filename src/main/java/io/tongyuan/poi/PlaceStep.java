package io.tongyuan.poi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;

/**
 * One step of a place between collected and released.
 *
 * @param at      when it was told here, ISO 8601
 * @param on      the day that it concerns
 * @param by      agency; "" for the operator of this machine, {@link #ITSELF} where values have changed since they were verified
 * @param state   from then on
 * @param text    why
 * @param offsetM of the surveyed position from ours, in metres; negative where none was given
 */
public record PlaceStep(String at, LocalDate on, String by, PlaceState state, String text, double offsetM) {
    static final String ITSELF = "系统";
    static final double NOT_SURVEYED = -1;
    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static PlaceStep read(String json) {
        try {
            return JSON.readValue(json, PlaceStep.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a step cannot be read", e);
        }
    }
}
