package io.tongyuan.model;

import java.util.List;

/**
 * Province, city, county, town, village by name; "" where a level is unknown or there is none.
 * A municipality is its own city (北京市, 北京市, 东城区); a province-run county has the city "".
 */
public record DivisionPath(String province, String city, String county, String town, String village) {
    public static final DivisionPath NONE = new DivisionPath("", "", "", "", "");

    public List<String> names() {
        return List.of(province, city, county, town, village);
    }

    public String at(Level level) {
        return names().get(level.ordinal());
    }
}
