package io.tongyuan.address.index;

import io.tongyuan.geometry.Geodesic;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Point;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/** Legal entities, projects and points of interest as documents: the pairs of characters of their names, each pair one term. */
final class NamedDocuments {
    /** Not that of addresses, whose queries then never meet these documents. */
    static final String ID = "named";
    private static final String PAIR = "name_pair";
    private static final String POINT = "name_point";
    private static final String LON = "name_lon";
    private static final String LAT = "name_lat";
    private static final String SHOWN = "name_shown";
    private static final String WRITTEN = "name_written";
    private static final String DISPUTED = "name_disputed";
    private static final String LENGTH = "name_length";
    /** A common word has more bearers than anyone would read; long names need not share all. */
    private static final double SHARED = 0.5;
    private static final Sort MOST_SHARED = new Sort(SortField.FIELD_SCORE, new SortField(LENGTH, SortField.Type.LONG));

    private NamedDocuments() {
    }

    static Document of(IndexedName named) {
        Document d = new Document();
        d.add(new StringField(ID, named.id(), Field.Store.YES));
        Set<String> pairs = new LinkedHashSet<>();
        named.names().forEach(name -> pairs.addAll(Layout.pairs(name)));
        pairs.forEach(pair -> d.add(new StringField(PAIR, term(named.kind(), pair), Field.Store.NO)));
        NameTerms.add(named, d);
        named.point().ifPresent(p -> {
            d.add(new LatLonPoint(POINT, p.lat(), p.lon()));
            d.add(new StoredField(LON, p.lon()));
            d.add(new StoredField(LAT, p.lat()));
            d.add(new StoredField(SHOWN, named.shown()));
            d.add(new StoredField(WRITTEN, named.written()));
            named.disputed().forEach(attribute -> d.add(new StoredField(DISPUTED, attribute)));
        });
        d.add(new NumericDocValuesField(LENGTH, named.names().getFirst().length()));
        return d;
    }

    static List<String> find(IndexSearcher searcher, EntityKind kind, String words, int limit) throws IOException {
        Set<String> pairs = Layout.pairs(words);
        if (pairs.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        pairs.forEach(pair -> query.add(new ConstantScoreQuery(new TermQuery(new Term(PAIR, term(kind, pair)))), Occur.SHOULD));
        query.setMinimumNumberShouldMatch((int) Math.ceil(pairs.size() * SHARED));
        List<String> ids = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (var hit : searcher.search(query.build(), limit, MOST_SHARED).scoreDocs) {
            ids.add(stored.document(hit.doc).get(ID));
        }
        return ids;
    }

    /** Those round a point, nearest first. */
    static List<NearName> nearest(IndexSearcher searcher, Point point, double withinM, int limit) throws IOException {
        List<NearName> near = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (var hit : LatLonPoint.nearest(searcher, POINT, point.lat(), point.lon(), limit).scoreDocs) {
            Document d = stored.document(hit.doc);
            Point at = new Point(d.getField(LON).numericValue().doubleValue(), d.getField(LAT).numericValue().doubleValue());
            Geodesic way = Geodesic.between(point, at);
            if (way.metres() <= withinM) {
                near.add(new NearName(d.get(ID), d.get(SHOWN), d.get(WRITTEN), at, way.metres(), way.bearingDegrees(), List.of(d.getValues(DISPUTED))));
            }
        }
        return near;
    }

    private static String term(EntityKind kind, String pair) {
        return kind.letter() + pair;
    }
}
