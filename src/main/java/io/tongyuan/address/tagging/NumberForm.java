package io.tongyuan.address.tagging;

import io.tongyuan.address.text.Numerals;
import io.tongyuan.address.text.NormalText;
import io.tongyuan.model.ElementType;
import java.util.Map;
import java.util.Set;

/** Numbers with the words that say what they count. */
public final class NumberForm {
    private static final String MARKS = "-/ 附之甲乙丙丁戊己庚辛第负号";
    /** Words of one meaning for each kind; any other tells one place from another (3号车间 is no 3号楼). */
    private static final Map<ElementType, Set<String>> PLAIN = Map.of(
            ElementType.ROAD_NUMBER, Set.of("", "号"),
            ElementType.SUB_ROAD_NUMBER, Set.of("", "号"),
            ElementType.BUILDING, Set.of("", "号", "号楼", "幢", "栋", "座", "楼", "#", "#楼", "楼号", "号座", "号栋", "号幢"),
            ElementType.UNIT, Set.of("", "单元", "号单元", "#单元", "单元门"),
            ElementType.FLOOR, Set.of("", "层", "楼", "层楼"),
            ElementType.ROOM, Set.of("", "号", "室", "房", "号房", "号室", "室号", "房间", "号房间", "#室", "#房"),
            ElementType.VILLAGE_GROUP, Set.of("", "组", "村民小组", "小组", "村组"));

    private NumberForm() {
    }

    /** The word behind the number: 三号楼 → 号楼, A3 → "". */
    public static String unit(NormalText text) {
        int i = text.length();
        while (i > 0 && !numeral(text.at(i - 1))) {
            i--;
        }
        String tail = text.slice(i, text.length());
        return i > 0 && text.at(i - 1) == '号' ? "号" + tail : tail;
    }

    /** The word behind the number where it tells the place from others of that kind and number, else "". */
    public static String telling(ElementType type, NormalText text) {
        String unit = unit(text);
        return PLAIN.getOrDefault(type, Set.of("")).contains(unit) ? "" : unit;
    }

    /** Normal form of a number as a register's column holds it, with or without its unit: 三号楼, 3幢, A座, 3 → 3, 3, A, 3. */
    public static String number(ElementType type, String column) {
        return number(type, NormalText.of(column));
    }

    static String number(ElementType type, NormalText text) {
        String unit = unit(text);
        String body = text.slice(0, text.length() - unit.length());
        if (type == ElementType.FLOOR) {
            boolean below = body.startsWith("-") || body.startsWith("负");
            String floor = body.endsWith("F") && body.length() > 1 ? body.substring(0, body.length() - 1) : body;
            return (below ? "-" : "") + ElementValues.number(floor.replace("负", "")) + telling(type, text);
        }
        return ElementValues.number(body) + telling(type, text);
    }

    /** Normal form of the name of a road in a register's column. */
    public static String road(String column) {
        return ElementValues.road(NormalText.of(column).toString());
    }

    /** Normal form of any other name in a register's column. */
    public static String name(String column) {
        return NormalText.of(column).toString().replace(" ", "");
    }

    private static boolean numeral(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c) || Numerals.is(c) || MARKS.indexOf(c) >= 0;
    }
}
