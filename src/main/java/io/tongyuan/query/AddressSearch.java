package io.tongyuan.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tongyuan.address.matching.Candidate;
import io.tongyuan.address.matching.Extent;
import io.tongyuan.address.matching.Fault;
import io.tongyuan.address.matching.Resolution;
import io.tongyuan.address.matching.Verdict;
import io.tongyuan.geometry.Geodesic;
import io.tongyuan.model.AddressState;
import io.tongyuan.model.DivisionPath;
import io.tongyuan.model.Finding;
import io.tongyuan.model.ParsedAddress;
import io.tongyuan.model.Point;
import io.tongyuan.model.StandardAddress;
import io.tongyuan.privacy.IdNumbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The standard address of whatever was written. */
public final class AddressSearch {
    private final Places places;
    private final Function<Resolution, Optional<PointsOfInterest.Named>> pois;

    public AddressSearch(Places places, PointsOfInterest pois) {
        this(places, pois::named);
    }

    AddressSearch(Places places, Function<Resolution, Optional<PointsOfInterest.Named>> pois) {
        this.places = places;
        this.pois = pois;
    }

    /**
     * @param confirmedTo how far the written address is confirmed
     * @param division    twelve digits of the finest division confirmed, "" where none is
     * @param hits        best first; where AMBIGUOUS the first ones fit equally
     * @param place       what is confirmed, and no more: null where nothing is, or several places fit equally
     * @param faults      of the best, or what kept anything from being found
     * @param findings    of reading the text
     * @param poi         the point of interest that the text names: the hits are then of the address that its register
     *                    writes; null where the text is found without
     */
    public record Answer(String text, Verdict verdict, Extent confirmedTo, String division, DivisionPath path, String zone,
                         List<Hit> hits, @JsonInclude(JsonInclude.Include.NON_NULL) Place place, List<Fault> faults, List<Finding> findings, @JsonInclude(JsonInclude.Include.NON_NULL) Poi poi) {
    }

    /**
     * @param id      public id of the register's entry for just this place, "" where it has none
     * @param address divisions alone where no more is confirmed
     * @param point   null for a division, and where the register has no coordinates
     * @param state   null where it stands and nobody doubts it
     */
    public record Place(String id, String address, @JsonInclude(JsonInclude.Include.NON_NULL) Point point,
                        @JsonInclude(JsonInclude.Include.NON_NULL) AddressState state) {
    }

    /**
     * @param point    null where its register gives none
     * @param disputed attributes that an open dispute is about
     */
    public record Poi(String id, String name, String address, @JsonInclude(JsonInclude.Include.NON_NULL) Point point,
                      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> disputed) {
        private static Poi of(PointsOfInterest.Named named) {
            return new Poi(named.id(), named.name(), named.address(), named.located().own().orElse(null), named.disputed());
        }
    }

    /**
     * @param id     public id; "" where the register has no entry for the place itself but for finer ones
     * @param score  0 to 1
     * @param extent how far it agrees with what is written
     * @param parts  of the address
     * @param distanceM metres from the point given; null where none was, or the register has no coordinates
     * @param state  null where it stands and nobody doubts it
     */
    public record Hit(String id, String address, AddressParts parts, double score, Extent extent,
                      @JsonInclude(JsonInclude.Include.NON_NULL) Point point, List<Fault> faults,
                      @JsonInclude(JsonInclude.Include.NON_NULL) Double distanceM, @JsonInclude(JsonInclude.Include.NON_NULL) AddressState state) {
    }

    /**
     * An ID number within the text is masked before anything looks at it.
     *
     * @param within division code that it is known to lie in, "" for none
     * @param near   where the asker is: of hits that fit equally the nearer stand first. It decides nothing: what is
     *               AMBIGUOUS stays so
     */
    public Answer search(String text, String within, Optional<Point> near, int limit) {
        String shown = IdNumbers.ANY.masked(text);
        return answer(shown, places.resolve(shown, within), near, limit);
    }

    /** As {@link #search}, for an address given part by part. */
    public Answer search(WrittenParts written, String within, Optional<Point> near, int limit) {
        return answer(IdNumbers.ANY.masked(written.text()), places.resolve(written, within), near, limit);
    }

    private Answer answer(String shown, Resolution direct, Optional<Point> near, int limit) {
        Optional<PointsOfInterest.Named> poi = pois.apply(direct);
        Resolution r = poi.map(p -> p.located().resolution()).filter(at -> at.confirmedTo().isFinerThan(direct.confirmedTo())).orElse(direct);
        ParsedAddress written = direct.written();
        DivisionPath path = written.division().map(ParsedAddress.Division::path).orElse(DivisionPath.NONE);
        List<Hit> hits = nearerFirst(r.candidates().stream().map(c -> hit(c, near)).toList());
        return new Answer(shown, r.verdict(), r.confirmedTo(), r.division(), path, written.zone(),
                hits.stream().limit(limit).toList(), confirmed(r, places), r.faults(), written.findings(), poi.map(Poi::of).orElse(null));
    }

    /** What is confirmed and no more; null where nothing is, or several places fit equally. */
    static Place confirmed(Resolution r, Places places) {
        if (r.verdict() == Verdict.AMBIGUOUS || r.confirmedTo() == Extent.NONE) {
            return null;
        }
        return r.place().map(a -> new Place(a.id(), a.text(), a.point().orElse(null), told(a)))
                .orElseGet(() -> places.divisionName(r.division()).map(name -> new Place("", name, null, null)).orElse(null));
    }

    /** Null where there is nothing to be told. */
    static AddressState told(StandardAddress a) {
        return a.state().equals(AddressState.STANDS) ? null : a.state();
    }

    /** Within each run of equal scores; the runs keep their order, which the score alone does not give. */
    private static List<Hit> nearerFirst(List<Hit> hits) {
        List<Hit> out = new ArrayList<>(hits);
        for (int from = 0, to; from < out.size(); from = to) {
            to = from + 1;
            while (to < out.size() && out.get(to).score() == out.get(from).score()) {
                to++;
            }
            out.subList(from, to).sort(Comparator.comparing(Hit::distanceM, Comparator.nullsLast(Comparator.naturalOrder())));
        }
        return out;
    }

    private static Hit hit(Candidate c, Optional<Point> near) {
        Point point = c.address().point().orElse(null);
        Double distanceM = point == null || near.isEmpty() ? null : Math.round(Geodesic.metres(near.get(), point) * 10) / 10.0;
        return new Hit(c.address().id(), c.address().text(), AddressParts.of(c.address()), Math.round(c.score() * 1000) / 1000.0, c.extent(), point, c.faults(), distanceM, told(c.address()));
    }
}
