package io.tongyuan.address.matching;

import java.util.Map;

/**
 * A question to the index: the registered addresses with these parts, one for each distinct place at an extent.
 *
 * @param area    leading digits of the division ("" for anywhere); an address registered with a coarser code that
 *                holds the area qualifies too, since its register merely says less
 * @param exact   parts that must be this (as keys, see {@link PartKey})
 * @param orBlank parts that must be this or not registered
 * @param extent  what counts as one place
 */
public record Probe(String area, Map<Part, String> exact, Map<Part, String> orBlank, Extent extent) {
    public Probe {
        exact = Map.copyOf(exact);
        orBlank = Map.copyOf(orBlank);
    }
}
