package io.tongyuan.web;

import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tongyuan.address.matching.Extent;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.DivisionPath;
import io.tongyuan.model.Level;
import io.tongyuan.query.AddressParts;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What GeocodeJSON 0.1 asks for beside our own members.
 *
 * @param version of GeocodeJSON
 * @param query   as asked; null where coordinates were
 */
@Schema(name = "Geocoding")
record Geocoding(String version, @Nullable String query) {
    private static final String VERSION = "0.1.0";
    /** As OpenStreetMap counts boundaries of China. */
    private static final Map<Level, String> ADMIN_LEVELS = Map.of(Level.PROVINCE, "level4", Level.CITY, "level5", Level.COUNTY, "level6",
            Level.TOWN, "level8", Level.VILLAGE, "level10");

    static Geocoding of(@Nullable String query) {
        return new Geocoding(VERSION, query);
    }

    /**
     * @param type        house, street, locality, district, city, region
     * @param name        of the estate, null where it has none
     * @param housenumber null where it has none
     * @param admin       divisions by OpenStreetMap's levels
     */
    @Schema(name = "GeocodingPlace")
    record Place(String type, String label, @Nullable String name, @Nullable String housenumber, @Nullable String street,
                 @Nullable String locality, @Nullable String district, @Nullable String city, @Nullable String state, String country,
                 Map<String, String> admin) {
        static Place of(String label, AddressParts parts, Extent extent, Gazetteer gazetteer) {
            int d = gazetteer.find(Extent.significant(parts.division()));
            DivisionPath path = d < 0 ? DivisionPath.NONE : gazetteer.path(d);
            Map<String, String> admin = new LinkedHashMap<>();
            for (Level level : Level.values()) {
                if (!path.at(level).isEmpty()) {
                    admin.put(ADMIN_LEVELS.get(level), path.at(level));
                }
            }
            String number = parts.roadNumber().isEmpty() ? null : parts.roadNumber() + "号";
            return new Place(type(extent), label, known(parts.estate()), number, known(parts.road()),
                    known(path.village().isEmpty() ? path.town() : path.village()), known(path.county()), known(path.city()),
                    known(path.province()), "中国", admin);
        }

        private static @Nullable String known(String value) {
            return value.isEmpty() ? null : value;
        }

        private static String type(Extent extent) {
            return switch (extent) {
                case DOOR_PLATE, BUILDING, UNIT, FLOOR, ROOM -> "house";
                case ROAD -> "street";
                case ESTATE, VILLAGE, TOWN -> "locality";
                case COUNTY -> "district";
                case CITY -> "city";
                case PROVINCE, NONE -> "region";
            };
        }
    }
}
