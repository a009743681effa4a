package io.tongyuan.generate.project;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.land.Estate;
import io.tongyuan.generate.land.Land;
import io.tongyuan.generate.land.Place;
import io.tongyuan.generate.land.Road;
import java.util.List;
import java.util.Optional;

/** Finds places by their distance from a site, well clear of the limits of 200 m and 2 km. */
final class Surroundings {
    private static final double NEAR_M = 140;
    private static final double FAR_M = 2_600;

    private final Land land;
    private final List<Estate> housing;
    private final List<Estate> grounds;
    private final List<Estate> parcels;

    Surroundings(Land land) {
        this.land = land;
        this.housing = land.estates(Estate.Kind.HOUSING);
        this.grounds = land.estates().stream().filter(e -> e.kind() == Estate.Kind.TOWER || e.kind() == Estate.Kind.PARK).toList();
        this.parcels = land.estates(Estate.Kind.PARCEL);
    }

    Land land() {
        return land;
    }

    Place site(Scenario.Needs needs, Dice d) {
        if (needs.plate()) {
            return land.anyPlate(d);
        }
        if (needs == Scenario.Needs.PERMIT_AND_HOUSING) {
            return ground(housing, d);
        }
        double at = d.unit();
        if (at < 0.05 && land.villageHouses() > 0) {
            return land.villageHouse(d.below(land.villageHouses()));
        }
        return at < 0.55 ? land.anyPlate(d) : ground(at < 0.75 ? housing : grounds, d);
    }

    private Place ground(List<Estate> from, Dice d) {
        return land.in(d.of(from), 0, 0, 0, 0);
    }

    /** Land with no building, known by the name under which it was sold. */
    Place parcel(Dice d) {
        return ground(parcels, d);
    }

    /** Another plate of the same road, at most 140 m away. */
    Optional<Place> nearby(Place site, Dice d) {
        return onTheRoad(site, 0, NEAR_M, d);
    }

    /** Another plate of the same road, 400 to 1,700 m away. */
    Optional<Place> alongTheRoad(Place site, Dice d) {
        return onTheRoad(site, 400, 1_700, d);
    }

    private Optional<Place> onTheRoad(Place site, double from, double to, Dice d) {
        List<Place> fit = land.plates().stream().filter(p -> p.road() == site.road() && p.plate() != site.plate())
                .filter(p -> p.distanceM(site) >= from && p.distanceM(site) <= to).toList();
        return fit.isEmpty() ? Optional.empty() : Optional.of(d.of(fit));
    }

    /** A plate of another road, 2.6 km away or more; every county has outlying towns or a grid wide enough. */
    Optional<Place> far(Place site, Dice d) {
        for (int i = 0; i < 300; i++) {
            Place p = land.anyPlate(d);
            if (p.distanceM(site) >= FAR_M && p.road() != site.road()) {
                return Optional.of(p);
            }
        }
        return Optional.empty();
    }

    Road otherRoad(Place site, Dice d) {
        Road road = d.of(land.roads());
        return road == site.road() ? otherRoad(site, d) : road;
    }
}
