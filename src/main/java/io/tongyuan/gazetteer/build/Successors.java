package io.tongyuan.gazetteer.build;

import io.tongyuan.gazetteer.Headings;
import io.tongyuan.gazetteer.ShortNames;
import io.tongyuan.model.Level;
import java.util.List;
import java.util.function.Predicate;

/**
 * What took a code's place from one edition to the next, as far as the editions alone show it. Editions name no
 * successors; only these are taken as shown, and each only where it is the only one in the city, or else in the
 * province:
 * <ol>
 *   <li>a code that has the very name, and had another or didn't stand before (renumbered);</li>
 *   <li>the code itself, where it stands with another name (renamed);</li>
 *   <li>a new code of the same level whose name differs in the generic part alone (县 made 区 or 市).</li>
 * </ol>
 * Whatever was absorbed under another's name (崇文区 in 2010) stays without a successor here.
 */
final class Successors {
    private Successors() {
    }

    static List<String> of(String code, Edition before, Edition after) {
        String name = before.name(code);
        if (name.equals(after.name(code)) || Headings.isHeading(name)) {
            return after.has(code) ? List.of(code) : List.of();
        }
        List<String> renumbered = only(code, after, c -> name.equals(after.name(c)) && !name.equals(before.name(c)));
        if (!renumbered.isEmpty()) {
            return renumbered;
        }
        if (after.has(code)) {
            return List.of(code);
        }
        String stem = stem(code, name);
        return only(code, after, c -> !before.has(c) && level(c) == level(code) && stem.equals(stem(c, after.name(c))));
    }

    private static List<String> only(String code, Edition after, Predicate<String> fits) {
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
