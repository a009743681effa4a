package io.tongyuan.ingest;

import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.address.parsing.CanonicalForm;
import io.tongyuan.address.parsing.StandardAddresses;
import io.tongyuan.geometry.China;
import io.tongyuan.geometry.CoordinateSystem;
import io.tongyuan.model.Finding;
import io.tongyuan.model.FindingCode;
import io.tongyuan.model.ParsedAddress;
import io.tongyuan.model.Point;
import io.tongyuan.model.StandardAddress;
import io.tongyuan.privacy.FreeText;
import io.tongyuan.source.PlaceRule;
import io.tongyuan.source.PlaceRule.Part;
import io.tongyuan.source.ResourceRow;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Places as rows give them: standard ones component by component, others as a written text. */
public final class AddressMapper {
    private final AddressParser parser;
    private final StandardAddresses standard;

    public AddressMapper(AddressParser parser, StandardAddresses standard) {
        this.parser = parser;
        this.standard = standard;
    }

    /**
     * @param form       what two writings of the same place share, "" where the text says too little
     * @param attributes of the address node
     */
    record Place(String form, SortedMap<String, String> attributes, List<Finding> findings) {
    }

    /** An address that some record writes: its attributes follow from its form, so that every writing gives the same. */
    Place provisional(String within, String written) {
        ParsedAddress parsed = parser.parse(within + written);
        String form = CanonicalForm.of(parsed);
        SortedMap<String, String> attributes = new TreeMap<>();
        attributes.put("text", form);
        parsed.division().ifPresent(d -> attributes.put("division", d.code()));
        return new Place(form, attributes, parsed.findings());
    }

    Place standard(PlaceRule rule, ResourceRow row, String written, Optional<Point> point) {
        StandardAddress a = standard.of("", part(rule, row, Part.DIVISION), part(rule, row, Part.ROAD), part(rule, row, Part.ROAD_NUMBER),
                part(rule, row, Part.ESTATE), part(rule, row, Part.BUILDING), part(rule, row, Part.UNIT), part(rule, row, Part.FLOOR),
                part(rule, row, Part.ROOM), written, point);
        SortedMap<String, String> attributes = new TreeMap<>();
        put(attributes, "division", a.division());
        put(attributes, "road", a.road());
        put(attributes, "roadNumber", a.roadNumber());
        put(attributes, "estate", a.estate());
        put(attributes, "building", a.building());
        put(attributes, "unit", a.unit());
        put(attributes, "floor", a.floor());
        put(attributes, "room", a.room());
        put(attributes, "text", a.text());
        put(attributes, "standard", "true");
        point.ifPresent(p -> {
            attributes.put("lon", degrees(p.lon()));
            attributes.put("lat", degrees(p.lat()));
        });
        return new Place(written.isEmpty() ? "" : CanonicalForm.of(parser.parse(written)), attributes, List.of());
    }

    /** Converted to CGCS2000; empty where nothing usable is written, with a finding where something is. */
    Optional<Point> point(String lon, String lat, String crs, List<Finding> findings) {
        if (lon.isEmpty() || lat.isEmpty()) {
            return Optional.empty();
        }
        Optional<CoordinateSystem> system = crs.isEmpty() ? Optional.of(CoordinateSystem.CGCS2000) : CoordinateSystem.named(crs);
        if (system.isEmpty()) {
            findings.add(Finding.of(FindingCode.COORDINATES_CRS_UNKNOWN, crs));
            return Optional.empty();
        }
        try {
            Point p = system.get().toCgcs2000(Double.parseDouble(lon), Double.parseDouble(lat));
            if (China.contains(p)) {
                return Optional.of(p);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        findings.add(Finding.of(FindingCode.COORDINATES_OUT_OF_RANGE, lon + "," + lat));
        return Optional.empty();
    }

    /** Seven decimals: a centimetre. */
    static String degrees(double value) {
        return String.format(java.util.Locale.ROOT, "%.7f", value);
    }

    private static String part(PlaceRule rule, ResourceRow row, Part part) {
        String item = rule.item(part);
        return item.isEmpty() ? "" : FreeText.masked(row.text(item));
    }

    private static void put(SortedMap<String, String> attributes, String name, String value) {
        if (!value.isEmpty()) {
            attributes.put(name, value);
        }
    }
}
