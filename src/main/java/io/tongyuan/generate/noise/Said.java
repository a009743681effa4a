package io.tongyuan.generate.noise;

import java.util.List;

/**
 * What a query says of the place it means, before any slip: "" for a part left out. Divisions by name.
 *
 * @param estate its name or its alias, whichever is written
 */
record Said(String province, String city, String county, String town, String village, String road, String number, String estate,
            String building, String unit, String room) {

    /** What of a place below its division must be equal for it to fit; places are looked up by it. */
    String body() {
        return String.join("|", village, road, number, estate, building, unit, room);
    }

    boolean saysNoDivisionBut(BasePlace p) {
        return agrees(province, p.county().province()) && agrees(city, p.county().city()) && agrees(county, p.county().name())
                && agrees(town, p.town().name());
    }

    private static boolean agrees(String said, String is) {
        return said.isEmpty() || said.equals(is);
    }

    /** All the bodies that queries which the place fits can have. */
    static List<String> bodies(BasePlace p) {
        java.util.ArrayList<String> all = new java.util.ArrayList<>();
        String unit = p.unit() == 0 ? "" : "" + p.unit();
        if (p.village() != null) {
            all.add(body(p.village().name(), "", p.number(), "", "", "", ""));
            return all;
        }
        List<String> names = p.estate() == null ? List.of("") : p.estate().alias().isEmpty() ? List.of(p.estateName())
                : List.of(p.estateName(), p.estate().alias());
        List<String> roads = p.road() == null ? List.of("") : p.road().former().isEmpty() ? List.of(p.roadName())
                : List.of(p.roadName(), p.road().former());
        for (String road : roads) {
            for (String name : names) {
                below(all, road, p.number(), name, p, unit);
            }
            below(all, road, p.number(), "", p, unit);
        }
        names.stream().filter(n -> !n.isEmpty()).forEach(name -> below(all, "", "", name, p, unit));
        return all;
    }

    private static void below(List<String> all, String road, String number, String estate, BasePlace p, String unit) {
        if (road.isEmpty() && estate.isEmpty()) {
            return;
        }
        all.add(body("", road, number, estate, p.building(), unit, p.room()));
        if (!unit.isEmpty() && !p.room().isEmpty()) {
            all.add(body("", road, number, estate, p.building(), "", p.room()));
        }
    }

    private static String body(String... parts) {
        return String.join("|", parts);
    }
}
