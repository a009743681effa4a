package io.tongyuan.cascade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The changes of one day of one cascade: they happen at once. */
final class Day {
    private final Map<String, List<Standing>> byOld = new HashMap<>();
    private final Map<String, List<Standing>> byNew = new HashMap<>();
    private final Map<String, Long> takenOver = new HashMap<>();
    private final String date;

    Day(String date, List<Standing> changes) {
        this.date = date;
        for (Standing s : changes) {
            byOld.computeIfAbsent(s.key(), k -> new ArrayList<>(1)).add(s);
            if (!s.toKey().isEmpty()) {
                byNew.computeIfAbsent(s.toKey(), k -> new ArrayList<>(1)).add(s);
                takenOver.merge(s.toKey(), 1L, Long::sum);
            }
        }
    }

    String date() {
        return date;
    }

    /** Those of that old name or code. */
    List<Standing> of(String key) {
        return byOld.getOrDefault(key, List.of());
    }

    Optional<Standing> first(String key, Collection<String> codes, Function<Standing, Boolean> fits) {
        return of(key).stream().filter(s -> s.covers(codes) && fits.apply(s)).findFirst();
    }

    /** The change that gave a place this name, where it gave it to no other besides, and nobody had it. */
    Optional<Standing> giving(String key, Collection<String> codes) {
        List<Standing> all = byNew.getOrDefault(key, List.of()).stream().filter(s -> s.covers(codes) && !s.change().shared()).toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** Whether one division alone became the other, and all of it did: what lies in it keeps its own digits. */
    boolean wholly(Standing division) {
        boolean whole = division.change().kind() == ChangeKind.DIVISION_RECODED || division.change().kind() == ChangeKind.DIVISION_RENAMED;
        return whole && of(division.key()).size() == 1 && takenOver.getOrDefault(division.toKey(), 1L) == 1;
    }
}
