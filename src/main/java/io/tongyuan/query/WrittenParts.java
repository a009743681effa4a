package io.tongyuan.query;

import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.address.parsing.Context;
import io.tongyuan.address.tagging.NumberForm;
import io.tongyuan.model.AddressElement;
import io.tongyuan.model.ElementType;
import io.tongyuan.model.ParsedAddress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * An address asked for part by part, as a form has it: nothing has to be found out of one text. Parts may be written with
 * or without their units (3号楼, 3). What the divisions leave open is filled as in any address.
 *
 * @param divisions names of province, city, county, town and village, one behind the other; "" where none is given
 * @param parts     by type, those that are given
 */
public record WrittenParts(String divisions, Map<ElementType, String> parts) {
    public WrittenParts {
        parts = new EnumMap<>(parts);
    }

    /** All parts in their order, with the units that are missing. */
    public String text() {
        StringBuilder text = new StringBuilder(divisions);
        parts.forEach((type, value) -> text.append(written(type, value)));
        return text.toString();
    }

    ParsedAddress parsed(AddressParser parser, String within) {
        ParsedAddress head = parser.parse(divisions, new Context(within));
        List<AddressElement> elements = new ArrayList<>(head.elements());
        int at = divisions.length();
        for (Map.Entry<ElementType, String> part : parts.entrySet()) {
            String written = written(part.getKey(), part.getValue());
            elements.add(new AddressElement(part.getKey(), written, normal(part.getKey(), part.getValue()), at, at + written.length()));
            at += written.length();
        }
        var findings = divisions.isEmpty() ? List.<io.tongyuan.model.Finding>of() : head.findings();
        return new ParsedAddress(text(), elements, head.division(), head.zone(), findings);
    }

    private static String normal(ElementType type, String value) {
        return switch (type) {
            case ROAD -> NumberForm.road(value);
            case POI -> NumberForm.name(value);
            default -> NumberForm.number(type, value);
        };
    }

    private static String written(ElementType type, String value) {
        boolean bare = value.chars().allMatch(c -> c < 0x80);
        return bare ? value + switch (type) {
            case ROAD_NUMBER -> "号";
            case BUILDING -> value.chars().allMatch(Character::isDigit) ? "号楼" : "座";
            case UNIT -> "单元";
            case FLOOR -> "层";
            case ROOM -> "室";
            default -> "";
        } : value;
    }
}
