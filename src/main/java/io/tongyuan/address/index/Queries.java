package io.tongyuan.address.index;

import io.tongyuan.address.matching.Part;
import io.tongyuan.address.matching.Probe;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Probes in Lucene's words: filters alone, nothing is scored. */
final class Queries {
    private Queries() {
    }

    static Query of(Probe probe) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        area(probe.area(), all);
        probe.exact().forEach((part, key) -> all.add(term(part, key.isEmpty() ? Layout.BLANK : key), Occur.FILTER));
        probe.orBlank().forEach((part, key) -> all.add(new BooleanQuery.Builder().add(term(part, key), Occur.SHOULD)
                .add(term(part, Layout.BLANK), Occur.SHOULD).build(), Occur.FILTER));
        return all.build();
    }

    /** Estates that have all but two of the pairs of characters: one wrong character spoils no more. */
    static Query sharingPairs(String area, Set<String> pairs) {
        BooleanQuery.Builder names = new BooleanQuery.Builder();
        pairs.forEach(pair -> names.add(new TermQuery(new Term(Layout.ESTATE_PAIR, pair)), Occur.SHOULD));
        names.setMinimumNumberShouldMatch(Math.max(1, pairs.size() - 2));
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        area(area, all);
        return all.add(names.build(), Occur.FILTER).build();
    }

    private static void area(String area, BooleanQuery.Builder all) {
        if (!area.isEmpty()) {
            List<BytesRef> terms = Layout.areaTerms(area).stream().map(BytesRef::new).toList();
            all.add(new TermInSetQuery(Layout.AREA, terms), Occur.FILTER);
        }
    }

    private static Query term(Part part, String key) {
        return new TermQuery(new Term(Layout.field(part), key));
    }
}
