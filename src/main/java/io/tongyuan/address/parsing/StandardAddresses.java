package io.tongyuan.address.parsing;

import io.tongyuan.address.tagging.ElementValues;
import io.tongyuan.address.text.NormalText;
import io.tongyuan.model.Point;
import io.tongyuan.model.StandardAddress;
import java.util.Optional;

/** Standard addresses from the columns of their register, in the normal forms that parsing gives written ones. */
public final class StandardAddresses {
    private static final int CODE_DIGITS = 12;

    /**
     * @param id       public id, "" where there is none yet
     * @param division code of 6, 9 or 12 digits
     * @param text     the whole as the register writes it
     */
    public StandardAddress of(String id, String division, String road, String roadNumber, String estate, String building,
                              String unit, String floor, String room, String text, Optional<Point> point) {
        String code = (division + "0".repeat(CODE_DIGITS)).substring(0, Math.max(CODE_DIGITS, division.length()));
        return new StandardAddress(id, code, ElementValues.road(plain(road)), number(roadNumber, "号"), plain(estate),
                number(building, "号楼|幢|栋|座|楼|号"), number(unit, "单元"), number(floor, "层|楼"), number(room, "室|号|户"), text, point);
    }

    private static String number(String written, String units) {
        return ElementValues.number(plain(written).replaceFirst("(?:" + units + ")$", ""));
    }

    private static String plain(String written) {
        return NormalText.of(written).toString().replace(" ", "");
    }
}
