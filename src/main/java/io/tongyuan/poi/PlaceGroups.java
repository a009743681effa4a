package io.tongyuan.poi;

import io.tongyuan.graph.StoredDecision;
import io.tongyuan.graph.StoredJudgement;
import io.tongyuan.identity.linking.Clusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Which matches hold groups together: the surest first, each only where nothing in the two groups that it would join speaks
 * against it. Likeness leads on and on: a school, the school's gate, the shop at the gate.
 */
final class PlaceGroups {
    private static final Comparator<StoredDecision> SUREST = Comparator.comparingDouble(StoredDecision::bits).reversed()
            .thenComparing(StoredDecision::a).thenComparing(StoredDecision::b);

    private PlaceGroups() {
    }

    /**
     * The same for any order of all three.
     *
     * @param parts    ids of one or several whole components
     * @param mayBeOne of two parts that no decision is about: whether they may be one place
     * @return the matches, each drawn or not
     */
    static List<StoredDecision> drawn(Collection<String> parts, Collection<StoredDecision> matches, Collection<StoredJudgement> judgements, BiPredicate<String, String> mayBeOne) {
        Map<String, Integer> rows = new TreeMap<>();
        parts.stream().sorted().forEach(p -> rows.put(p, rows.size() + 1));
        Clusters clusters = new Clusters(rows.size());
        Map<Integer, List<String>> members = new HashMap<>();
        rows.forEach((part, row) -> members.put(row, new ArrayList<>(List.of(part))));
        List<StoredJudgement> known = judgements.stream().filter(j -> rows.containsKey(j.a()) && rows.containsKey(j.b()))
                .sorted(Comparator.comparing(StoredJudgement::a).thenComparing(StoredJudgement::b)).toList();
        known.stream().filter(j -> j.verdict().equals("SAME")).forEach(j -> join(clusters, members, rows.get(j.a()), rows.get(j.b())));
        known.stream().filter(j -> j.verdict().equals("NOT_SAME")).forEach(j -> clusters.keepApart(rows.get(j.a()), rows.get(j.b())));
        List<StoredDecision> out = new ArrayList<>();
        for (StoredDecision d : matches.stream().sorted(SUREST).toList()) {
            int a = clusters.of(rows.get(d.a()));
            int b = clusters.of(rows.get(d.b()));
            boolean fits = a == b || members.get(a).stream().allMatch(x -> members.get(b).stream().allMatch(y -> mayBeOne.test(x, y)));
            out.add(d.drawn(fits && join(clusters, members, a, b)));
        }
        return out;
    }

    /**
     * @param shown the ids that parts show now
     * @return ids shown of all of them, none where the groups are what they should be
     */
    static Set<String> regrouped(Map<String, String> shown, Collection<StoredDecision> drawn, Collection<StoredJudgement> judgements) {
        Map<String, Integer> rows = new TreeMap<>();
        shown.keySet().stream().sorted().forEach(p -> rows.put(p, rows.size() + 1));
        Clusters wanted = new Clusters(rows.size());
        judgements.stream().filter(j -> j.verdict().equals("SAME") && rows.containsKey(j.a()) && rows.containsKey(j.b()))
                .forEach(j -> wanted.together(rows.get(j.a()), rows.get(j.b())));
        drawn.stream().filter(d -> d.drawn() && rows.containsKey(d.a()) && rows.containsKey(d.b())).forEach(d -> wanted.together(rows.get(d.a()), rows.get(d.b())));
        Map<Integer, Set<String>> shownOf = new HashMap<>();
        Map<String, Set<Integer>> groupsOf = new HashMap<>();
        shown.forEach((part, id) -> {
            shownOf.computeIfAbsent(wanted.of(rows.get(part)), k -> new TreeSet<>()).add(id);
            groupsOf.computeIfAbsent(id, k -> new TreeSet<>()).add(wanted.of(rows.get(part)));
        });
        Set<String> out = new TreeSet<>();
        shownOf.values().stream().filter(ids -> ids.size() > 1).forEach(out::addAll);
        groupsOf.forEach((id, groups) -> {
            if (groups.size() > 1) {
                out.add(id);
            }
        });
        return out;
    }

    private static boolean join(Clusters clusters, Map<Integer, List<String>> members, int one, int other) {
        int a = clusters.of(one);
        int b = clusters.of(other);
        if (a == b) {
            return true;
        }
        if (!clusters.together(a, b)) {
            return false;
        }
        int kept = clusters.of(a);
        members.get(kept).addAll(members.remove(kept == a ? b : a));
        return true;
    }
}
