package io.tongyuan.address.comparing;

import io.tongyuan.address.matching.Part;
import io.tongyuan.address.matching.PartKey;
import io.tongyuan.address.tagging.network.TextReader;
import io.tongyuan.model.AddressElement;
import io.tongyuan.model.ElementType;
import io.tongyuan.model.Level;
import io.tongyuan.model.ParsedAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One of the two addresses, as it is compared.
 *
 * @param letters letters and digits of the text in normal form
 * @param below   the same without the divisions at its head
 * @param roads   keys in the order written
 * @param names   of estates, shops, organisations, villages, as written
 * @param numbers numerals and Latin words anywhere in it
 * @param units   as the tagger reads it
 * @param kinds   what the tagger finds, by what it is
 */
record Written(ParsedAddress parsed, String letters, String below, List<String> roads, List<String> names, Set<String> numbers,
               UnitText units, Map<Kind, List<String>> kinds) {
    private static final Set<ElementType> DIVISIONS = EnumSet.of(ElementType.PROVINCE, ElementType.CITY, ElementType.DISTRICT,
            ElementType.TOWN, ElementType.REDUNDANT, ElementType.PERSON, ElementType.PHONE);
    private static final Set<ElementType> NAMES = EnumSet.of(ElementType.POI, ElementType.SUB_POI, ElementType.VILLAGE, ElementType.ZONE,
            ElementType.OTHER);
    private static final Set<ElementType> ROADS = EnumSet.of(ElementType.ROAD, ElementType.SUB_ROAD);

    static Written of(ParsedAddress parsed, TextReader reader) {
        List<AddressElement> elements = parsed.elements();
        StringBuilder below = new StringBuilder();
        int from = 0;
        for (AddressElement e : elements) {
            if (DIVISIONS.contains(e.type())) {
                below.append(parsed.text(), Math.min(from, e.start()), e.start());
                from = e.end();
            }
        }
        below.append(parsed.text(), from, parsed.text().length());
        String letters = Letters.of(parsed.text());
        UnitText units = UnitText.of(parsed.text(), reader);
        return new Written(parsed, letters, Letters.of(below.toString()),
                keys(elements, ROADS, e -> PartKey.of(Part.ROAD, e.value())),
                keys(elements, NAMES, e -> Letters.of(e.text())), numbers(letters), units, units.byKind());
    }

    private static List<String> keys(List<AddressElement> elements, Set<ElementType> types, Function<AddressElement, String> key) {
        return elements.stream().filter(e -> types.contains(e.type())).map(key).filter(Predicate.not(String::isEmpty)).collect(Collectors.toCollection(ArrayList::new));
    }

    private static Set<String> numbers(String letters) {
        Set<String> out = new LinkedHashSet<>();
        for (int i = 0; i < letters.length(); ) {
            int end = i;
            while (end < letters.length() && letters.charAt(end) < 128) {
                end++;
            }
            if (end > i) {
                out.add(letters.substring(i, end));
                i = end;
            } else {
                i++;
            }
        }
        return out;
    }

    /** Key of the first element of that type, "" where there is none. */
    String key(Part part, ElementType type) {
        return PartKey.of(part, parsed.value(type));
    }

    String division(Level level) {
        return parsed.division().map(d -> d.path().at(level)).orElse("");
    }

    boolean has(ElementType type) {
        return parsed.elements().stream().anyMatch(e -> e.type() == type);
    }
}
