package io.tongyuan.gazetteer.build;

import io.tongyuan.gazetteer.Headings;
import io.tongyuan.gazetteer.ShortNames;
import io.tongyuan.model.Level;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What took a code's place from one edition to the next, as far as the editions alone show it. Editions name no
 * successors; only these are taken as shown, and each only where it is the only one in the city, or else in the
 * province:
 * <ol>
 *   <li>a code that has the very name, and had another or didn't stand before (renumbered);</li>
 *   <li>the code itself, where it stands with another name (renamed);</li>
 *   <li>a new code and name that differs in the generic part alone (县 made 区 or 市);</li>
 *   <li>where a county-level city's name went to a city (忻州地区 made 忻州市): that city's only new district.</li>
 * </ol>
 * A county's successor is a county, or a city that has none (儋州市). Whatever was absorbed under another's name
 * (崇文区 in 2010) stays without a successor here. docs/decisions/division-sources.md says how often this is right.
 */
final class Successors {
    private final String code;
    private final String name;
    private final Edition before;
    private final Edition after;

    private Successors(String code, Edition before, Edition after) {
        this.code = code;
        this.name = before.name(code);
        this.before = before;
        this.after = after;
    }

    static List<String> of(String code, Edition before, Edition after) {
        return new Successors(code, before, after).find();
    }

    private List<String> find() {
        if (name.equals(after.name(code)) || Headings.isHeading(name)) {
            return after.has(code) ? List.of(code) : List.of();
        }
        List<String> renumbered = only(c -> alike(c) && tookTheName(c));
        if (!renumbered.isEmpty()) {
            return renumbered;
        }
        if (after.has(code)) {
            return List.of(code);
        }
        // 蓟县 had to become 蓟州区: no division's name is shorter than two characters and the generic part.
        String stem = name.length() == 2 ? name.charAt(0) + "州" : stem(code, name);
        List<String> regraded = only(c -> alike(c) && !before.has(c) && isNew(c) && stem.equals(stem(c, after.name(c))));
        return regraded.isEmpty() ? seatOfNewCity() : regraded;
    }

    private List<String> seatOfNewCity() {
        List<String> cities = level(code) == Level.COUNTY ? only(c -> level(c) == Level.CITY && tookTheName(c)) : List.of();
        if (cities.isEmpty()) {
            return List.of();
        }
        List<String> districts = counties(cities.getFirst())
                .filter(c -> after.name(c).endsWith("区") && isNew(c)).toList();
        return districts.size() == 1 ? districts : List.of();
    }

    /** Whether nothing of that level in the province had its name: 长安县 may be made 长安区 though another province has one. */
    private boolean isNew(String c) {
        return before.names().entrySet().stream().noneMatch(e -> e.getKey().startsWith(code.substring(0, 2))
                && level(e.getKey()) == level(c) && e.getValue().equals(after.name(c)));
    }

    private boolean tookTheName(String c) {
        return name.equals(after.name(c)) && !name.equals(before.name(c));
    }

    private boolean alike(String c) {
        return level(c) == level(code) || level(c) == Level.CITY && counties(c).findAny().isEmpty();
    }

    private Stream<String> counties(String city) {
        return after.names().keySet().stream().filter(c -> c.startsWith(city.substring(0, 4)) && level(c) == Level.COUNTY
                && !Headings.isHeading(after.name(c)));
    }

    private List<String> only(Predicate<String> fits) {
        List<String> inProvince = after.names().keySet().stream().filter(c -> c.startsWith(code.substring(0, 2)))
                .filter(c -> !c.equals(code)).filter(fits).toList();
        List<String> inCity = inProvince.stream().filter(c -> c.startsWith(code.substring(0, 4))).toList();
        return inCity.size() == 1 ? inCity : inProvince.size() == 1 ? inProvince : List.of();
    }

    private static String stem(String code, String name) {
        return ShortNames.of(name, level(code)).getLast();
    }

    private static Level level(String code) {
        return code.endsWith("0000") ? Level.PROVINCE : code.endsWith("00") ? Level.CITY : Level.COUNTY;
    }
}
