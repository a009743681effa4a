package io.tongyuan.address.matching;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is seen of an answer, by which it is weighed: names of observations as {@code models/match-weights.tsv} has them. */
final class Support {
    private Support() {
    }

    /** Of a reading with other names than those written: what bears it out. */
    static Set<String> of(Reading reading, Resolution found) {
        WrittenPlace place = reading.place();
        Set<String> seen = new TreeSet<>(reading.observations());
        Extent reached = found.verdict() == Verdict.AMBIGUOUS ? found.candidates().getFirst().extent() : found.confirmedTo();
        boolean road = seen.stream().anyMatch(o -> o.startsWith("road="));
        if (road) {
            seen.add("plate=" + (!place.has(Part.NUMBER) ? "UNSAID" : reached.atLeast(Extent.DOOR_PLATE) ? "FOUND" : "MISSING"));
        } else {
            boolean plate = place.has(Part.NUMBER) && place.has(Part.ROAD);
            boolean building = place.has(Part.BUILDING);
            boolean contradicted = found.faults().stream().anyMatch(f -> f.kind() == Fault.Kind.DIFFERS);
            seen.add("ground=" + (plate ? contradicted ? "DIFFERS" : "PLATE" : !building ? "UNSAID"
                    : reached.atLeast(Extent.BUILDING) ? "BUILDING" : "MISSING"));
        }
        boolean townDiffers = found.faults().stream().anyMatch(f -> f.kind() == Fault.Kind.DIFFERS && f.element() == io.tongyuan.model.ElementType.TOWN);
        seen.add(townDiffers ? "town=DIFFERS" : place.area().length() >= 9 ? "town=SAID" : place.area().length() >= 6 ? "town=UNSAID" : "county=UNSAID");
        return seen;
    }

    /** Of an answer: what was left open, corrected or contradicted in it. */
    static Set<String> of(Resolution r, Set<String> reading) {
        Set<String> seen = new TreeSet<>(reading);
        seen.add("verdict=" + r.verdict());
        r.faults().forEach(f -> seen.add(observation(f)));
        return seen;
    }

    static String observation(Fault f) {
        return f.kind() + ":" + f.element();
    }

    /** The answer with scores that are probabilities, and with each fault's cost in them. */
    static Resolution scored(Resolution r, Set<String> reading, MatchWeights weights) {
        if (r.candidates().isEmpty()) {
            return r;
        }
        Set<String> seen = of(r, reading);
        double logOdds = weights.of(MatchTrainer.SCORE + "bias");
        for (String observation : seen) {
            logOdds += weights.of(MatchTrainer.SCORE + observation);
        }
        double all = logOdds;
        // Of equals each has its share.
        double share = r.faults().stream().filter(f -> f.kind() == Fault.Kind.RIVALS).mapToDouble(f -> 1 - f.cost()).findFirst().orElse(1);
        double unshared = MatchWeights.probability(logOdds);
        double score = unshared * share;
        List<Fault> faults = r.faults().stream().map(f -> f.kind() == Fault.Kind.RIVALS ? f : f.costing(Math.max(0,
                MatchWeights.probability(all - weights.of(MatchTrainer.SCORE + observation(f))) - unshared))).toList();
        List<Candidate> candidates = new java.util.ArrayList<>();
        double best = r.candidates().getFirst().score();
        for (Candidate c : r.candidates()) {
            candidates.add(new Candidate(c.address(), best <= 0 ? 0 : Math.min(1, score * c.score() / best), c.extent(),
                    candidates.isEmpty() ? faults : c.faults()));
        }
        return new Resolution(r.written(), r.verdict(), r.confirmedTo(), r.division(), candidates, faults);
    }
}
