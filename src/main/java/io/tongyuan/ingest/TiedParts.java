package io.tongyuan.ingest;

import io.tongyuan.graph.StoredDecision;
import io.tongyuan.identity.linking.Clusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Groups of parts: what people judged goes first, then what comparisons decided, the surest first. */
final class TiedParts {
    private static final Comparator<StoredDecision> SUREST = Comparator.comparingDouble(StoredDecision::bits).reversed()
            .thenComparing(StoredDecision::a).thenComparing(StoredDecision::b);

    private final List<String> parts;
    private final Map<String, Integer> rows = new TreeMap<>();
    private final Clusters clusters;

    /** @param judged groups that records and judgements make */
    TiedParts(Collection<TreeSet<String>> judged) {
        parts = judged.stream().flatMap(TreeSet::stream).sorted().toList();
        parts.forEach(p -> rows.put(p, rows.size() + 1));
        clusters = new Clusters(parts.size());
        judged.forEach(group -> group.forEach(p -> clusters.together(rows.get(group.first()), rows.get(p))));
    }

    /** Ids that are none of the parts are passed over. */
    void keepApart(String a, String b) {
        if (rows.containsKey(a) && rows.containsKey(b)) {
            clusters.keepApart(rows.get(a), rows.get(b));
        }
    }

    void tie(Collection<StoredDecision> drawn) {
        drawn.stream().filter(d -> rows.containsKey(d.a()) && rows.containsKey(d.b())).sorted(SUREST)
                .forEach(d -> clusters.together(rows.get(d.a()), rows.get(d.b())));
    }

    Collection<TreeSet<String>> groups() {
        Map<Integer, TreeSet<String>> out = new LinkedHashMap<>();
        parts.forEach(p -> out.computeIfAbsent(clusters.of(rows.get(p)), k -> new TreeSet<>()).add(p));
        return out.values();
    }
}
