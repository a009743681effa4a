package io.tongyuan.gazetteer.build;

import io.tongyuan.gazetteer.Headings;
import java.util.List;
import java.util.Map;

/**
 * The six-digit codes as they stood at one time.
 *
 * @param year  of the edition
 * @param names own name of each code: 370306 → 周村区
 */
record Edition(int year, Map<String, String> names) {
    boolean has(String code) {
        return names.containsKey(code);
    }

    String name(String code) {
        return names.get(code);
    }

    /** With province and city before it: 山东省淄博市周村区. Headings are left out but at its own place. */
    String fullName(String code) {
        String own = name(code);
        StringBuilder full = new StringBuilder();
        String province = code.substring(0, 2) + "0000";
        String city = code.substring(0, 4) + "00";
        for (String above : province.equals(city) ? List.of(province) : List.of(province, city)) {
            String name = names.getOrDefault(above, "");
            if (!above.equals(code) && !Headings.isHeading(name) && !name.equals(own)) {
                full.append(name);
            }
        }
        return full.append(own).toString();
    }
}
