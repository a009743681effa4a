package io.tongyuan.address.index;

import io.tongyuan.address.matching.Extent;
import io.tongyuan.address.matching.Part;
import io.tongyuan.model.StandardAddress;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** The fields of a document. */
final class Layout {
    /** Raise it with any change here or in the keys of {@code address.matching}: a folder of another is built anew. */
    static final String VERSION = "5";

    static final String ID = "id";
    /** The division's code at each of its levels. */
    static final String AREA = "area";
    /** Beside it where not even the county is registered. */
    static final String COARSE = "$";
    /** {@link Keys}. */
    static final String KEY = "key";
    /** {@link Values}. */
    static final String VALUES = "values";
    static final String POINT = "point";
    static final String PACKED = "packed";
    /** What represents a place is the least: coarse addresses first, then those with few parts, then by digest of the id. */
    static final String RANK = "rank";

    private static final int[] DIGITS = {2, 4, 6, 9, 12};

    private Layout() {
    }

    static Document document(IndexedAddress indexed) {
        StandardAddress a = indexed.address();
        Document d = new Document();
        d.add(new StringField(ID, a.id(), Field.Store.NO));
        areas(a.division()).forEach(area -> d.add(new StringField(AREA, area, Field.Store.NO)));
        Map<Part, String> parts = Keys.parts(a);
        Keys.of(indexed, parts).forEach(key -> d.add(new StringField(KEY, key, Field.Store.NO)));
        long rank = rank(a);
        d.add(new BinaryDocValuesField(VALUES, new BytesRef(Values.encode(a, parts, rank))));
        d.add(new NumericDocValuesField(RANK, rank));
        if (a.state().stands()) {
            NameTerms.add(a, d);
        }
        d.add(new BinaryDocValuesField(PACKED, new BytesRef(Packed.of(a))));
        a.point().ifPresent(p -> d.add(new LatLonPoint(POINT, p.lat(), p.lon())));
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

    private static Set<String> areas(String division) {
        Set<String> areas = new LinkedHashSet<>();
        String significant = Extent.significant(division);
        for (int digits : DIGITS) {
            if (digits <= significant.length()) {
                areas.add(significant.substring(0, digits));
            }
        }
        if (significant.length() < 6) {
            areas.add(COARSE);
        }
        return areas;
    }

    static Set<String> pairs(String key) {
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 0; i + 1 < key.length(); i++) {
            pairs.add(key.substring(i, i + 2));
        }
        return pairs;
    }
}
