package io.tongyuan.address.index;

import io.tongyuan.address.matching.Part;
import io.tongyuan.address.matching.PartKey;
import io.tongyuan.address.matching.Probe;
import io.tongyuan.model.StandardAddress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The terms by which addresses are found: a letter for the kind, the parts, last the county, so that a term is met once
 * where the county is known and as a prefix where it is not. Few documents share one, so nothing long is ever
 * intersected: road; road and number; estate; estate and building; of what stands on no road the village with its house
 * number or building. Aliases make terms as names do. Further, by county, the names of its roads and estates.
 */
final class Keys {
    /** Between parts; no key of a part holds it. */
    private static final char SEPARATOR = '\t';
    private static final int COUNTY = 6;
    /** Beneath it in the order of terms is nothing else than what begins with the same. */
    static final char ROAD_NAME = 'r';
    static final char ESTATE_NAME = 'e';

    private Keys() {
    }

    static Map<Part, String> parts(StandardAddress a) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, part.keyOf(a));
        }
        return parts;
    }

    static List<String> of(IndexedAddress indexed, Map<Part, String> parts) {
        List<String> keys = new ArrayList<>(6);
        String division = indexed.address().division();
        String county = county(division);
        String road = parts.get(Part.ROAD);
        String estate = parts.get(Part.ESTATE);
        if (!road.isEmpty()) {
            road(road, parts, county, keys);
            indexed.roadAliases().forEach(alias -> road(PartKey.of(Part.ROAD, alias), parts, county, keys));
        } else if (!parts.get(Part.NUMBER).isEmpty()) {
            keys.add(key('V', parts.get(Part.NUMBER), division));
        }
        if (!estate.isEmpty()) {
            estate(estate, parts, county, keys);
            indexed.estateAliases().forEach(alias -> estate(PartKey.of(Part.ESTATE, alias), parts, county, keys));
        } else if (road.isEmpty() && !parts.get(Part.BUILDING).isEmpty()) {
            keys.add(key('W', parts.get(Part.BUILDING), division));
        }
        indexed.formers().forEach(former -> former(former, parts, county, keys));
        return keys;
    }

    /** What is as it was has its keys already. */
    private static void former(StandardAddress former, Map<Part, String> now, String county, List<String> keys) {
        Map<Part, String> then = parts(former);
        boolean road = !then.get(Part.ROAD).equals(now.get(Part.ROAD)) || !then.get(Part.NUMBER).equals(now.get(Part.NUMBER));
        if (road && !then.get(Part.ROAD).isEmpty()) {
            road(then.get(Part.ROAD), then, county, keys);
        }
        if (!then.get(Part.ESTATE).isEmpty() && !then.get(Part.ESTATE).equals(now.get(Part.ESTATE))) {
            estate(then.get(Part.ESTATE), then, county, keys);
        }
    }

    private static void road(String road, Map<Part, String> parts, String county, List<String> keys) {
        keys.add(key('R', road, county));
        keys.add(nameKey(county, ROAD_NAME, road));
        String number = parts.get(Part.NUMBER);
        if (!number.isEmpty()) {
            keys.add(key('P', road, number, county));
        }
    }

    private static void estate(String estate, Map<Part, String> parts, String county, List<String> keys) {
        keys.add(key('E', estate, county));
        keys.add(nameKey(county, ESTATE_NAME, estate));
        String building = parts.get(Part.BUILDING);
        if (!building.isEmpty()) {
            keys.add(key('B', estate, building, county));
        }
    }

    /** The beginning of the term under which all addresses that the probe may mean are found, up to the division. */
    static String leading(Probe probe) {
        String road = probe.exact().getOrDefault(Part.ROAD, "");
        String number = probe.exact().getOrDefault(Part.NUMBER, "");
        String estate = probe.exact().getOrDefault(Part.ESTATE, "");
        String building = probe.exact().getOrDefault(Part.BUILDING, "");
        if (!estate.isEmpty()) {
            return building.isEmpty() ? key('E', estate, "") : key('B', estate, building, "");
        }
        if (!road.isEmpty()) {
            return number.isEmpty() ? key('R', road, "") : key('P', road, number, "");
        }
        return !number.isEmpty() ? key('V', number, "") : key('W', building, "");
    }

    /** Whether the term ends in a division's whole code rather than in its county's. */
    static boolean wholeCode(String leading) {
        return leading.charAt(0) == 'V' || leading.charAt(0) == 'W';
    }

    /** Parts that the leading term says already. */
    static List<Part> said(String leading) {
        return switch (leading.charAt(0)) {
            case 'R' -> List.of(Part.ROAD);
            case 'P' -> List.of(Part.ROAD, Part.NUMBER);
            case 'E' -> List.of(Part.ESTATE);
            case 'B' -> List.of(Part.ESTATE, Part.BUILDING);
            case 'V' -> List.of(Part.NUMBER);
            default -> List.of(Part.BUILDING);
        };
    }

    /** N, county, kind, name. */
    static String nameKey(String county, char kind, String name) {
        return "N" + county + kind + name;
    }

    /** Six digits, zeros below the level that is registered. */
    static String county(String division) {
        return division.substring(0, COUNTY);
    }

    private static String key(char kind, String... parts) {
        StringBuilder out = new StringBuilder(32).append(kind);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                out.append(SEPARATOR);
            }
            out.append(parts[i]);
        }
        return out.toString();
    }
}
