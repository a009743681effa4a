package io.tongyuan.address.parsing;

import io.tongyuan.gazetteer.Gazetteer;
import java.util.Arrays;
import java.util.List;

/**
 * Which division the readings of a text allow to say.
 *
 * @param reading    the heaviest
 * @param division   the finest division that all readings of about that weight share; -1 where there is none
 * @param candidates what it stands between where more than one fits; the division alone where one does
 */
record DivisionDecision(DivisionReading reading, int division, int[] candidates) {
    /** Readings whose weights differ by less are taken for equal; the least step between kinds of mention is 0.5. */
    private static final double MARGIN = 0.45;
    /** Of two that contradict each other one must have a full name more. */
    private static final double MARGIN_OF_CONTRADICTION = 2.5;

    static DivisionDecision of(List<DivisionReading> heaviestFirst, Gazetteer gazetteer, Nearness nearness) {
        DivisionReading best = heaviestFirst.get(0);
        if (best.candidates() == null) {
            return new DivisionDecision(best, -1, MentionFinder.none());
        }
        int[] all = best.candidates();
        for (DivisionReading rival : heaviestFirst) {
            double margin = best.contradicted() || rival.contradicted() ? MARGIN_OF_CONTRADICTION : MARGIN;
            if (rival != best && rival.candidates() != null && rival.weight() > best.weight() - margin) {
                int[] known = all;
                int[] others = DivisionSets.filter(rival.candidates(), d -> !related(d, known, gazetteer));
                all = others.length == 0 ? all : DivisionSets.union(all, others);
            }
        }
        all = nearness.nearest(all);
        int division = new DivisionSets(gazetteer).common(all);
        return new DivisionDecision(best, division, all);
    }

    /** Whether it is, holds or lies in one of them. */
    private static boolean related(int d, int[] known, Gazetteer gazetteer) {
        for (int k : known) {
            if (k == d || gazetteer.descends(k, d) || gazetteer.descends(d, k)) {
                return true;
            }
        }
        return false;
    }

    boolean ambiguous() {
        return candidates.length > 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DivisionDecision d && d.reading.equals(reading) && d.division == division
                && Arrays.equals(d.candidates, candidates);
    }

    @Override
    public int hashCode() {
        return 31 * division + Arrays.hashCode(candidates);
    }
}
