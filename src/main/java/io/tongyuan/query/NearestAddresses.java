package io.tongyuan.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tongyuan.address.index.AddressIndex;
import io.tongyuan.address.index.NearName;
import io.tongyuan.address.matching.CandidateSource.Near;
import io.tongyuan.address.matching.Extent;
import io.tongyuan.model.AddressState;
import io.tongyuan.model.Point;
import java.util.List;

/** What is round a point. */
public final class NearestAddresses {
    private final AddressIndex index;

    public NearestAddresses(AddressIndex index) {
        this.index = index;
    }

    /**
     * @param point asked for, in CGCS2000
     * @param road  the nearest road; null where none is near
     * @param poi   the nearest point of interest; null where none is near
     */
    public record Answer(Point point, List<Hit> hits, @JsonInclude(JsonInclude.Include.NON_NULL) Road road,
                         @JsonInclude(JsonInclude.Include.NON_NULL) Poi poi) {
    }

    /**
     * A road is where its door plates stand: no register gives its line.
     *
     * @param plate its nearest registered address, to which distance and bearing are
     */
    public record Road(String name, Hit plate) {
    }

    /**
     * @param address  that it is registered with, "" where it has none
     * @param disputed attributes that an open dispute is about
     */
    public record Poi(String id, String name, String address, Point point, double distanceM, double bearingDegrees,
                      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> disputed) {
        private static Poi of(NearName n) {
            return new Poi(n.id(), n.name(), n.written(), n.point(), tenths(n.distanceM()), tenths(n.bearingDegrees()), n.disputed());
        }
    }

    /**
     * @param id             public id
     * @param extent         what it is an address of
     * @param point          where it stands
     * @param bearingDegrees from the point asked for to it, clockwise from north
     * @param state          null where it stands and nobody doubts it
     */
    public record Hit(String id, String address, AddressParts parts, Extent extent, Point point, double distanceM, double bearingDegrees,
                      @JsonInclude(JsonInclude.Include.NON_NULL) AddressState state) {
    }

    /** Nearest first; none where there is none within so many metres. */
    public Answer of(Point point, double withinM, int limit) {
        return new Answer(point, index.nearest(point, withinM, limit).stream().map(NearestAddresses::hit).toList(),
                index.nearestOnRoad(point, withinM).map(n -> new Road(n.address().road(), hit(n))).orElse(null),
                index.nearestNames(point, withinM, 1).stream().findFirst().map(Poi::of).orElse(null));
    }

    private static Hit hit(Near near) {
        return new Hit(near.address().id(), near.address().text(), AddressParts.of(near.address()), Extent.of(near.address()), near.address().point().orElseThrow(),
                tenths(near.distanceM()), tenths(near.bearingDegrees()), AddressSearch.told(near.address()));
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
