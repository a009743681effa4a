package io.tongyuan.poi;

import io.tongyuan.graph.StoredPlacePart;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Parts by what they are found by: whoever finds another is found by it. */
final class Blocks {
    private final Map<String, Set<String>> byCell = new HashMap<>();
    private final Map<String, Set<String>> byCalled = new HashMap<>();
    private final Map<String, Set<String>> byAt = new HashMap<>();

    Blocks(Collection<StoredPlacePart> parts) {
        parts.forEach(p -> {
            put(byCell, p.cell(), p.id());
            put(byCalled, p.called(), p.id());
            put(byAt, p.at(), p.id());
        });
    }

    private static void put(Map<String, Set<String>> to, String key, String id) {
        if (!key.isEmpty()) {
            to.computeIfAbsent(key, k -> new TreeSet<>()).add(id);
        }
    }

    /** Ids of those that it is worth comparing with; not its own. */
    Set<String> with(StoredPlacePart part) {
        Set<String> out = new TreeSet<>();
        PartReader.cellsAround(part).forEach(cell -> out.addAll(byCell.getOrDefault(cell, Set.of())));
        out.addAll(byCalled.getOrDefault(part.called(), Set.of()));
        out.addAll(byAt.getOrDefault(part.at(), Set.of()));
        out.remove(part.id());
        return out;
    }
}
