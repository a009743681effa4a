package io.tongyuan.query;

import io.tongyuan.graph.ReadTransaction;
import io.tongyuan.model.EntityKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Breadth first from both ends, always from the one with the smaller rim, until the rims meet. Both rims are whole
 * levels, so the nodes where they first meet lie on every shortest path. Neo4j's own shortest path has no bound on what
 * it visits, and counts one path for each record of a link.
 */
final class PathSearch {
    /** Links followed from one rim; a rim with more is followed in part. */
    private static final int FOLLOWED = 20_000;

    private final ReadTransaction tx;
    private final int longest;
    private final Side from;
    private final Side to;
    private boolean cut;

    PathSearch(ReadTransaction tx, String fromId, String toId, int longest) {
        this.tx = tx;
        this.longest = longest;
        this.from = new Side(fromId);
        this.to = new Side(toId);
    }

    /** What one end has reached: each node with those one step nearer to the end. */
    private static final class Side {
        private final Map<String, Set<String>> nearer = new HashMap<>();
        private Set<String> rim;

        Side(String end) {
            nearer.put(end, Set.of());
            rim = Set.of(end);
        }
    }

    /** True where a rim had more links than were followed. */
    boolean cut() {
        return cut;
    }

    /** Shortest paths as ids from end to end, the same ones for the same content; none where the ends are not linked. */
    List<List<String>> run(int limit) {
        Set<String> met = meeting();
        for (int length = 0; met.isEmpty() && length < longest && !from.rim.isEmpty() && !to.rim.isEmpty(); length++) {
            grow(from.rim.size() <= to.rim.size() ? from : to);
            met = meeting();
        }
        List<List<String>> paths = new ArrayList<>();
        for (String middle : new TreeSet<>(met)) {
            for (List<String> head : ways(from, middle, limit)) {
                for (List<String> tail : ways(to, middle, limit)) {
                    if (paths.size() < limit) {
                        List<String> path = new ArrayList<>(head.reversed());
                        path.addAll(tail.subList(1, tail.size()));
                        paths.add(path);
                    }
                }
            }
        }
        return paths;
    }

    private Set<String> meeting() {
        Set<String> both = new HashSet<>(from.rim);
        both.retainAll(to.rim);
        return both;
    }

    private void grow(Side side) {
        Map<String, Set<String>> next = new TreeMap<>();
        int followed = 0;
        for (Map.Entry<EntityKind, List<String>> of : Neighbours.byKind(side.rim).entrySet()) {
            Collection<Map.Entry<String, String>> links = tx.reach(of.getKey(), of.getValue(), FOLLOWED - followed + 1);
            followed += links.size();
            for (Map.Entry<String, String> l : links) {
                if (!side.nearer.containsKey(l.getValue())) {
                    next.computeIfAbsent(l.getValue(), k -> new TreeSet<>()).add(l.getKey());
                }
            }
            if (followed > FOLLOWED) {
                cut = true;
                break;
            }
        }
        side.nearer.putAll(next);
        side.rim = next.keySet();
    }

    /** From a node to the side's end. */
    private static List<List<String>> ways(Side side, String node, int limit) {
        Set<String> nearer = side.nearer.get(node);
        if (nearer.isEmpty()) {
            return List.of(List.of(node));
        }
        List<List<String>> ways = new ArrayList<>();
        for (String next : nearer) {
            for (List<String> rest : ways(side, next, limit)) {
                if (ways.size() < limit) {
                    List<String> way = new ArrayList<>(List.of(node));
                    way.addAll(rest);
                    ways.add(way);
                }
            }
        }
        return ways;
    }
}
