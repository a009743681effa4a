package io.tongyuan.generate.land;

import io.tongyuan.model.Point;

/**
 * One standard address: a door plate, an estate or what lies in it, or a house of a village. Zero or null says that
 * the part is not there.
 *
 * @param village of a village house
 * @param number  of the door plate or of the village house, "" where it has none
 */
public record Place(County county, Town town, Village village, Road road, int plate, String number, Estate estate,
                    int building, int unit, int floor, int room, Point point, double x, double y) {

    /** The invented code: county, kind, then the parts; the same length for every kind. */
    public String code() {
        if (estate != null) {
            return "%sE%05d%03d%02d%02d%02d".formatted(county.code(), estate.index(), building, unit, floor, room);
        }
        if (village != null) {
            return "%sV%s%08d".formatted(county.code(), village.code().substring(6), Integer.parseInt(number));
        }
        return "%sD%014d".formatted(county.code(), plate);
    }

    public Extent extent() {
        if (room > 0) {
            return Extent.ROOM;
        }
        if (floor > 0) {
            return Extent.FLOOR;
        }
        if (unit > 0) {
            return Extent.UNIT;
        }
        if (building > 0) {
            return Extent.BUILDING;
        }
        return estate != null ? Extent.ESTATE : Extent.DOOR_PLATE;
    }

    /** The whole that this is a part of, at that extent; itself where it does not reach so far. */
    public Place upTo(Extent extent) {
        return new Place(county, town, village, road, plate, number, estate,
                extent.compareTo(Extent.BUILDING) < 0 ? 0 : building,
                extent.compareTo(Extent.UNIT) < 0 ? 0 : unit,
                extent.compareTo(Extent.FLOOR) < 0 ? 0 : floor,
                extent.compareTo(Extent.ROOM) < 0 ? 0 : room, point, x, y);
    }

    /** Twelve digits: the village's, or else the town's. */
    public String division() {
        return village != null ? village.code() : town.code();
    }

    public String roomName() {
        return estate.room(floor, room);
    }

    public double distanceM(Place other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
