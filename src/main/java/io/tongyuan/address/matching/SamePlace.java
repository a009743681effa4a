package io.tongyuan.address.matching;

import io.tongyuan.model.StandardAddress;

/** Whether two addresses, each confirmed to some extent, are one place at a given extent. */
public final class SamePlace {
    private SamePlace() {
    }

    public static boolean at(Extent extent, StandardAddress a, StandardAddress b) {
        return switch (extent) {
            case NONE -> false;
            case PROVINCE, CITY, COUNTY, TOWN, VILLAGE -> sameDivision(extent, a, b);
            case ROAD -> sameDivision(Extent.COUNTY, a, b) && equal(Part.ROAD, a, b);
            case ESTATE -> sameTown(a, b) && equal(Part.ESTATE, a, b);
            case DOOR_PLATE -> samePlate(a, b);
            case BUILDING -> equal(Part.BUILDING, a, b) && sameGround(a, b);
            case UNIT -> equal(Part.UNIT, a, b) && sameHouse(a, b);
            case FLOOR -> equal(Part.FLOOR, a, b) && sameStair(a, b);
            case ROOM -> equal(Part.ROOM, a, b) && sameStair(a, b) && compatible(Part.FLOOR, a, b);
        };
    }

    /** The finest extent at which they are one place. */
    public static Extent finest(StandardAddress a, StandardAddress b) {
        Extent[] all = Extent.values();
        for (int i = all.length - 1; i > 0; i--) {
            if (at(all[i], a, b)) {
                return all[i];
            }
        }
        return Extent.NONE;
    }

    private static boolean sameDivision(Extent extent, StandardAddress a, StandardAddress b) {
        return Extent.ofDivision(a.division()).atLeast(extent) && Extent.ofDivision(b.division()).atLeast(extent)
                && Extent.significantTo(extent, a.division()).equals(Extent.significantTo(extent, b.division()));
    }

    /** One county, and not two different towns: a register may say the county alone. */
    private static boolean sameTown(StandardAddress a, StandardAddress b) {
        return sameDivision(Extent.COUNTY, a, b) && (sameDivision(Extent.TOWN, a, b) || !knowsTown(a) || !knowsTown(b));
    }

    private static boolean knowsTown(StandardAddress a) {
        return Extent.ofDivision(a.division()).atLeast(Extent.TOWN);
    }

    private static boolean samePlate(StandardAddress a, StandardAddress b) {
        if (!equal(Part.NUMBER, a, b) || !sameTown(a, b)) {
            return false;
        }
        if (equal(Part.ROAD, a, b)) {
            return true;
        }
        boolean noRoad = blank(Part.ROAD, a) && blank(Part.ROAD, b);
        return noRoad && (equal(Part.ESTATE, a, b)
                || compatible(Part.ESTATE, a, b) && sameDivision(Extent.VILLAGE, a, b));
    }

    /** What a building stands on: estate or door plate, in villages the village itself. */
    private static boolean sameGround(StandardAddress a, StandardAddress b) {
        if (at(Extent.ESTATE, a, b)) {
            return true;
        }
        if (!compatible(Part.ESTATE, a, b)) {
            return false;
        }
        boolean villageOnly = blank(Part.NUMBER, a) && blank(Part.NUMBER, b) && blank(Part.ESTATE, a) && blank(Part.ESTATE, b);
        return samePlate(a, b) || villageOnly && sameDivision(Extent.VILLAGE, a, b)
                && Part.ROAD.keyOf(a).equals(Part.ROAD.keyOf(b));
    }

    private static boolean sameHouse(StandardAddress a, StandardAddress b) {
        return Part.BUILDING.keyOf(a).equals(Part.BUILDING.keyOf(b)) && sameGround(a, b);
    }

    private static boolean sameStair(StandardAddress a, StandardAddress b) {
        return Part.UNIT.keyOf(a).equals(Part.UNIT.keyOf(b)) && sameHouse(a, b);
    }

    private static boolean equal(Part part, StandardAddress a, StandardAddress b) {
        return !blank(part, a) && part.keyOf(a).equals(part.keyOf(b));
    }

    private static boolean compatible(Part part, StandardAddress a, StandardAddress b) {
        return blank(part, a) || blank(part, b) || part.keyOf(a).equals(part.keyOf(b));
    }

    private static boolean blank(Part part, StandardAddress a) {
        return part.of(a).isEmpty();
    }
}
