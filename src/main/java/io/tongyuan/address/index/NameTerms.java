package io.tongyuan.address.index;

import io.tongyuan.address.index.Suggestion.Kind;
import io.tongyuan.address.matching.Extent;
import io.tongyuan.model.StandardAddress;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.StringField;

/**
 * What is suggested, as terms: the terms dictionary holds each distinct name once and counts who bears it. Names are few
 * and are held in memory ({@link NameTable}); door plates and buildings are many and are read from the dictionary, which
 * therefore has them by county.
 */
final class NameTerms {
    /** Of roads, estates, points of interest: key, kind and division, the name; of the last also its id and its address. */
    static final String NAME = "suggested";
    /** Of door plates and buildings: county, key, kind and division, the text. */
    static final String NUMBERED = "suggested_number";
    /** Positions of the plates of roads. */
    static final String ON_ROAD = "on_road";
    static final char SEPARATOR = '\u0001';
    private static final int LONGEST = 2000;

    private NameTerms() {
    }

    static void add(StandardAddress a, Document d) {
        String town = Extent.significant((a.division() + "000000000000").substring(0, 9) + "000");
        String county = town.substring(0, Math.min(6, town.length()));
        if (!a.road().isEmpty()) {
            name(Kind.ROAD, county, a.road(), "", "", d);
        }
        if (!a.estate().isEmpty()) {
            name(Kind.ESTATE, town, a.estate(), "", "", d);
        }
        boolean plate = !a.road().isEmpty() && !a.roadNumber().isEmpty();
        String ground = plate ? a.road() + a.roadNumber() + "号" : "";
        if (plate) {
            numbered(Kind.DOOR_PLATE, county, town, ground, d);
        }
        if (!a.road().isEmpty() && a.building().isEmpty() && a.room().isEmpty()) {
            a.point().ifPresent(p -> d.add(new LatLonPoint(ON_ROAD, p.lat(), p.lon())));
        }
        if (!a.building().isEmpty()) {
            String building = building(a.building());
            if (!a.estate().isEmpty()) {
                numbered(Kind.BUILDING, county, town, a.estate() + building, d);
            }
            if (plate) {
                numbered(Kind.BUILDING, county, town, ground + building, d);
            }
        }
    }

    static void add(IndexedName named, Document d) {
        if (!named.shown().isEmpty()) {
            name(Kind.POI, "", named.shown(), named.id(), named.written(), d);
        }
    }

    private static void name(Kind kind, String division, String shown, String id, String written, Document d) {
        put(NAME, NameForms.key(shown) + SEPARATOR + kind.letter() + division + SEPARATOR + shown + SEPARATOR + id + SEPARATOR + written, d);
    }

    private static void numbered(Kind kind, String county, String division, String shown, Document d) {
        put(NUMBERED, county + SEPARATOR + NameForms.key(shown) + SEPARATOR + kind.letter() + division + SEPARATOR + shown, d);
    }

    private static void put(String field, String term, Document d) {
        if (term.length() <= LONGEST) {
            d.add(new StringField(field, term, Field.Store.NO));
        }
    }

    private static String building(String value) {
        return value.chars().allMatch(c -> c >= '0' && c <= '9') ? value + "号楼" : value.chars().allMatch(c -> c < 0x80) ? value + "座" : value;
    }

    /** @param taker of the key and what it stands for */
    static void readName(String term, int count, BiConsumer<String, Suggestion> taker) {
        List<String> f = List.of(term.split(String.valueOf(SEPARATOR), -1));
        taker.accept(f.get(0), new Suggestion(Kind.of(f.get(1).charAt(0)), f.get(2), f.get(1).substring(1), count, f.get(3), f.get(4)));
    }

    static Suggestion readNumbered(String term, int count) {
        String[] f = term.split(String.valueOf(SEPARATOR), -1);
        return new Suggestion(Kind.of(f[2].charAt(0)), f[3], f[2].substring(1), count, "", "");
    }
}
