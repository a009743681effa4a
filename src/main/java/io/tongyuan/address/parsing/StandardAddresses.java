package io.tongyuan.address.parsing;

import io.tongyuan.address.tagging.NumberForm;
import io.tongyuan.model.ElementType;
import io.tongyuan.model.Point;
import io.tongyuan.model.StandardAddress;
import java.util.Optional;

/**
 * Standard addresses from the columns of their register, in the normal forms that written addresses are parsed to: what
 * is written like the register has it gives equal parts.
 */
public final class StandardAddresses {
    private static final int CODE_DIGITS = 12;

    /**
     * The parts as their columns hold them, with or without 号, 幢, 单元 and the like, "" where one is blank.
     *
     * @param id       public id, "" where there is none yet
     * @param division code of 6, 9 or 12 digits
     * @param text     the whole as the register writes it
     */
    public StandardAddress of(String id, String division, String road, String roadNumber, String estate, String building,
                              String unit, String floor, String room, String text, Optional<Point> point) {
        String code = (division + "0".repeat(CODE_DIGITS)).substring(0, Math.max(CODE_DIGITS, division.length()));
        return new StandardAddress(id, code, NumberForm.road(road), NumberForm.number(ElementType.ROAD_NUMBER, roadNumber),
                NumberForm.name(estate), NumberForm.number(ElementType.BUILDING, building),
                NumberForm.number(ElementType.UNIT, unit), NumberForm.number(ElementType.FLOOR, floor),
                NumberForm.number(ElementType.ROOM, room), text, point);
    }
}
