package io.tongyuan.address.index;

import io.tongyuan.address.matching.Extent;
import io.tongyuan.address.matching.Part;
import io.tongyuan.address.matching.PlaceKey;
import io.tongyuan.model.StandardAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/**
 * The registered addresses that lie in one.
 *
 * @param counts how many of each extent finer than its own
 * @param first  buildings before units before rooms, no more than asked for
 */
public record Beneath(Map<Extent, Integer> counts, List<StandardAddress> first) {
    private static final Sort COARSE_FIRST = new Sort(new SortField(Layout.RANK, SortField.Type.LONG));

    public int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    static Beneath of(IndexSearcher searcher, StandardAddress place, int limit) throws IOException {
        Extent extent = Extent.of(place);
        Query inside = inside(place, extent);
        Map<Extent, Integer> counts = new EnumMap<>(Extent.class);
        BooleanQuery.Builder finer = new BooleanQuery.Builder();
        for (Part part : finer(extent)) {
            Query finest = finest(part);
            int n = searcher.count(both(inside, finest));
            if (n > 0) {
                counts.put(part.extent(), n);
            }
            finer.add(finest, Occur.SHOULD);
        }
        List<StandardAddress> first = new ArrayList<>();
        if (!counts.isEmpty()) {
            for (var hit : searcher.search(both(inside, finer.build()), limit, COARSE_FIRST).scoreDocs) {
                first.add(Documents.read(searcher, hit.doc));
            }
        }
        return new Beneath(counts, first);
    }

    private static Query inside(StandardAddress place, Extent extent) {
        if (extent.isDivision() || extent == Extent.NONE) {
            return new TermQuery(new Term(Layout.AREA, Extent.significant(place.division())));
        }
        // The term leads; the digest is read for its documents alone.
        Part named = Stream.of(Part.values()).filter(p -> p.extent() == extent).findFirst().orElseThrow();
        long digest = Digest64.of(PlaceKey.of(place, extent).orElseThrow());
        return both(new TermQuery(new Term(Layout.field(named), named.keyOf(place))),
                NumericDocValuesField.newSlowExactQuery(Layout.field(extent), digest));
    }

    /** That an address names this part and none finer. */
    private static Query finest(Part part) {
        BooleanQuery.Builder q = new BooleanQuery.Builder();
        finer(part.extent()).forEach(p -> q.add(blank(p), Occur.FILTER));
        return q.add(new org.apache.lucene.search.MatchAllDocsQuery(), Occur.FILTER).add(blank(part), Occur.MUST_NOT).build();
    }

    private static Query blank(Part part) {
        return new TermQuery(new Term(Layout.field(part), Layout.BLANK));
    }

    private static List<Part> finer(Extent extent) {
        return Stream.of(Part.values()).filter(p -> p.extent().isFinerThan(extent)).toList();
    }

    private static Query both(Query a, Query b) {
        return new BooleanQuery.Builder().add(a, Occur.FILTER).add(b, Occur.FILTER).build();
    }
}
