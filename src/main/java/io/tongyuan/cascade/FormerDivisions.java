package io.tongyuan.cascade;

import io.tongyuan.address.matching.Extent;
import io.tongyuan.model.AddressElement;
import io.tongyuan.model.FindingCode;
import io.tongyuan.model.ParsedAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Divisions that changes did away with, by name: the gazetteer may know nothing of them, or take the name for another's. */
final class FormerDivisions {
    private static final int SHORTEST_PATH = 2;

    /** By own name, then area: the last day on which the area was called so. */
    private final Map<String, Map<String, String>> byName = new HashMap<>();
    private final Map<String, Map<String, String>> byPath = new HashMap<>();
    private final int longest;

    /**
     * @param code twelve digits, as it was
     * @param on   a day on which it was, ISO 8601
     */
    record Former(String code, String on) {
    }

    /**
     * What the head of a text names, "" and none where it names no former division.
     *
     * @param name as written
     * @param all  more than one where the path was given again
     */
    record Head(String name, List<Former> all) {
    }

    FormerDivisions(List<Standing> changes) {
        for (Standing s : changes) {
            if (s.change().kind().ofDivision() && !(s.change().from().equals(s.change().to()) && s.area().equals(s.toArea()))) {
                String last = LocalDate.parse(s.change().on()).minusDays(1).toString();
                List<String> path = Standing.path(s.change().from());
                put(byName, s.ownFrom(), s.area(), last);
                if (path.size() >= SHORTEST_PATH) {
                    put(byPath, String.join("", new java.util.LinkedHashSet<>(path)), s.area(), last);
                }
            }
        }
        longest = byPath.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private static void put(Map<String, Map<String, String>> into, String name, String area, String last) {
        into.computeIfAbsent(name, n -> new TreeMap<>()).merge(area, last, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }

    /** What the text names in full at its head, province and all; the finest. */
    Head written(String text) {
        for (int length = Math.min(longest, text.length()); length > 0; length--) {
            String name = text.substring(0, length);
            Map<String, String> found = byPath.get(name);
            if (found != null) {
                return new Head(name, formers(found, ""));
            }
        }
        return new Head("", List.of());
    }

    /** The one that a text names beneath what is known of its division; empty where it names none, or which one is open. */
    Optional<Former> named(ParsedAddress written) {
        if (byName.isEmpty() || written.division().isEmpty() || written.findings().stream().anyMatch(f -> f.code() == FindingCode.DIVISION_AMBIGUOUS)) {
            return Optional.empty();
        }
        String known = Extent.significant(written.division().get().code());
        Set<Former> found = new HashSet<>();
        for (AddressElement e : written.elements()) {
            found.addAll(formers(byName.getOrDefault(e.value(), byName.getOrDefault(e.text(), Map.of())), known));
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    private static List<Former> formers(Map<String, String> areas, String within) {
        List<Former> out = new ArrayList<>();
        areas.forEach((area, on) -> {
            if (within.isEmpty() || area.length() > within.length() && area.startsWith(within)) {
                out.add(new Former(DivisionCodes.filled(area), on));
            }
        });
        return out;
    }
}
