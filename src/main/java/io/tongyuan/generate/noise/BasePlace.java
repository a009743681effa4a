package io.tongyuan.generate.noise;

import io.tongyuan.generate.land.County;
import io.tongyuan.generate.land.Town;
import io.tongyuan.generate.land.Village;
import io.tongyuan.model.Point;

/**
 * One standard address of the base; null, "" or 0 where it has no such part.
 *
 * @param id       county, then its number there
 * @param village  of a village house
 * @param number   of the door plate or the house, without 号
 * @param building 3号楼, A座, 3号厂房
 * @param room     501
 */
public record BasePlace(String id, County county, Town town, Village village, BaseRoad road, String number, BaseEstate estate,
                        String building, int unit, String room, Point point) {
    /** What it is the register's entry of. */
    public enum Kind { PLATE, ESTATE, BUILDING, UNIT, ROOM, HOUSE }

    public Kind kind() {
        return village != null ? Kind.HOUSE : !room.isEmpty() ? Kind.ROOM : unit > 0 ? Kind.UNIT
                : !building.isEmpty() ? Kind.BUILDING : estate != null ? Kind.ESTATE : Kind.PLATE;
    }

    /** Twelve digits. */
    public String division() {
        return village != null ? village.code() : town.code();
    }

    public String roadName() {
        return road == null ? "" : road.name();
    }

    public String estateName() {
        return estate == null ? "" : estate.name();
    }

    /** As the register writes it. */
    public String text() {
        return county.fullName() + town.name() + (village == null ? "" : village.name()) + roadName()
                + (number.isEmpty() ? "" : number + "号") + estateName() + building + (unit > 0 ? unit + "单元" : "")
                + (room.isEmpty() ? "" : room + "室");
    }
}
