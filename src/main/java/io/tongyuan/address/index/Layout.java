package io.tongyuan.address.index;

import io.tongyuan.address.matching.Extent;
import io.tongyuan.address.matching.Part;
import io.tongyuan.address.matching.PartKey;
import io.tongyuan.address.matching.PlaceKey;
import io.tongyuan.model.StandardAddress;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** The fields of a document. */
final class Layout {
    /** Raise it with any change here or in the keys of {@code address.matching}: a folder of another is built anew. */
    static final String VERSION = "2";

    static final String ID = "id";
    static final String AREA = "area";
    static final String ESTATE_PAIR = "pair";
    static final String POINT = "point";
    static final String PACKED = "packed";
    /** What represents a place is the least: coarse addresses first, then those with few parts, then by digest of the id. */
    static final String RANK = "rank";
    /** The term of a part that is not registered. No key holds this character. */
    static final String BLANK = "∅";
    /** Behind an area: registered with this code and none finer. */
    static final String NO_FINER = "$";

    /** The extents at which distinct places are told apart. */
    static final Set<Extent> PLACES = EnumSet.range(Extent.ROAD, Extent.ROOM);
    private static final int[] DIGITS = {2, 4, 6, 9, 12};

    private Layout() {
    }

    static Document document(IndexedAddress indexed) {
        StandardAddress a = indexed.address();
        Document d = new Document();
        d.add(new StringField(ID, a.id(), Field.Store.NO));
        areas(a.division()).forEach(area -> d.add(new StringField(AREA, area, Field.Store.NO)));
        for (Part part : Part.values()) {
            String key = part.keyOf(a);
            d.add(new StringField(field(part), key.isEmpty() ? BLANK : key, Field.Store.NO));
        }
        Set<String> pairs = new LinkedHashSet<>(pairs(Part.ESTATE.keyOf(a)));
        for (String alias : indexed.estateAliases()) {
            d.add(new StringField(field(Part.ESTATE), PartKey.of(Part.ESTATE, alias), Field.Store.NO));
            pairs.addAll(pairs(PartKey.of(Part.ESTATE, alias)));
        }
        pairs.forEach(pair -> d.add(new StringField(ESTATE_PAIR, pair, Field.Store.NO)));
        for (Extent e : PLACES) {
            PlaceKey.of(a, e).ifPresent(key -> d.add(new NumericDocValuesField(field(e), Digest64.of(key))));
        }
        d.add(new NumericDocValuesField(RANK, rank(a)));
        d.add(new BinaryDocValuesField(PACKED, new BytesRef(Packed.of(a))));
        a.point().ifPresent(p -> {
            d.add(new LatLonPoint(POINT, p.lat(), p.lon()));
            d.add(new LatLonDocValuesField(POINT, p.lat(), p.lon()));
        });
        return d;
    }

    private static long rank(StandardAddress a) {
        long finest = 0;
        long filled = 0;
        for (Part part : Part.values()) {
            if (!part.of(a).isEmpty()) {
                filled++;
                finest = part.extent().isFinerThan(Extent.DOOR_PLATE) ? part.ordinal() : 0;
            }
        }
        return finest << 59 | filled << 55 | Digest64.of(a.id()) >>> 9;
    }

    /** Every level of the code, and that nothing finer is registered. */
    private static Set<String> areas(String division) {
        Set<String> areas = new LinkedHashSet<>();
        String significant = Extent.significant(division);
        for (int digits : DIGITS) {
            if (digits <= significant.length()) {
                areas.add(significant.substring(0, digits));
            }
        }
        areas.add(significant + NO_FINER);
        return areas;
    }

    /** The terms that an address in the area may have: the area itself, or a coarser one that says no more. */
    static Set<String> areaTerms(String area) {
        Set<String> terms = new LinkedHashSet<>();
        terms.add(area);
        for (int digits : DIGITS) {
            if (digits < area.length()) {
                terms.add(area.substring(0, digits) + NO_FINER);
            }
        }
        return terms;
    }

    static Set<String> pairs(String key) {
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 0; i + 1 < key.length(); i++) {
            pairs.add(key.substring(i, i + 2));
        }
        return pairs;
    }

    static String field(Part part) {
        return part.name();
    }

    static String field(Extent extent) {
        return "at_" + extent.name();
    }
}
