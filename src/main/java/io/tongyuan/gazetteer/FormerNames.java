package io.tongyuan.gazetteer;

import io.tongyuan.model.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names that a code no longer has, by their full and short forms. */
final class FormerNames {
    private final Map<String, List<CodeRecord>> byName = new HashMap<>();

    FormerNames(CountyCodes codes) {
        Map<String, String> today = new HashMap<>();
        List<CodeRecord> all = codes.all();
        all.stream().filter(CodeRecord::inUse).forEach(r -> today.put(r.code(), r.name()));
        for (CodeRecord r : all) {
            // Where only what it lay in was renamed, its own name still stands.
            if (!r.inUse() && !r.name().equals(today.get(r.code())) && !Headings.isHeading(r.name())) {
                for (String form : ShortNames.of(r.name(), levelOf(r.code()))) {
                    byName.computeIfAbsent(form, n -> new ArrayList<>(1)).add(r);
                }
            }
        }
    }

    List<CodeRecord> named(String name) {
        return List.copyOf(byName.getOrDefault(name, List.of()));
    }

    static Level levelOf(String code6) {
        return code6.endsWith("0000") ? Level.PROVINCE : code6.endsWith("00") ? Level.CITY : Level.COUNTY;
    }
}
