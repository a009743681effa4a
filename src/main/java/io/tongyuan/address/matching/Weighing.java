package io.tongyuan.address.matching;

import io.tongyuan.model.StandardAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Readings of one text weighed against each other and against the chance that none of them is meant: each one's
 * probability is its share of the sum of exp(weight), where "none" has a weight of its own.
 */
final class Weighing {
    /** Below it a correction would be a guess. */
    private static final double CERTAIN = 0.9;
    private static final double RIVAL = 0.02;
    static final String NONE = "none";

    private final List<Weighed> readings;
    private final MatchWeights weights;

    Weighing(List<Weighed> readings, MatchWeights weights) {
        this.readings = List.copyOf(readings);
        this.weights = weights;
    }

    record Weighed(Resolution resolution, Set<String> observations) {
        private StandardAddress place() {
            return resolution.best().orElseThrow().address();
        }

        private Extent extent() {
            return resolution.best().orElseThrow().extent();
        }

        private boolean sameAs(Weighed other) {
            return place().equals(other.place())
                    || SamePlace.finest(place(), other.place()).atLeast(extent().coarser(other.extent()));
        }
    }

    List<Weighed> readings() {
        return readings;
    }

    private record Group(Weighed first, double share) {
    }

    /** The reading that is meant, AMBIGUOUS where one of several is; empty where none is certain enough. */
    Optional<Weighed> best() {
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        List<Group> groups = groups();
        double certain = groups.stream().mapToDouble(Group::share).sum();
        Group best = groups.getFirst();
        if (best.share >= CERTAIN) {
            return Optional.of(best.first);
        }
        List<Group> rivals = groups.stream().filter(g -> g.share >= RIVAL).toList();
        return certain >= CERTAIN && rivals.size() > 1 ? Optional.of(ambiguous(rivals)) : Optional.empty();
    }

    /** Readings that lead to one place are one; the one that confirms most speaks for them. */
    private List<Group> groups() {
        List<Weighed> ordered = new ArrayList<>(readings);
        ordered.sort(Comparator.comparing((Weighed w) -> w.resolution.best().orElseThrow().extent()).reversed()
                .thenComparing(w -> -weights.sum(w.observations)).thenComparing(w -> w.place().text()).thenComparing(w -> w.place().id()));
        double sum = Math.exp(weights.of(NONE));
        List<Group> groups = new ArrayList<>();
        for (Weighed w : ordered) {
            double mass = Math.exp(weights.sum(w.observations));
            sum += mass;
            int at = 0;
            while (at < groups.size() && !groups.get(at).first.sameAs(w)) {
                at++;
            }
            if (at == groups.size()) {
                groups.add(new Group(w, mass));
            } else {
                groups.set(at, new Group(groups.get(at).first, groups.get(at).share + mass));
            }
        }
        double all = sum;
        return groups.stream().map(g -> new Group(g.first, g.share / all)).sorted(Comparator.comparingDouble(Group::share).reversed()).toList();
    }

    private static Weighed ambiguous(List<Group> rivals) {
        Resolution first = rivals.getFirst().first.resolution;
        Extent reached = first.confirmedTo();
        List<Candidate> candidates = new ArrayList<>();
        for (Group g : rivals) {
            reached = reached.coarser(SamePlace.finest(rivals.getFirst().first.place(), g.first.place()));
            Candidate c = g.first.resolution.best().orElseThrow();
            candidates.add(new Candidate(c.address(), g.share, c.extent(), c.faults()));
        }
        List<Fault> faults = new ArrayList<>(first.faults());
        faults.add(new Fault(Fault.Kind.RIVALS, io.tongyuan.model.ElementType.ROAD, "", "", 1 - rivals.getFirst().share));
        String division = reached.isDivision() ? Extent.significantTo(reached, first.division()) : "";
        String code = division.isEmpty() ? first.division() : division + "0".repeat(12 - division.length());
        return new Weighed(new Resolution(first.written(), Verdict.AMBIGUOUS, reached, code, candidates, faults), rivals.getFirst().first.observations);
    }
}
