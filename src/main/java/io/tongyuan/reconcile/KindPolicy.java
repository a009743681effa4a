package io.tongyuan.reconcile;

import java.util.List;
import java.util.Map;

/**
 * The policy for one kind of entity.
 *
 * @param version  as its file states it
 * @param sources  authoritative ones, best first: {@code provider/resource} or a provider with all it has
 * @param others   for attributes that are not named; its sources are empty
 * @param named    attributes by name
 * @param distrust rules that lower a value's trust
 * @param workingDays within which a dispute is to be answered
 * @param escalatesTo who is told of disputes that are overdue, "" for nobody
 * @param categories of places, and what each provider calls them; {@link PlaceCategories#NONE} of other kinds
 * @param text     the file itself
 */
public record KindPolicy(String version, List<String> sources, AttributePolicy others, Map<String, AttributePolicy> named,
                         List<DistrustRule> distrust, int workingDays, String escalatesTo, PlaceCategories categories, String text) {
    public KindPolicy {
        sources = List.copyOf(sources);
        named = Map.copyOf(named);
        distrust = List.copyOf(distrust);
    }

    KindPolicy with(PlaceCategories other) {
        return new KindPolicy(version, sources, others, named, distrust, workingDays, escalatesTo, other, text);
    }

    public AttributePolicy of(String attribute) {
        return named.getOrDefault(attribute, others);
    }

    /** 0 is the best; sources not named come after all that are, registers before mere mentions. */
    int rank(String attribute, Assertion a) {
        List<String> own = of(attribute).sources();
        int place = place(own, a);
        return place >= 0 ? place : own.size() + rank(a);
    }

    private int rank(Assertion a) {
        int place = place(sources, a);
        return place >= 0 ? place : sources.size() + (a.registers() ? 0 : 1);
    }

    private static int place(List<String> ranked, Assertion a) {
        if (ranked.isEmpty()) {
            return -1;
        }
        int place = ranked.indexOf(a.source());
        return place >= 0 ? place : ranked.indexOf(a.provider());
    }

    /** What speaks against this value of it, "" for nothing. */
    String against(Assertion a, String attribute) {
        for (DistrustRule rule : distrust) {
            String why = rule.against(a, attribute);
            if (!why.isEmpty()) {
                return why;
            }
        }
        return "";
    }
}
