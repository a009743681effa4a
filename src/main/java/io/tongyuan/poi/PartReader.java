package io.tongyuan.poi;

import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.address.parsing.CanonicalForm;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.graph.StoredPlacePart;
import io.tongyuan.identity.NameForm;
import io.tongyuan.identity.entity.NamedPlaces;
import io.tongyuan.model.ParsedAddress;
import io.tongyuan.model.Point;
import io.tongyuan.reconcile.PlaceCategories;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** From the values of a place to what it is found by and compared by. Thread-safe. */
final class PartReader {
    private static final int COUNTY_DIGITS = 6;
    /** Half a kilometre: neighbours reach further than the widest tolerance that positions are commonly off by. */
    private static final double CELLS_A_DEGREE = 200;

    private final AddressParser parser;
    private final Gazetteer gazetteer;
    private final Map<String, NamedPlaces> namesOf = new ConcurrentHashMap<>();

    PartReader(AddressParser parser, Gazetteer gazetteer) {
        this.parser = parser;
        this.gazetteer = gazetteer;
    }

    /** Forms of names that only say what a place is. */
    static Set<String> kinds(PlaceCategories categories) {
        Set<String> out = new HashSet<>();
        categories.scheme().values().forEach(c -> out.add(NameForm.of(c.name())));
        categories.byProvider().values().forEach(words -> out.addAll(words.keySet()));
        return out;
    }

    StoredPlacePart part(String id, Map<String, String> values) {
        String address = values.getOrDefault("addressWithin", "") + values.getOrDefault("address", "");
        ParsedAddress parsed = parser.parse(address);
        String division = division(parsed);
        String name = values.getOrDefault(Facts.NAME, "");
        Map<String, String> kept = new TreeMap<>(Map.of(Facts.NAME, name, Facts.CATEGORY, values.getOrDefault(PlaceCategories.CODE, ""), Facts.ADDRESS, address,
                Facts.DIVISION, division, Facts.LON, values.getOrDefault(Facts.LON, ""), Facts.LAT, values.getOrDefault(Facts.LAT, "")));
        kept.values().removeIf(String::isEmpty);
        String county = division.length() < COUNTY_DIGITS ? "" : division.substring(0, COUNTY_DIGITS);
        String form = names(division).name(name).core();
        return new StoredPlacePart(id, point(kept).map(p -> cell(x(p), y(p))).orElse(""), county.isEmpty() || form.isEmpty() ? "" : county + form,
                beneathDivision(parsed) ? CanonicalForm.of(parsed) : "", kept);
    }

    /** Twelve digits, "" where the text names none. */
    static String division(ParsedAddress parsed) {
        return parsed.division().map(ParsedAddress.Division::code).orElse("");
    }

    /** An address that names a county and no more is that of a million. */
    private static boolean beneathDivision(ParsedAddress parsed) {
        return parsed.elements().stream().anyMatch(e -> e.type() == io.tongyuan.model.ElementType.ROAD_NUMBER
                || e.type() == io.tongyuan.model.ElementType.BUILDING || e.type() == io.tongyuan.model.ElementType.POI);
    }

    Facts facts(StoredPlacePart part) {
        return new Facts(part, names(part.value(Facts.DIVISION)).name(part.value(Facts.NAME)), point(part.values()));
    }

    private static Optional<Point> point(Map<String, String> values) {
        String lon = values.getOrDefault(Facts.LON, "");
        String lat = values.getOrDefault(Facts.LAT, "");
        return lon.isEmpty() || lat.isEmpty() ? Optional.empty() : Optional.of(new Point(Double.parseDouble(lon), Double.parseDouble(lat)));
    }

    private static long x(Point p) {
        return (long) Math.floor(p.lon() * CELLS_A_DEGREE);
    }

    private static long y(Point p) {
        return (long) Math.floor(p.lat() * CELLS_A_DEGREE);
    }

    private static String cell(long x, long y) {
        return x + ":" + y;
    }

    /** The part's own cell and those around it. */
    static List<String> cellsAround(StoredPlacePart part) {
        List<String> out = new ArrayList<>();
        point(part.values()).ifPresent(p -> {
            for (int dx = -1; dx <= 1; dx++) {
                for (int dy = -1; dy <= 1; dy++) {
                    out.add(cell(x(p) + dx, y(p) + dy));
                }
            }
        });
        return out;
    }

    private NamedPlaces names(String division) {
        String county = division.length() < COUNTY_DIGITS ? "" : division.substring(0, COUNTY_DIGITS);
        return namesOf.computeIfAbsent(county, c -> new NamedPlaces(divisions(c)));
    }

    /** A county's name and those above it, whole and short. */
    private Set<String> divisions(String county) {
        Set<String> out = new HashSet<>();
        for (int d = county.isEmpty() ? -1 : gazetteer.find(county); d >= 0; d = gazetteer.parent(d)) {
            out.addAll(gazetteer.forms(d));
        }
        return out;
    }
}
