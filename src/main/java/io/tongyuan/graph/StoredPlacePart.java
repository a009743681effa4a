package io.tongyuan.graph;

import java.util.Map;

/**
 * A part of a place, which the records alone would make one, by what it is found by and compared by.
 *
 * @param cell   of the grid in which it lies, "" without a position
 * @param called county and form of its name, "" where no county is known
 * @param at     what two writings of its address share, "" where that says too little
 * @param values that are compared
 */
public record StoredPlacePart(String id, String cell, String called, String at, Map<String, String> values) {
    public StoredPlacePart {
        values = Map.copyOf(values);
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }
}
