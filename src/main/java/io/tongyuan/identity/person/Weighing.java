package io.tongyuan.identity.person;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/** Candidates with what speaks for them, by the shares of levels and by what the register is like. */
final class Weighing {
    /** Birth dates of one register: eighty years of days. */
    static final double BIRTH_DATES = 29_200;
    /** Divisions with sequences of one register: ten of a thousand. */
    static final double PLACES = 10_000;
    /** Two slips lead to so many times more numbers than one. */
    private static final double TWO_FOR_ONE = 70;
    private static final double LEAST_ALIKE = 1e-4;

    private final PersonRegister register;
    private final PersonWeights weights;

    Weighing(PersonRegister register, PersonWeights weights) {
        this.register = register;
        this.weights = weights;
    }

    /** Each for itself. */
    List<Candidate> weighed(String form, WrittenNumber number, List<Lookup.Found> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        double bearers = Math.max(1, register.bearers(PlainNames.digest(form, register.digests())));
        double share = bearers / Math.max(1, register.persons());
        double prior = weights.priorBits();
        return found.stream().map(f -> new Candidate(f.row(), f.number(), f.name(), bearers, prior,
                weights.numberBits(f.number(), number.fault().isEmpty(), alike(f.number())), weights.nameBits(f.name(), share), 1)).toList();
    }

    /** The best of each person, with its probability: all of them, and none, share one. */
    static List<Candidate> ranked(Collection<Candidate> candidates, LongUnaryOperator person, Comparator<Candidate> better) {
        Map<Long, Candidate> best = new HashMap<>();
        candidates.forEach(c -> best.merge(person.applyAsLong(c.row()), c, (a, b) -> better.compare(a, b) <= 0 ? a : b));
        double sum = 1 + best.values().stream().sorted(better).mapToDouble(c -> Math.pow(2, c.bits())).sum();
        return best.values().stream().sorted(better).map(c -> c.with(Math.pow(2, c.bits()) / sum)).toList();
    }

    List<Candidate> ranked(Collection<Candidate> candidates) {
        return ranked(candidates, register::person, Comparator.comparingDouble(Candidate::bits).reversed().thenComparingLong(Candidate::row));
    }

    private double alike(NumberLevel level) {
        double one = Math.max(LEAST_ALIKE, register.alike());
        return switch (level) {
            case EXACT, OLD_FORM -> LEAST_ALIKE;
            case ONE_DIGIT, SWAPPED, LENGTH -> one;
            case TWO_DIGITS -> one * TWO_FOR_ONE;
            case BIRTH_DATE -> Math.max(1, register.persons() / BIRTH_DATES);
            case PLACE -> Math.max(1, register.persons() / PLACES);
        };
    }
}
