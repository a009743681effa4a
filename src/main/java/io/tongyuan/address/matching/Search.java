package io.tongyuan.address.matching;

import io.tongyuan.model.StandardAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One search for candidates in one area, from what agrees wholly to what agrees in part; the first tier that finds
 * anything ends it.
 */
final class Search {
    private static final int PLACES = 50;
    private static final int MANY_PLACES = 400;
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score).reversed()
            .thenComparing(c -> c.address().text()).thenComparing(c -> c.address().division())
            .thenComparing(c -> c.address().id());

    private final CandidateSource source;
    private final WrittenPlace written;
    private final String area;

    Search(CandidateSource source, WrittenPlace written, String area) {
        this.source = source;
        this.written = written;
        this.area = area;
    }

    /**
     * @param candidates best first
     * @param cap        not confirmed beyond this
     * @param rivals     true where estate and door plate lead to different places: all candidates are equals
     * @param more       true where more places fit than were looked at
     */
    record Result(List<Candidate> candidates, Extent cap, boolean rivals, boolean more) {
        static final Result NOTHING = new Result(List.of(), Extent.NONE, false, false);

        boolean isEmpty() {
            return candidates.isEmpty();
        }

        Extent reached() {
            return isEmpty() ? Extent.NONE : candidates.getFirst().extent().coarser(cap);
        }
    }

    Result run() {
        Result found = finest(Ground.agreeing(written));
        if (written.has(Part.ESTATE) && (found.isEmpty() || estateLeftOpen(found))) {
            // A plate's own entry often names no estate, though the rooms behind it do.
            Result equivalent = equivalent();
            found = equivalent.reached().atLeast(found.reached()) && !equivalent.isEmpty() || found.isEmpty() ? equivalent : found;
        }
        if (found.isEmpty()) {
            found = conflicting();
        } else if (written.has(Part.ESTATE) && written.has(Part.NUMBER) && !written.namesOrganisation() && estateLeftOpen(found)) {
            found = orEstateElsewhere(found);
        }
        return found.isEmpty() && written.has(Part.ROAD) ? finest(List.of(Ground.road(written))) : found;
    }

    /** The estate's name with or without the word that only says "estate". */
    private Result equivalent() {
        String name = written.parts().get(Part.ESTATE);
        if (area.length() < 4) {
            String core = EstateName.core(written.key(Part.ESTATE));
            return core.equals(written.key(Part.ESTATE)) ? Result.NOTHING : finest(List.of(Ground.equivalent(written, core)));
        }
        List<Ground> grounds = source.names(area.substring(0, Math.min(6, area.length()))).estates().stream().map(NameDirectory.Name::key)
                .filter(n -> EstateName.compare(name, n) == EstateName.Likeness.EQUIVALENT).distinct()
                .map(n -> Ground.equivalent(written, n)).toList();
        return finest(grounds);
    }

    private static boolean estateLeftOpen(Result found) {
        return found.candidates.stream().allMatch(c -> c.address().estate().isEmpty());
    }

    /** The plate's entry names no estate, and the one written is registered at another plate: either may be what is wrong. */
    private Result orEstateElsewhere(Result plate) {
        Result estate = finest(List.of(Ground.estateAlone(written)));
        boolean elsewhere = !estate.isEmpty() && estate.candidates.stream().noneMatch(c -> c.address().roadNumber().isEmpty()
                || plate.candidates.stream().anyMatch(p -> SamePlace.at(Extent.DOOR_PLATE, p.address(), c.address())));
        return elsewhere ? rivals(List.of(plate, estate)) : plate;
    }

    private Result conflicting() {
        List<Result> apart = new ArrayList<>();
        for (Ground ground : Ground.conflicting(written)) {
            Result found = finest(List.of(ground));
            if (!found.isEmpty()) {
                addApart(found, apart);
            }
        }
        if (apart.size() < 2) {
            return apart.isEmpty() ? Result.NOTHING : apart.getFirst();
        }
        return rivals(apart);
    }

    private static Result rivals(List<Result> apart) {
        List<Candidate> all = apart.stream().flatMap(r -> r.candidates.stream()).sorted(BEST_FIRST).toList();
        return new Result(all, Extent.ROOM, true, apart.stream().anyMatch(Result::more));
    }

    /** Two ways to one place are no rivals: the one that leads further stays. */
    private static void addApart(Result found, List<Result> apart) {
        for (int i = 0; i < apart.size(); i++) {
            Result other = apart.get(i);
            boolean single = found.candidates.size() == 1 && other.candidates.size() == 1;
            if (single && SamePlace.finest(found.candidates.getFirst().address(), other.candidates.getFirst().address())
                    .atLeast(Extent.ESTATE)) {
                apart.set(i, found.reached().isFinerThan(other.reached()) ? found : other);
                return;
            }
        }
        apart.add(found);
    }

    /** The places that fit at the finest extent at which any ground finds one. */
    private Result finest(List<Ground> grounds) {
        Extent[] all = Extent.values();
        for (int i = all.length - 1; all[i].isFinerThan(Extent.VILLAGE); i--) {
            Result found = at(all[i], grounds);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Result.NOTHING;
    }

    private Result at(Extent extent, List<Ground> grounds) {
        List<Candidate> candidates = new ArrayList<>();
        Extent cap = Extent.NONE;
        boolean more = false;
        for (Ground g : grounds) {
            if (g.extents().contains(extent)) {
                CandidateSource.Found found = source.find(g.probe(area, extent), written.narrowedByText() ? MANY_PLACES : PLACES);
                more |= found.more() && !written.narrowedByText();
                for (StandardAddress place : found.places()) {
                    if (!written.mayBe(place)) {
                        continue;
                    }
                    add(Comparison.compare(written, g, extent, place), candidates);
                    cap = g.cap().isFinerThan(cap) ? g.cap() : cap;
                }
            }
        }
        candidates.sort(BEST_FIRST);
        return new Result(candidates, cap, false, more);
    }

    /** Of two candidates that are one place the one that the register has, or else the better, stays. */
    private static void add(Candidate c, List<Candidate> candidates) {
        for (int i = 0; i < candidates.size(); i++) {
            Candidate other = candidates.get(i);
            if (SamePlace.at(c.extent(), c.address(), other.address())) {
                boolean better = c.score() > other.score() || c.score() == other.score() && c.registered() && !other.registered();
                if (better) {
                    candidates.set(i, c);
                }
                return;
            }
        }
        candidates.add(c);
    }
}
