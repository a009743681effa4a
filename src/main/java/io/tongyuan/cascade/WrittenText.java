package io.tongyuan.cascade;

import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.model.AddressElement;
import io.tongyuan.model.ElementType;
import io.tongyuan.model.ParsedAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** An address as some record writes it, read through the days on which names changed: element by element, the rest as it stands. */
final class WrittenText {
    private static final ElementType[] DIVISIONS = {ElementType.PROVINCE, ElementType.CITY, ElementType.DISTRICT, ElementType.TOWN, ElementType.VILLAGE};
    private static final int[] DIGITS = {2, 4, 6, 9, 12};

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Former> formers = new ArrayList<>();
    private final String date;
    private final int within;
    private final Set<String> codes;
    private String demolished = "";

    /** @param type null for what no element took */
    private record Piece(ElementType type, String text, String value, int start) {
    }

    /** @param demolished day, "" where it stands */
    record Now(String within, String text, List<Former> formers, String demolished) {
    }

    private WrittenText(ParsedAddress parsed, int within, String date, Collection<String> codes) {
        int at = 0;
        for (AddressElement e : parsed.elements()) {
            if (e.start() > at) {
                pieces.add(new Piece(null, parsed.text().substring(at, e.start()), "", at));
            }
            pieces.add(new Piece(e.type(), parsed.text().substring(e.start(), e.end()), e.value(), e.start()));
            at = e.end();
        }
        if (at < parsed.text().length()) {
            pieces.add(new Piece(null, parsed.text().substring(at), "", at));
        }
        this.within = within;
        this.date = date;
        this.codes = new TreeSet<>(codes);
    }

    /**
     * @param inTime codes that a text's division had or has: which one a record of that date means is not asked
     */
    static Now now(AddressParser parser, String within, String text, String date, List<Day> days, Function<ParsedAddress, Set<String>> inTime) {
        ParsedAddress parsed = parser.parse(within + text);
        Set<String> codes = inTime.apply(parsed);
        if (codes.isEmpty()) {
            return new Now(within, text, List.of(), "");
        }
        WrittenText written = new WrittenText(parsed, within.length(), date, codes);
        days.forEach(written::pass);
        return new Now(written.within(), written.text(), written.formers, written.demolished);
    }

    private void pass(Day day) {
        String then = text();
        List<Standing> causes = new ArrayList<>();
        Piece road = first(ElementType.ROAD);
        Piece number = first(ElementType.ROAD_NUMBER);
        Piece estate = first(ElementType.POI);
        Piece building = first(ElementType.BUILDING);
        if (road != null && number != null) {
            day.first(Standing.plateKey(road.value, number.value), codes, s -> s.meant(date, then)).ifPresent(s -> {
                String to = Standing.plate(s.change().to());
                put(number, number.text.contains(number.value) ? number.text.replace(number.value, to) : to + "号", to);
                causes.add(s);
            });
            day.first(Standing.demolishedKey(Standing.plateKey(road.value, number.value)), codes, s -> s.building(building == null ? "" : building.value)).ifPresent(this::gone);
        }
        renamed(day, road, road == null ? "" : Standing.roadKey(road.value), then).ifPresent(causes::add);
        renamed(day, estate, estate == null ? "" : Standing.estateKey(estate.value), then).ifPresent(causes::add);
        if (estate != null) {
            day.first(Standing.demolishedKey(Standing.estateKey(estate.value)), codes, s -> s.building(building == null ? "" : building.value)).ifPresent(this::gone);
        }
        divisions(day, then, causes);
        if (!causes.isEmpty()) {
            formers.add(new Former(day.date(), causes.getFirst().cause(), then, null, null, null, null));
        }
    }

    private Optional<Standing> renamed(Day day, Piece piece, String key, String then) {
        if (piece == null) {
            return Optional.empty();
        }
        Optional<Standing> found = day.first(key, codes, s -> s.meant(date, then));
        found.ifPresent(s -> put(piece, s.change().to(), s.toKey().substring(1)));
        return found;
    }

    private void gone(Standing s) {
        demolished = s.change().on();
    }

    private void divisions(Day day, String then, List<Standing> causes) {
        for (String code : codes) {
            for (int digits : DIGITS) {
                List<Standing> of = day.of(Standing.divisionKey(code.substring(0, digits))).stream().filter(s -> s.area().length() == digits && s.meant(date, then)).toList();
                if (of.size() == 1 && renamed(of.getFirst())) {
                    causes.add(of.getFirst());
                }
            }
        }
    }

    /** Each level that the text writes, by the name that the new path has there. */
    private boolean renamed(Standing s) {
        List<String> from = Standing.path(s.change().from());
        List<String> to = Standing.path(s.change().to());
        boolean abolished = s.change().kind() == ChangeKind.DIVISION_ABOLISHED;
        if (from.equals(to) || find(from.getLast()) == null) {
            return false;
        }
        if (!abolished && to.getLast().equals(from.getLast()) && from.subList(0, from.size() - 1).stream().noneMatch(n -> find(n) != null)) {
            return false;
        }
        int last = levels(s.area());
        List<String> old = byLevel(from, last);
        List<String> now = abolished ? List.of() : byLevel(to, levels(s.toArea()));
        boolean any = false;
        for (int level = 0; level <= last; level++) {
            Piece piece = old.get(level).isEmpty() ? null : find(old.get(level));
            String name = level < now.size() ? now.get(level) : "";
            boolean own = level == last;
            String by = own && !abolished ? to.getLast() : name;
            if (piece != null && !by.equals(old.get(level)) && (!abolished || own)) {
                put(piece, by, by);
                any = true;
            }
        }
        return any;
    }

    private static int levels(String significant) {
        int level = 0;
        while (DIGITS[level] < significant.length()) {
            level++;
        }
        return level;
    }

    /** From the province down; "" for a level that the path leaves out: the city of a county that a province runs. */
    private static List<String> byLevel(List<String> path, int last) {
        String[] names = new String[last + 1];
        java.util.Arrays.fill(names, "");
        names[last] = path.getLast();
        for (int i = 0; i < path.size() - 1; i++) {
            boolean whole = path.size() == last + 1;
            names[whole || i == 0 ? i : last - (path.size() - 1 - i)] = path.get(i);
        }
        return List.of(names);
    }

    private Piece find(String name) {
        for (ElementType type : DIVISIONS) {
            for (Piece p : pieces) {
                if (p.type == type && (p.value.equals(name) || p.text.equals(name))) {
                    return p;
                }
            }
        }
        return null;
    }

    private Piece first(ElementType type) {
        return pieces.stream().filter(p -> p.type == type).findFirst().orElse(null);
    }

    private void put(Piece old, String text, String value) {
        pieces.set(pieces.indexOf(old), new Piece(old.type, text, value, old.start));
    }

    private String within() {
        return joined(true);
    }

    private String text() {
        return joined(false);
    }

    private String joined(boolean head) {
        StringBuilder out = new StringBuilder();
        pieces.stream().filter(p -> p.start < within == head).forEach(p -> out.append(p.text));
        return out.toString();
    }
}
