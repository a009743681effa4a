package io.tongyuan.query;

import io.tongyuan.address.index.AddressIndex;
import io.tongyuan.address.index.Suggestion;
import io.tongyuan.address.matching.Extent;
import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.address.parsing.Context;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.AddressElement;
import io.tongyuan.model.Level;
import io.tongyuan.model.ParsedAddress;
import io.tongyuan.privacy.IdNumbers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How what is being written may go on: roads, estates, points of interest, door plates and buildings, each with its division. */
public final class Autocomplete {
    private final AddressParser parser;
    private final AddressIndex index;
    private final Gazetteer gazetteer;

    public Autocomplete(AddressParser parser, AddressIndex index, Gazetteer gazetteer) {
        this.parser = parser;
        this.index = index;
        this.gazetteer = gazetteer;
    }

    /** @param text as written so far, ID numbers masked */
    public record Answer(String text, List<Item> suggestions) {
    }

    /**
     * @param kind     DIVISION, ROAD, ESTATE, DOOR_PLATE, BUILDING or POI
     * @param label    the whole: divisions and name; of a point of interest its name
     * @param name     what is suggested alone
     * @param division twelve digits of the finest division known, "" for a point of interest
     * @param count    registered addresses that bear it
     * @param id       public id of a point of interest, else ""
     * @param address  the address that a point of interest is registered with, else ""
     */
    public record Item(String kind, String label, String name, String division, int count, String id, String address) {
    }

    /** @param within code of the division that it lies in, "" where unknown */
    public Answer complete(String written, String within, int limit) {
        String text = IdNumbers.ANY.masked(written);
        ParsedAddress parsed = parser.parse(text, new Context(within));
        int head = headEnd(parsed);
        String area = parsed.division().map(d -> significant(d.code())).orElse("");
        Set<Item> items = new LinkedHashSet<>();
        if (head > 0 && !area.isEmpty()) {
            String rest = text.substring(head);
            if (rest.isBlank()) {
                items.add(division(gazetteer.find(area)));
            }
            add(index.complete(rest, area, limit), items);
            beneath(gazetteer.find(area), rest.strip(), limit, items);
        } else {
            beneath(gazetteer.find(within), text.strip(), limit, items);
        }
        // 周村 may begin the name of an estate too.
        if (items.size() < limit) {
            add(index.complete(text, within, limit), items);
        }
        return new Answer(text, new ArrayList<>(items).subList(0, Math.min(limit, items.size())));
    }

    private void add(List<Suggestion> suggestions, Set<Item> items) {
        suggestions.forEach(s -> items.add(item(s)));
    }

    private Item item(Suggestion s) {
        if (s.kind() == Suggestion.Kind.POI) {
            return new Item(s.kind().name(), s.text(), s.text(), "", s.count(), s.id(), s.written());
        }
        int d = gazetteer.find(s.division());
        String divisions = d < 0 ? "" : gazetteer.fullName(d);
        return new Item(s.kind().name(), divisions + s.text(), s.text(), padded(s.division()), s.count(), "", "");
    }

    private Item division(int d) {
        return new Item("DIVISION", gazetteer.fullName(d), gazetteer.name(d), padded(gazetteer.code(d)), 0, "", "");
    }

    /** Where the divisions that the text begins with end. */
    private static int headEnd(ParsedAddress parsed) {
        int end = 0;
        for (AddressElement e : parsed.elements()) {
            boolean division = switch (e.type()) {
                case PROVINCE, CITY, DISTRICT, TOWN, VILLAGE, REDUNDANT -> true;
                default -> false;
            };
            if (!division) {
                break;
            }
            end = e.end();
        }
        return end;
    }

    /** Towns and villages of a county, villages of a town, whose names begin so. */
    private void beneath(int d, String beginning, int limit, Set<Item> items) {
        if (d < 0 || beginning.isEmpty() || gazetteer.level(d).compareTo(Level.COUNTY) < 0) {
            return;
        }
        for (int below = d + 1; below < gazetteer.end(d) && items.size() < limit; below++) {
            if (gazetteer.name(below).startsWith(beginning)) {
                items.add(division(below));
            }
        }
    }

    private static String significant(String code) {
        return Extent.significant(code);
    }

    private static String padded(String code) {
        return code.isEmpty() ? "" : (code + "0".repeat(12)).substring(0, 12);
    }
}
