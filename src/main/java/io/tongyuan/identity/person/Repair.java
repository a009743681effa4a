package io.tongyuan.identity.person;

import static io.tongyuan.identity.MatchStatus.AMBIGUOUS;
import static io.tongyuan.identity.MatchStatus.INVALID;
import static io.tongyuan.identity.MatchStatus.NOT_FOUND;
import static io.tongyuan.identity.MatchStatus.POSSIBLE;
import static io.tongyuan.identity.MatchStatus.SAME_AFTER_CORRECTION;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Whose a number may be that nobody has. */
final class Repair {
    private static final double TOGETHER = 0.99;

    private final Lookup lookup;
    private final Weighing weighing;
    private final PersonThresholds thresholds;

    Repair(Lookup lookup, Weighing weighing, PersonThresholds thresholds) {
        this.lookup = lookup;
        this.weighing = weighing;
        this.thresholds = thresholds;
    }

    /** @param ranking of candidates: with their probabilities, the best first */
    Answer of(String form, WrittenNumber number, UnaryOperator<List<Candidate>> ranking) {
        List<Lookup.Found> slips = lookup.bySlips(form, number);
        List<Candidate> candidates = ranking.apply(weighing.weighed(form, number, slips));
        if (candidates.isEmpty() || candidates.getFirst().probability() < thresholds.given()) {
            List<Lookup.Found> all = new ArrayList<>(slips);
            lookup.near(form, number).stream().filter(n -> all.stream().noneMatch(f -> f.entry() == n.entry())).forEach(all::add);
            candidates = ranking.apply(weighing.weighed(form, number, all));
        }
        Candidate best = candidates.isEmpty() ? null : candidates.getFirst();
        if (best == null || best.probability() < thresholds.told() && !severalFit(candidates)) {
            return nobody(number, candidates);
        }
        String what = best.number().text() + (best.name() == NameLevel.EXACT ? "" : "，" + best.name().told().text());
        boolean sameNumber = best.number() != NumberLevel.BIRTH_DATE && best.number() != NumberLevel.PLACE && best.name() != NameLevel.UNKNOWN;
        // A sound number that nobody has is a stranger's far oftener than two slips that cancel each other: namesakes of one day abound.
        if (thresholds.gives(best) && sameNumber && number.first17() < 0) {
            return new Answer(SAME_AFTER_CORRECTION, best.number().code(), what, best.row(), candidates);
        }
        return severalFit(candidates) ? new Answer(AMBIGUOUS, "SEVERAL_FIT", "有几人都可能是：" + what, 0, candidates)
                : new Answer(POSSIBLE, best.number().code(), "可能是：" + what, 0, candidates);
    }

    private boolean severalFit(List<Candidate> ranked) {
        return ranked.size() > 1 && ranked.get(1).probability() > 1 - TOGETHER
                && ranked.get(0).probability() + ranked.get(1).probability() >= TOGETHER && ranked.get(0).probability() < thresholds.given();
    }

    private static Answer nobody(WrittenNumber number, List<Candidate> candidates) {
        return number.fault().map(f -> new Answer(INVALID, f.code().name(), f.message(), 0, candidates))
                .orElseGet(() -> new Answer(NOT_FOUND, "PERSON_NOT_REGISTERED", "登记中没有该号码", 0, candidates));
    }
}
