package io.tongyuan.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tongyuan.address.matching.Candidate;
import io.tongyuan.address.matching.Extent;
import io.tongyuan.address.matching.Fault;
import io.tongyuan.address.matching.Resolution;
import io.tongyuan.address.matching.Verdict;
import io.tongyuan.model.DivisionPath;
import io.tongyuan.model.Finding;
import io.tongyuan.model.ParsedAddress;
import io.tongyuan.model.Point;
import java.util.List;

/** The standard address of whatever was written. */
public final class AddressSearch {
    private final Places places;

    public AddressSearch(Places places) {
        this.places = places;
    }

    /**
     * @param confirmedTo how far the written address is confirmed
     * @param division    twelve digits of the finest division confirmed, "" where none is
     * @param hits        best first; where AMBIGUOUS the first ones fit equally
     * @param findings    of reading the text
     */
    public record Answer(String text, Verdict verdict, Extent confirmedTo, String division, DivisionPath path, String zone,
                         List<Hit> hits, List<Finding> findings) {
    }

    /**
     * @param id     public id; "" where the register has no entry for the place itself but for finer ones
     * @param score  0 to 1
     * @param extent how far it agrees with what is written
     */
    public record Hit(String id, String address, double score, Extent extent,
                      @JsonInclude(JsonInclude.Include.NON_NULL) Point point, List<Fault> faults) {
    }

    /** @param within division code that it is known to lie in, "" for none */
    public Answer search(String text, String within, int limit) {
        Resolution r = places.resolve(text, within);
        ParsedAddress written = r.written();
        DivisionPath path = written.division().map(ParsedAddress.Division::path).orElse(DivisionPath.NONE);
        List<Hit> hits = r.candidates().stream().limit(limit).map(AddressSearch::hit).toList();
        return new Answer(text, r.verdict(), r.confirmedTo(), r.division(), path, written.zone(), hits, written.findings());
    }

    private static Hit hit(Candidate c) {
        return new Hit(c.address().id(), c.address().text(), Math.round(c.score() * 1000) / 1000.0, c.extent(),
                c.address().point().orElse(null), c.faults());
    }
}
