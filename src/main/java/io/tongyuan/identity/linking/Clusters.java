package io.tongyuan.identity.linking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Which rows are one person: a forest of rows (Galler and Fischer 1964), and beside it which trees have been told apart. */
public final class Clusters {
    private final int[] parent;
    private final Map<Integer, Set<Integer>> apart = new HashMap<>();

    /** @param rows from 1, each alone at first */
    public Clusters(int rows) {
        parent = IntStream.rangeClosed(0, rows).toArray();
    }

    /** The row that stands for a row's cluster: which of its rows it is means nothing. */
    public int of(int row) {
        int at = row;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** From now on the two never come together. */
    public void keepApart(int a, int b) {
        apart.computeIfAbsent(of(a), k -> new HashSet<>()).add(of(b));
        apart.computeIfAbsent(of(b), k -> new HashSet<>()).add(of(a));
    }

    /** False where they have been told apart. */
    public boolean together(int a, int b) {
        int kept = of(a);
        int gone = of(b);
        if (kept == gone) {
            return true;
        }
        if (apart.getOrDefault(kept, Set.of()).contains(gone)) {
            return false;
        }
        parent[gone] = kept;
        Set<Integer> others = apart.remove(gone);
        if (others != null) {
            others.forEach(o -> {
                apart.get(o).remove(gone);
                apart.get(o).add(kept);
            });
            apart.computeIfAbsent(kept, k -> new HashSet<>()).addAll(others);
        }
        return true;
    }
}
