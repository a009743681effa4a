package io.tongyuan.graph;

import java.util.List;
import java.util.Map;

/**
 * Where a place stands between collected and released, because of steps that somebody took with it.
 *
 * @param id      of the place as it was when the first step was taken
 * @param values  state, at, and what was verified
 * @param history JSON of each step, oldest first
 */
public record StoredPlaceState(String id, Map<String, String> values, List<String> history) {
    public StoredPlaceState {
        values = Map.copyOf(values);
        history = List.copyOf(history);
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }
}
