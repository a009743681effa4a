package io.tongyuan.cascade;

import io.tongyuan.reconcile.Assertion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A record of a standard address read through the days on which names changed. */
final class StandardPlace {
    static final String CANDIDATES = "divisionCandidates";
    static final String DEMOLISHED = "demolished";

    private final String date;
    private final DivisionCodes divisions;
    private final Map<String, String> now;
    private final List<Before> before = new ArrayList<>();
    private Set<String> codes;

    /** The parts as they were until then. */
    private record Before(String until, String cause, Map<String, String> parts) {
    }

    private StandardPlace(Assertion said, DivisionCodes divisions) {
        this.date = said.date();
        this.divisions = divisions;
        this.now = new TreeMap<>(said.attributes());
        this.codes = new TreeSet<>(Set.of(part("division").isEmpty() ? DivisionCodes.filled("") : part("division")));
    }

    /** The same in the names of now; itself where nothing has changed. */
    static Map<String, String> now(Assertion said, List<Day> days, DivisionCodes divisions) {
        StandardPlace place = new StandardPlace(said, divisions);
        days.forEach(place::pass);
        return place.result(said.attributes());
    }

    private void pass(Day day) {
        Map<String, String> then = new TreeMap<>(now);
        Set<String> here = new TreeSet<>(codes);
        List<Standing> causes = new ArrayList<>();
        DivisionCodes.Moved moved = divisions.on(day, codes, date, part("text"));
        codes = new TreeSet<>(moved.codes());
        here.addAll(codes);
        moved.by().forEach(s -> {
            causes.add(s);
            if (moved.by().size() == 1) {
                text(DivisionText.renamed(part("text"), s));
            }
        });
        plate(day, here).ifPresent(causes::add);
        renamed(day, here, "road", Standing.roadKey(part("road"))).ifPresent(causes::add);
        renamed(day, here, "estate", Standing.estateKey(part("estate"))).ifPresent(causes::add);
        demolished(day, here).ifPresent(causes::add);
        if (!causes.isEmpty()) {
            before.add(new Before(day.date(), causes.getFirst().cause(), then));
        } else {
            called(day, here);
        }
    }

    /** The old road is asked for: renamed and renumbered on one day it still has that name here. */
    private Optional<Standing> plate(Day day, Set<String> here) {
        if (part("road").isEmpty() || part("roadNumber").isEmpty()) {
            return Optional.empty();
        }
        Optional<Standing> found = day.first(Standing.plateKey(part("road"), part("roadNumber")), here, s -> s.meant(date, part("text")));
        found.ifPresent(s -> {
            String number = Standing.plate(s.change().to());
            text(PlateText.renumbered(part("text"), part("road"), part("roadNumber"), number));
            now.put("roadNumber", number);
        });
        return found;
    }

    private Optional<Standing> renamed(Day day, Set<String> here, String attribute, String key) {
        if (part(attribute).isEmpty()) {
            return Optional.empty();
        }
        Optional<Standing> found = day.first(key, here, s -> s.meant(date, part("text")));
        found.ifPresent(s -> {
            String name = s.toKey().substring(1);
            text(replaced(part("text"), List.of(s.change().from(), part(attribute)), s.change().to()));
            now.put(attribute, name);
        });
        return found;
    }

    private Optional<Standing> demolished(Day day, Set<String> here) {
        String plate = Standing.demolishedKey(Standing.plateKey(part("road"), part("roadNumber")));
        String estate = Standing.demolishedKey(Standing.estateKey(part("estate")));
        Optional<Standing> found = day.first(plate, here, s -> s.building(part("building"))).or(() -> day.first(estate, here, s -> s.building(part("building"))));
        found.ifPresent(s -> now.put(DEMOLISHED, s.change().on()));
        return found;
    }

    /** It has the new name already: what has it now was called otherwise before. */
    private void called(Day day, Set<String> here) {
        if (!part("road").isEmpty()) {
            day.giving(Standing.plateKey(part("road"), part("roadNumber")), here).ifPresent(s -> formerly(s, "roadNumber", Standing.plate(s.change().from())));
            day.giving(Standing.roadKey(part("road")), here).ifPresent(s -> formerly(s, "road", s.key().substring(1)));
        }
        if (!part("estate").isEmpty()) {
            day.giving(Standing.estateKey(part("estate")), here).ifPresent(s -> formerly(s, "estate", s.key().substring(1)));
        }
    }

    private void formerly(Standing s, String attribute, String value) {
        Map<String, String> then = new TreeMap<>(now);
        String text = attribute.equals("roadNumber") ? PlateText.renumbered(part("text"), part("road"), part("roadNumber"), value)
                : replaced(part("text"), List.of(s.change().to(), part(attribute)), s.change().from());
        then.put(attribute, value);
        then.put("text", text);
        before.add(new Before(s.change().on(), s.cause(), then));
    }

    private Map<String, String> result(Map<String, String> said) {
        if (before.isEmpty()) {
            return said;
        }
        if (!part("division").isEmpty()) {
            now.put("division", DivisionCodes.common(codes));
        }
        if (codes.size() > 1) {
            now.put(CANDIDATES, String.join("、", codes));
        }
        String formers = Former.json(before.stream().map(this::former).filter(f -> !same(f)).toList());
        if (!formers.isEmpty()) {
            now.put(Former.ATTRIBUTE, formers);
        }
        return now;
    }

    private Former former(Before b) {
        return new Former(b.until, b.cause, differing(b, "text"), differing(b, "division"), differing(b, "road"), differing(b, "roadNumber"), differing(b, "estate"));
    }

    /** A building that is gone was called nothing else. */
    private static boolean same(Former f) {
        return (f.text() + f.division() + f.road() + f.roadNumber() + f.estate()).isEmpty();
    }

    private String differing(Before b, String attribute) {
        String then = b.parts.getOrDefault(attribute, "");
        return then.equals(part(attribute)) ? "" : then;
    }

    private String part(String attribute) {
        return now.getOrDefault(attribute, "");
    }

    private void text(String text) {
        if (!text.isEmpty()) {
            now.put("text", text);
        }
    }

    /** The first of the names that the text has, as it is written there. */
    static String replaced(String text, List<String> names, String by) {
        for (String name : names) {
            int at = name.isEmpty() ? -1 : text.indexOf(name);
            if (at >= 0) {
                return text.substring(0, at) + by + text.substring(at + name.length());
            }
        }
        return text;
    }
}
