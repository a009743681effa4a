package io.tongyuan.identity.person;

import io.tongyuan.identity.index.PersonIndex;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Candidates with what speaks for them, by the shares of levels and by what the register is like. */
final class Weighing {
    /** Birth dates of one register: eighty years of days. */
    private static final double BIRTH_DATES = 29_200;
    /** Divisions with sequences of one register: ten of a thousand. */
    private static final double PLACES = 10_000;
    /** Two slips lead to so many times more numbers than one. */
    private static final double TWO_FOR_ONE = 70;
    private static final double LEAST_ALIKE = 1e-4;

    private final PersonIndex index;
    private final PersonWeights weights;

    Weighing(PersonIndex index, PersonWeights weights) {
        this.index = index;
        this.weights = weights;
    }

    /** Each for itself. */
    List<Candidate> weighed(String form, WrittenNumber number, List<Lookup.Found> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        double bearers = Math.max(1, index.bearers(PlainNames.digest(form, index.digests())));
        double share = bearers / Math.max(1, index.persons());
        double prior = weights.priorBits();
        return found.stream().map(f -> new Candidate(index.row(f.slot()), f.number(), f.name(), bearers, prior,
                weights.numberBits(f.number(), number.fault().isEmpty(), alike(f.number())), weights.nameBits(f.name(), share), 1)).toList();
    }

    /** Each with its probability: all of them, and none, share one. */
    static List<Candidate> ranked(Collection<Candidate> candidates, Comparator<Candidate> better) {
        double sum = 1 + candidates.stream().sorted(better).mapToDouble(c -> Math.pow(2, c.bits())).sum();
        return candidates.stream().sorted(better).map(c -> c.with(Math.pow(2, c.bits()) / sum)).toList();
    }

    static List<Candidate> ranked(Collection<Candidate> candidates) {
        return ranked(candidates, Comparator.comparingDouble(Candidate::bits).reversed().thenComparingLong(Candidate::row));
    }

    private double alike(NumberLevel level) {
        double one = Math.max(LEAST_ALIKE, index.alike());
        return switch (level) {
            case EXACT, OLD_FORM -> LEAST_ALIKE;
            case ONE_DIGIT, SWAPPED, LENGTH -> one;
            case TWO_DIGITS -> one * TWO_FOR_ONE;
            case BIRTH_DATE -> Math.max(1, index.persons() / BIRTH_DATES);
            case PLACE -> Math.max(1, index.persons() / PLACES);
        };
    }
}
