package io.tongyuan.address.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the names of road and estate as registered ones that are like them; only the register can tell which are names. */
final class Readings {
    /** More names than this like one written are no help. */
    private static final int MOST = 6;

    private final NameDirectory names;

    Readings(NameDirectory names) {
        this.names = names;
    }

    private record Alike(String key, NameLevel level) {
    }

    List<Reading> of(WrittenPlace written) {
        List<Reading> readings = new ArrayList<>();
        List<Reading> roads = roads(written);
        readings.addAll(roads);
        Reading asWritten = new Reading(written, List.of(), Set.of());
        for (Reading before : joined(asWritten, roads)) {
            readings.addAll(estates(before));
        }
        for (String estate : written.estates()) {
            readings.addAll(estates(new Reading(written.with(Part.ESTATE, estate), List.of(), Set.of())));
        }
        return readings;
    }

    private static List<Reading> joined(Reading first, List<Reading> rest) {
        List<Reading> all = new ArrayList<>();
        all.add(first);
        all.addAll(rest);
        return all;
    }

    private List<Reading> roads(WrittenPlace written) {
        Reading asWritten = new Reading(written, List.of(), Set.of());
        List<Reading> out = new ArrayList<>();
        if (written.has(Part.ROAD)) {
            for (Alike a : alike(written.key(Part.ROAD), names.roads())) {
                out.add(changed(asWritten, Part.ROAD, written.parts().get(Part.ROAD), a, written.with(Part.ROAD, a.key)));
            }
        } else if (written.has(Part.ESTATE)) {
            // 志秀道12号: not every road ends in a word that says so, and then its number looks like a building's.
            for (Alike a : known(written.key(Part.ESTATE), names.roads())) {
                WrittenPlace road = written.with(Part.ESTATE, "").with(Part.ROAD, a.key);
                boolean number = !written.has(Part.NUMBER) && written.has(Part.BUILDING) && !written.has(Part.UNIT);
                WrittenPlace place = number ? road.with(Part.NUMBER, written.parts().get(Part.BUILDING)).with(Part.BUILDING, "") : road;
                out.add(a.level == NameLevel.EQUAL ? new Reading(place, List.of(), Set.of("road=" + NameLevel.EQUAL))
                        : changed(asWritten, Part.ROAD, written.parts().get(Part.ESTATE), a, place));
            }
        }
        return out;
    }

    private List<Reading> estates(Reading before) {
        WrittenPlace written = before.place();
        List<Reading> out = new ArrayList<>();
        if (written.has(Part.ESTATE)) {
            for (Alike a : alike(written.key(Part.ESTATE), names.estates())) {
                out.add(changed(before, Part.ESTATE, written.parts().get(Part.ESTATE), a, written.with(Part.ESTATE, a.key)));
            }
        }
        return out;
    }

    private static Reading changed(Reading before, Part part, String written, Alike to, WrittenPlace place) {
        Fault.Kind kind = Fault.Kind.CORRECTED;
        String observation = (part == Part.ROAD ? "road=" : "estate=") + to.level;
        return before.also(new Fault(kind, part.element(), written, to.key, 0), observation, place);
    }

    /** Names like the one written; none where it is itself a name: never another street to please the number. */
    private static List<Alike> alike(String key, List<NameDirectory.Name> names) {
        List<Alike> found = known(key, names);
        return found.stream().anyMatch(a -> a.level == NameLevel.EQUAL) ? List.of() : found;
    }

    private static List<Alike> known(String key, List<NameDirectory.Name> names) {
        List<Alike> found = new ArrayList<>();
        String core = EstateName.core(key);
        Set<String> seen = new HashSet<>();
        for (NameDirectory.Name name : names) {
            NameLevel level = NameLevel.of(key, name.key());
            if (level == NameLevel.OTHER || level == NameLevel.ENDS) {
                String registered = EstateName.core(name.key());
                boolean generic = core.length() != key.length() || registered.length() != name.key().length();
                NameLevel ofCore = generic ? NameLevel.of(core, registered) : NameLevel.OTHER;
                level = ofCore != NameLevel.OTHER ? ofCore == NameLevel.EQUAL ? NameLevel.OTHER : ofCore : level;
            }
            if (level != NameLevel.OTHER && seen.add(name.key())) {
                found.add(new Alike(name.key(), level));
            }
        }
        if (found.size() > MOST) {
            found.sort(Comparator.comparing(Alike::level).thenComparing(a -> -a.key.length()).thenComparing(Alike::key));
            return found.subList(0, MOST);
        }
        return found;
    }
}
