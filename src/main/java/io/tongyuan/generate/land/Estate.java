package io.tongyuan.generate.land;

/**
 * A named ground with buildings in it: housing estate, tower, industrial park, or a parcel with nothing on it yet.
 * Rooms are counted, not kept: building b, unit u, floor f, room r, each from 1.
 *
 * @param alias what people call it beside its name; stands in no register
 * @param units in each building, 0 where buildings have none
 * @param x     metres east of the county's centre
 */
public record Estate(int index, Kind kind, String name, String alias, Road road, Road.Plate gate, double x, double y,
                     int buildings, int units, int floors, int roomsAFloor) {
    public enum Kind { HOUSING, TOWER, PARK, PARCEL }

    public int rooms() {
        return buildings * Math.max(1, units) * floors * roomsAFloor;
    }

    /** 3号楼, A座, 3号厂房. */
    public String building(int b) {
        return switch (kind) {
            case HOUSING -> b + "号楼";
            case TOWER -> (char) ('A' + b - 1) + "座";
            case PARK -> b + "号厂房";
            case PARCEL -> "";
        };
    }

    /** 501, 1203. */
    public String room(int floor, int r) {
        return floor + "%02d".formatted(r);
    }

    double buildingX(int b) {
        return x + ((b - 1) % 3 - 1) * 30;
    }

    double buildingY(int b) {
        return y + ((b - 1) / 3 % 3 - 1) * 30;
    }
}
