package io.tongyuan.address.matching;

import io.tongyuan.model.AddressElement;
import io.tongyuan.model.ElementType;
import io.tongyuan.model.FindingCode;
import io.tongyuan.model.ParsedAddress;
import io.tongyuan.model.StandardAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a written address claims, in the parts that a register has.
 *
 * @param area       leading digits of where to look: the division written, or the caller's where that says more
 * @param certain    leading digits of the division that the text itself gives, "" where none
 * @param urban      true where the village level written is a neighbourhood (社区, 居委会): those are often written wrongly
 * @param district   name of a county written that the division does not say, since several bear it; "" where there is none
 * @param village    name of a village written that the division does not say, since several bear it; "" where there is none
 * @param parts      values in normal form
 * @param estates    other readings of which name is the estate's, likeliest first
 * @param crossings  roads written beside the one in {@code parts}
 * @param beside     elements that standard addresses do not hold
 * @param qualifiers elements that place it by its surroundings
 * @param contradictory true where the divisions written contradict each other
 * @param ambiguous  true where the parser found several divisions that fit
 */
record WrittenPlace(String area, String certain, boolean urban, String district, String village, Map<Part, String> parts, List<String> estates,
                    List<String> crossings, List<AddressElement> beside, List<AddressElement> qualifiers, boolean contradictory,
                    boolean ambiguous) {
    private static final Set<ElementType> QUALIFIERS =
            Set.of(ElementType.INTERSECTION, ElementType.DIRECTION, ElementType.DISTANCE, ElementType.ASSIST);
    /** Words of position that leave the place where it is. */
    private static final Set<String> HARMLESS = Set.of("内", "院内", "楼内", "处");

    static WrittenPlace of(ParsedAddress parsed, String within) {
        String certain = parsed.division().map(d -> Extent.significant(d.code())).orElse("");
        String hint = within.length() == 12 ? Extent.significant(within) : within;
        String area = hint.startsWith(certain) ? hint : certain;
        String village = parsed.division().map(d -> d.path().village()).orElse("");
        boolean urban = village.endsWith("社区") || village.contains("居委会") || village.contains("居民委员会");
        Map<Part, String> parts = new EnumMap<>(Part.class);
        List<String> crossings = new ArrayList<>();
        roads(parsed, parts, crossings);
        EstateReadings estates = EstateReadings.of(parsed);
        put(parts, Part.ESTATE, estates.first());
        put(parts, Part.BUILDING, parsed.value(ElementType.BUILDING));
        put(parts, Part.UNIT, parsed.value(ElementType.UNIT));
        put(parts, Part.FLOOR, parsed.value(ElementType.FLOOR));
        put(parts, Part.ROOM, parsed.value(ElementType.ROOM));
        bareHouse(parsed).ifPresent(number -> {
            parts.clear();
            parts.put(Part.NUMBER, number);
        });
        return new WrittenPlace(area, certain, urban, certain.length() < 6 ? parsed.value(ElementType.DISTRICT) : "", certain.length() < 12 ? parsed.value(ElementType.VILLAGE) : "", parts, estates.others(), List.copyOf(crossings), beside(parsed, estates),
                parsed.elements().stream().filter(e -> qualifies(e, parts)).toList(),
                has(parsed, FindingCode.DIVISION_CONTRADICTION), has(parsed, FindingCode.DIVISION_AMBIGUOUS));
    }

    /** The road that the number follows is the one meant; a lane off a road is a road of its own name there. */
    private static void roads(ParsedAddress parsed, Map<Part, String> parts, List<String> crossings) {
        List<AddressElement> roads = parsed.elements().stream().filter(e -> e.type() == ElementType.ROAD).toList();
        int numberAt = parsed.first(ElementType.ROAD_NUMBER).map(AddressElement::start).orElse(-1);
        AddressElement main = roads.stream().filter(r -> r.end() <= numberAt).max(Comparator.comparingInt(AddressElement::end))
                .orElse(roads.isEmpty() ? null : roads.getFirst());
        roads.stream().filter(r -> r != main).map(AddressElement::value).forEach(crossings::add);
        String lane = parsed.first(ElementType.SUB_ROAD).filter(e -> !stretch(e)).map(AddressElement::value).orElse("");
        put(parts, Part.ROAD, (main == null ? "" : main.value()) + lane);
        String number = parsed.value(ElementType.ROAD_NUMBER);
        String sub = parsed.value(ElementType.SUB_ROAD_NUMBER);
        put(parts, Part.NUMBER, lane.isEmpty() || sub.isEmpty() ? number + sub : sub);
    }

    /** 长汀村66: nothing but a number behind the village. */
    private static Optional<String> bareHouse(ParsedAddress parsed) {
        return parsed.first(ElementType.VILLAGE).filter(v -> parsed.first(ElementType.ROAD).isEmpty())
                .map(v -> PartKey.of(Part.NUMBER, parsed.text().substring(v.end()).strip()))
                .filter(rest -> !rest.isEmpty() && rest.length() <= 4 && rest.chars().allMatch(c -> c >= '0' && c <= '9'));
    }

    private static List<AddressElement> beside(ParsedAddress parsed, EstateReadings estates) {
        return parsed.elements().stream().filter(e -> e.type() == ElementType.VILLAGE_GROUP
                || (e.type() == ElementType.SUB_POI || e.type() == ElementType.POI) && !estates.uses(e)).toList();
    }

    /** A stretch of a road (东段) places something only where no number does. */
    private static boolean qualifies(AddressElement e, Map<Part, String> parts) {
        return QUALIFIERS.contains(e.type()) && !HARMLESS.contains(e.text())
                || stretch(e) && !parts.containsKey(Part.NUMBER);
    }

    private static boolean stretch(AddressElement e) {
        return e.type() == ElementType.SUB_ROAD && e.value().endsWith("段");
    }

    private static void put(Map<Part, String> parts, Part part, String value) {
        if (!value.isEmpty()) {
            parts.put(part, value);
        }
    }

    private static boolean has(ParsedAddress parsed, FindingCode code) {
        return parsed.findings().stream().anyMatch(f -> f.code() == code);
    }

    boolean inVillage() {
        return area.length() == 12 || !village.isEmpty() && area.length() >= 4;
    }

    /** True where names of divisions must be looked for in the register's text, which narrows what is found. */
    boolean narrowedByText() {
        return !district.isEmpty() || !village.isEmpty() && inVillage();
    }

    /** Those in a county of the name written; of places on no road, those of the village written. */
    boolean mayBe(StandardAddress place) {
        return (district.isEmpty() || place.text().contains(district)) && (village.isEmpty() || !place.road().isEmpty() || !place.estate().isEmpty() || OpenVillage.of(village).isIn(place.text()));
    }

    boolean has(Part part) {
        return parts.containsKey(part);
    }

    String key(Part part) {
        return PartKey.of(part, parts.getOrDefault(part, ""));
    }

    /** The finest extent written. */
    Extent finest() {
        return Part.FINE_TO_COARSE.stream().filter(this::has).map(Part::extent).findFirst().orElseGet(this::divisionExtent);
    }

    Extent divisionExtent() {
        return Extent.ofDivision(divisionCode());
    }

    /** Twelve digits, "" where the text gives none. */
    String divisionCode() {
        return certain.isEmpty() ? "" : certain + "0".repeat(12 - certain.length());
    }

    /** The same place with a part as the register writes it, "" to leave it out. */
    WrittenPlace with(Part part, String value) {
        Map<Part, String> changed = new EnumMap<>(Part.class);
        changed.putAll(parts);
        changed.remove(part);
        put(changed, part, value);
        return new WrittenPlace(area, certain, urban, district, village, changed, estates, crossings, beside, qualifiers, contradictory, ambiguous);
    }

    /**
     * 华阳佳苑 in a county that has 华阳镇: what was taken for a town's short name may begin the name behind it. Empty where
     * no such name follows.
     */
    Optional<WrittenPlace> withTownInName(ParsedAddress parsed) {
        Optional<AddressElement> town = parsed.first(ElementType.TOWN).filter(t -> "镇乡道处场".indexOf(t.text().charAt(t.text().length() - 1)) < 0);
        Optional<AddressElement> name = town.flatMap(t -> parsed.elements().stream().filter(e -> e.start() == t.end()).findFirst());
        Part part = name.map(AddressElement::type).filter(type -> type == ElementType.ROAD).isPresent() ? Part.ROAD : Part.ESTATE;
        if (name.filter(n -> n.type() == part.element() && n.value().equals(parts.get(part))).isEmpty()) {
            return Optional.empty();
        }
        WrittenPlace whole = with(part, town.get().text() + parts.get(part));
        return Optional.of(new WrittenPlace(county(area), county(certain), urban, district, village, whole.parts, estates, crossings, beside,
                qualifiers, contradictory, ambiguous));
    }

    private static String county(String digits) {
        return digits.substring(0, Math.min(6, digits.length()));
    }

    /** A firm, a shop, an office: what may stand at any door plate, unlike an estate. */
    boolean namesOrganisation() {
        return Organisations.named(parts.getOrDefault(Part.ESTATE, ""));
    }
}
