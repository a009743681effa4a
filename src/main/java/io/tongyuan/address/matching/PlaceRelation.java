package io.tongyuan.address.matching;

import io.tongyuan.geometry.Geodesic;
import io.tongyuan.model.Point;
import io.tongyuan.model.StandardAddress;
import java.util.Optional;

/**
 * How two written locations lie to each other.
 *
 * @param kind      the strongest that can be said
 * @param shared    the finest extent at which both are confirmed to be one place, NONE where there is none
 * @param distanceM metres, null where one of them has no coordinates
 */
public record PlaceRelation(Kind kind, Extent shared, Double distanceM) {
    /** Strongest first. */
    public enum Kind {
        SAME_ROOM, SAME_BUILDING, SAME_DOOR_PLATE, SAME_ESTATE, SAME_PARCEL,
        /** Not one place, but no further apart than the near limit. */
        NEAR,
        /** Confirmed in two different counties. */
        OTHER_COUNTY,
        /** Further apart than the far limit. */
        FAR,
        SAME_ROAD, SAME_DIVISION, UNKNOWN;

        /** What project check counts as one location. */
        public boolean agrees() {
            return compareTo(NEAR) <= 0;
        }

        public boolean contradicts() {
            return this == OTHER_COUNTY || this == FAR;
        }
    }

    /** Metres up to which two places agree, and beyond which they contradict each other. */
    public record Limits(double nearM, double farM) {
        public static final Limits DEFAULT = new Limits(200, 2000);
    }

    /**
     * A location as a record gives it.
     *
     * @param own    the record's own coordinates; they speak before those of the standard address
     * @param parcel number of the parcel (the first 19 of a real-estate unit), "" where none is given
     */
    public record Located(Resolution resolution, Optional<Point> own, String parcel) {
        public static Located at(Resolution resolution) {
            return new Located(resolution, Optional.empty(), "");
        }

        /** A road or a division has no point that would be a place. */
        private Optional<Point> point() {
            return own.or(() -> resolution.confirmedTo().atLeast(Extent.ESTATE)
                    ? resolution.place().flatMap(StandardAddress::point) : Optional.empty());
        }

        private Optional<StandardAddress> place() {
            return resolution.place();
        }

        private String county() {
            return resolution.county();
        }
    }

    public static PlaceRelation between(Located a, Located b, Limits limits) {
        Extent shared = shared(a, b);
        Double distanceM = a.point().flatMap(p -> b.point().map(q -> Geodesic.metres(p, q))).orElse(null);
        return new PlaceRelation(kind(a, b, shared, distanceM, limits), shared, distanceM);
    }

    private static Kind kind(Located a, Located b, Extent shared, Double distanceM, Limits limits) {
        switch (shared) {
            case ROOM: return Kind.SAME_ROOM;
            case FLOOR, UNIT, BUILDING: return Kind.SAME_BUILDING;
            case DOOR_PLATE: return Kind.SAME_DOOR_PLATE;
            case ESTATE: return Kind.SAME_ESTATE;
            default:
        }
        if (!a.parcel().isEmpty() && a.parcel().equals(b.parcel())) {
            return Kind.SAME_PARCEL;
        }
        if (distanceM != null && distanceM <= limits.nearM()) {
            return Kind.NEAR;
        }
        if (!a.county().isEmpty() && !b.county().isEmpty() && !a.county().equals(b.county())) {
            return Kind.OTHER_COUNTY;
        }
        if (distanceM != null && distanceM > limits.farM()) {
            return Kind.FAR;
        }
        return shared == Extent.ROAD ? Kind.SAME_ROAD : shared.atLeast(Extent.COUNTY) ? Kind.SAME_DIVISION : Kind.UNKNOWN;
    }

    private static Extent shared(Located a, Located b) {
        Extent both = a.resolution().confirmedTo().coarser(b.resolution().confirmedTo());
        if (a.place().isPresent() && b.place().isPresent()) {
            return SamePlace.finest(a.place().get(), b.place().get());
        }
        Extent division = both;
        while (division != Extent.NONE && !(division.isDivision() && sameDivision(division, a, b))) {
            division = Extent.values()[division.ordinal() - 1];
        }
        return division;
    }

    private static boolean sameDivision(Extent extent, Located a, Located b) {
        String x = Extent.significantTo(extent, Extent.significant(a.resolution().division()));
        return !x.isEmpty() && Extent.ofDivision(a.resolution().division()).atLeast(extent)
                && x.equals(Extent.significantTo(extent, Extent.significant(b.resolution().division())));
    }
}
