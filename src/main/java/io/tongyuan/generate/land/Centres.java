package io.tongyuan.generate.land;

import io.tongyuan.generate.Dice;
import io.tongyuan.model.Point;
import java.util.Map;

/** Where a county lies: really for the counties of the demo, elsewhere within 30 km of its province's capital. */
final class Centres {
    private static final Map<String, Point> REAL = Map.of(
            "370306", new Point(117.8699, 36.8031),
            "411102", new Point(114.0179, 33.5654));

    /** Capitals of the provinces, rounded. */
    private static final Map<String, Point> CAPITALS = Map.ofEntries(
            at("11", 116.4, 39.9), at("12", 117.2, 39.1), at("13", 114.5, 38.0), at("14", 112.5, 37.9),
            at("15", 111.7, 40.8), at("21", 123.4, 41.8), at("22", 125.3, 43.9), at("23", 126.6, 45.8),
            at("31", 121.5, 31.2), at("32", 118.8, 32.1), at("33", 120.2, 30.3), at("34", 117.3, 31.8),
            at("35", 119.3, 26.1), at("36", 115.9, 28.7), at("37", 117.0, 36.7), at("41", 113.7, 34.8),
            at("42", 114.3, 30.6), at("43", 113.0, 28.2), at("44", 113.3, 23.1), at("45", 108.3, 22.8),
            at("46", 110.2, 19.9), at("50", 106.5, 29.6), at("51", 104.1, 30.7), at("52", 106.7, 26.6),
            at("53", 102.7, 25.0), at("54", 91.1, 29.7), at("61", 108.9, 34.3), at("62", 103.8, 36.1),
            at("63", 101.8, 36.6), at("64", 106.3, 38.5), at("65", 87.6, 43.8));

    private Centres() {
    }

    static Point of(String county) {
        Point real = REAL.get(county);
        if (real != null) {
            return real;
        }
        Point capital = CAPITALS.getOrDefault(county.substring(0, 2), new Point(105, 35));
        Dice dice = new Dice(Long.parseLong(county));
        return new Point(capital.lon() + (dice.unit() - 0.5) * 0.6, capital.lat() + (dice.unit() - 0.5) * 0.5);
    }

    private static Map.Entry<String, Point> at(String province, double lon, double lat) {
        return Map.entry(province, new Point(lon, lat));
    }
}
