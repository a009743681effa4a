package io.tongyuan.ingest;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Keys that name the same entity, joined: a disjoint-set forest over strings. */
final class KeyClusters {
    private final Map<String, String> parent = new HashMap<>();

    void join(List<String> keys) {
        String first = root(keys.getFirst());
        for (int i = 1; i < keys.size(); i++) {
            parent.put(root(keys.get(i)), first);
        }
    }

    private String root(String key) {
        String up = parent.putIfAbsent(key, key);
        String node = key;
        while (up != null && !up.equals(node)) {
            node = up;
            up = parent.get(node);
        }
        parent.put(key, node);
        return node;
    }

    /** Each cluster's keys in their natural order. */
    Collection<TreeSet<String>> clusters() {
        Map<String, TreeSet<String>> out = new LinkedHashMap<>();
        List.copyOf(parent.keySet()).forEach(key -> out.computeIfAbsent(root(key), r -> new TreeSet<>()).add(key));
        return out.values();
    }
}
