package io.tongyuan.address.matching;

import io.tongyuan.model.ParsedAddress;
import io.tongyuan.model.StandardAddress;
import java.util.List;
import java.util.Optional;

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

    public Optional<Candidate> best() {
        return candidates.stream().findFirst();
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
