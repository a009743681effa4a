package io.tongyuan.query;

import io.tongyuan.address.tagging.NumberForm;
import io.tongyuan.address.text.NormalText;
import io.tongyuan.model.AddressElement;
import io.tongyuan.model.DivisionPath;
import io.tongyuan.model.ElementType;
import io.tongyuan.model.Failed;
import io.tongyuan.model.ParsedAddress;
import io.tongyuan.model.StandardAddress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Addresses written in one form: the divisions in full, then what lies beneath, coarse to fine, in the order of GB/T 23705
 * (divisions, then road or other area, then plate, estate, building, unit, floor, room), numbers in ASCII digits with their
 * units, whatever order and words they came in.
 *
 * @param parts by name, those that are known
 */
public record StandardForm(Map<StandardForm.Part, String> parts) {
    private static final Pattern TOKEN = Pattern.compile("\\{([A-Za-z]*)}");
    private static final Set<ElementType> RELATIVE = EnumSet.of(ElementType.INTERSECTION, ElementType.DIRECTION, ElementType.DISTANCE, ElementType.ASSIST);

    /** In the order of the whole; the names are those of templates. */
    public enum Part {
        province, city, district, zone, town, village, group, road, roadNumber, estate, building, unit, floor, room, relative
    }

    /** @param confirmed the registered place, whose parts stand for what is written, and fill what is not; empty where none is */
    static StandardForm of(ParsedAddress written, DivisionPath path, Optional<StandardAddress> confirmed) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        put(parts, Part.province, known(path.province(), written, ElementType.PROVINCE));
        put(parts, Part.city, path.city().equals(path.province()) ? "" : known(path.city(), written, ElementType.CITY));
        put(parts, Part.district, known(path.county(), written, ElementType.DISTRICT));
        put(parts, Part.zone, written.zone());
        put(parts, Part.town, known(path.town(), written, ElementType.TOWN));
        put(parts, Part.village, known(path.village(), written, ElementType.VILLAGE));
        put(parts, Part.group, texts(written, ElementType.VILLAGE_GROUP));
        put(parts, Part.road, texts(written, ElementType.ROAD, ElementType.SUB_ROAD));
        put(parts, Part.roadNumber, number(written, ElementType.ROAD_NUMBER, ElementType.SUB_ROAD_NUMBER));
        put(parts, Part.estate, texts(written, ElementType.POI, ElementType.SUB_POI));
        put(parts, Part.building, number(written, ElementType.BUILDING));
        put(parts, Part.unit, number(written, ElementType.UNIT));
        put(parts, Part.floor, number(written, ElementType.FLOOR));
        put(parts, Part.room, number(written, ElementType.ROOM));
        Optional<AddressElement> road = written.first(ElementType.ROAD);
        put(parts, Part.relative, written.elements().stream().filter(e -> RELATIVE.contains(e.type()) || e.type() == ElementType.ROAD && e != road.orElse(null))
                .map(AddressElement::text).collect(Collectors.joining()));
        confirmed.ifPresent(a -> {
            put(parts, Part.road, a.road());
            put(parts, Part.roadNumber, unit(ElementType.ROAD_NUMBER, a.roadNumber()));
            put(parts, Part.estate, a.estate());
            put(parts, Part.building, unit(ElementType.BUILDING, a.building()));
            put(parts, Part.unit, unit(ElementType.UNIT, a.unit()));
            // Where nobody writes it the room says it already.
            put(parts, Part.floor, parts.containsKey(Part.floor) ? unit(ElementType.FLOOR, a.floor()) : "");
            put(parts, Part.room, unit(ElementType.ROOM, a.room()));
        });
        return new StandardForm(parts);
    }

    /** The whole, nothing left out. */
    public String text() {
        return String.join("", parts.values());
    }

    /**
     * By a template: {district}{town}{road}{roadNumber}, other characters as they are; a part that is not known is "".
     *
     * @throws Failed TEMPLATE_INVALID
     */
    public String text(String template) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        Matcher m = TOKEN.matcher(template);
        while (m.find()) {
            out.append(template, at, m.start()).append(parts.getOrDefault(part(m.group(1)), ""));
            at = m.end();
        }
        return out.append(template.substring(at)).toString();
    }

    /** @throws Failed TEMPLATE_INVALID before anything is standardised */
    public static void check(String template) {
        new StandardForm(Map.of()).text(template);
        if (!TOKEN.matcher(template).find()) {
            throw new Failed("TEMPLATE_INVALID", "模板中没有任何地址部分；可用：" + names());
        }
    }

    private static Part part(String name) {
        return Stream.of(Part.values()).filter(p -> p.name().equals(name)).findFirst()
                .orElseThrow(() -> new Failed("TEMPLATE_INVALID", "模板中的 {" + name + "} 不是地址的部分；可用：" + names()));
    }

    private static String names() {
        return Stream.of(Part.values()).map(p -> "{" + p + "}").collect(Collectors.joining(" "));
    }

    private static void put(Map<Part, String> parts, Part part, String value) {
        if (!value.isEmpty()) {
            parts.put(part, value);
        }
    }

    /** As written where the gazetteer does not know it. */
    private static String known(String name, ParsedAddress written, ElementType type) {
        return name.isEmpty() ? written.first(type).map(AddressElement::text).orElse("") : name;
    }

    private static String texts(ParsedAddress written, ElementType... types) {
        List<String> out = new ArrayList<>();
        for (ElementType type : types) {
            written.first(type).ifPresent(e -> out.add(NumberForm.name(e.text())));
        }
        return String.join("", out);
    }

    private static String number(ParsedAddress written, ElementType... types) {
        return Stream.of(types).map(type -> unit(type, written.value(type))).collect(Collectors.joining());
    }

    /** A value with a unit of its own (3号车间) keeps it. */
    private static String unit(ElementType type, String value) {
        String plain = NormalText.of(value).toString().replace("附", "号附");
        if (plain.isEmpty() || !bare(plain.charAt(plain.length() - 1))) {
            return plain;
        }
        return plain + switch (type) {
            case ROAD_NUMBER, SUB_ROAD_NUMBER -> "号";
            case BUILDING -> Character.isDigit(plain.charAt(plain.length() - 1)) ? "号楼" : "座";
            case UNIT -> "单元";
            case FLOOR -> "层";
            case ROOM -> "室";
            default -> "";
        };
    }

    private static boolean bare(char last) {
        return last < 0x80 || "甲乙丙丁戊己庚辛".indexOf(last) >= 0;
    }
}
