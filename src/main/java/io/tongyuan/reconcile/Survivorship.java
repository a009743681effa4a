package io.tongyuan.reconcile;

import io.tongyuan.model.EntityKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Picks golden values: for each attribute the named authoritative source's, then the newest by the record's own date,
 * ties by record id (a digest of the content).
 */
public final class Survivorship {
    private final Authorities authorities;

    public Survivorship(Authorities authorities) {
        this.authorities = authorities;
    }

    /** Golden values by attribute. */
    public SortedMap<String, GoldenValue> decide(EntityKind kind, Collection<Assertion> assertions) {
        SortedSet<String> attributes = new TreeSet<>();
        assertions.forEach(a -> attributes.addAll(a.attributes().keySet()));
        List<Assertion> ranked = assertions.stream().sorted(ranking(kind)).toList();
        SortedMap<String, GoldenValue> golden = new TreeMap<>();
        for (String attribute : attributes) {
            List<Assertion> order = authorities.ranks(kind, attribute) ? ranked.stream()
                    .sorted(Comparator.comparingInt(a -> authorities.rank(kind, attribute, a))).toList() : ranked;
            List<Assertion> saying = order.stream().filter(a -> a.attributes().containsKey(attribute)).toList();
            Assertion winner = saying.getFirst();
            golden.put(attribute, new GoldenValue(attribute, winner.attributes().get(attribute), winner,
                    saying.subList(1, saying.size())));
        }
        return golden;
    }

    private Comparator<Assertion> ranking(EntityKind kind) {
        return Comparator.<Assertion>comparingInt(a -> authorities.rank(kind, a))
                .thenComparing(Assertion::date, Comparator.reverseOrder())
                .thenComparing(Assertion::recordId, Comparator.reverseOrder())
                // One record may speak of an entity twice: of a person and the spouse under one number by mistake.
                .thenComparing(a -> new TreeMap<>(a.attributes()).toString());
    }
}
