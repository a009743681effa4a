package io.tongyuan.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which places of the layer are wanted.
 *
 * @param states   of the workflow, comma before and behind each; "" for those that are shared
 * @param division beginning of the code, "" for whatever
 * @param category beginning of the code, "" for whatever
 * @param box      degrees: west, south, east, north
 * @param since    changes after that number, and those that are no longer shared since then; -1 for whatever
 */
public record PlaceFilter(String states, String division, String category, Optional<Box> box, long since) {
    static final String QUERY = """
            MATCH (p:PlaceRow) WHERE p.id > $after AND ($states <> '' AND $states CONTAINS ',' + p.state + ',' OR $states = '' AND (p.shared OR $since >= 0 AND p.wasShared))
              AND p.seq > $since AND p.division STARTS WITH $division AND p.category STARTS WITH $category
              AND ($west IS NULL OR p.lon >= $west AND p.lon <= $east AND p.lat >= $south AND p.lat <= $north)
            RETURN properties(p) AS p ORDER BY p.id LIMIT $limit
            """;

    public record Box(double west, double south, double east, double north) {
    }

    Map<String, Object> with(String after, int limit) {
        Map<String, Object> out = new HashMap<>(Map.of("after", after, "limit", limit, "states", states, "division", division, "category", category, "since", since));
        out.put("west", box.map(Box::west).orElse(null));
        out.put("south", box.map(Box::south).orElse(null));
        out.put("east", box.map(Box::east).orElse(null));
        out.put("north", box.map(Box::north).orElse(null));
        return out;
    }
}
