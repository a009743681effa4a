package io.tongyuan.address.matching;

import io.tongyuan.model.ElementType;
import io.tongyuan.model.ParsedAddress;
import io.tongyuan.model.StandardAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far a written address is confirmed.
 *
 * @param written     as parsed
 * @param confirmedTo where several fit equally, as far as they agree
 * @param division    twelve digits of the finest division confirmed, "" where none is
 * @param candidates  best first; where AMBIGUOUS the equals stand first, each with extent finer than what is confirmed.
 *                    Empty where nothing below the division is known
 * @param faults      of the best candidate, or what kept anything from being found
 */
public record Resolution(ParsedAddress written, Verdict verdict, Extent confirmedTo, String division,
                         List<Candidate> candidates, List<Fault> faults) {
    public Resolution {
        candidates = List.copyOf(candidates);
        faults = List.copyOf(faults);
    }

    Resolution withFaults(List<Fault> other) {
        return new Resolution(written, verdict, confirmedTo, division, candidates, other);
    }

    public Optional<Candidate> best() {
        return candidates.stream().findFirst();
    }

    /** What became of every element written, and which divisions follow from them. */
    public Map<ElementType, ElementState> elements() {
        return ElementState.of(this);
    }

    /**
     * The next best place.
     *
     * @param differs the parts in which it is registered otherwise than the best; empty where they differ in their division alone
     */
    public record Rival(Candidate candidate, Set<Part> differs) {
    }

    /** Empty where nothing else was like what is written. */
    public Optional<Rival> rival() {
        if (candidates.size() < 2) {
            return Optional.empty();
        }
        Candidate other = candidates.get(1);
        Set<Part> differs = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (!part.keyOf(candidates.getFirst().address()).equals(part.keyOf(other.address()))) {
                differs.add(part);
            }
        }
        return Optional.of(new Rival(other, differs));
    }

    /** Six digits, "" where no county is confirmed. */
    public String county() {
        return Extent.ofDivision(division).atLeast(Extent.COUNTY) ? division.substring(0, 6) : "";
    }

    /** The place as far as it is confirmed; empty where nothing beyond a division is. */
    public Optional<StandardAddress> place() {
        return best().filter(c -> confirmedTo.isFinerThan(Extent.VILLAGE))
                .map(c -> Cut.to(confirmedTo, c.address(), c.address().point()));
    }
}
