package io.tongyuan.address.index;

import io.tongyuan.address.matching.Extent;
import io.tongyuan.address.matching.Part;
import io.tongyuan.address.matching.Probe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Goes through the addresses that answer a probe: one term's documents, each checked by its values. Nothing is scored. */
final class Hits {
    private static final int COUNTY = 6;
    private static final int WHOLE = 12;

    private final Probe probe;
    private final Areas area;
    private final String leading;
    private final Part[] exact;
    private final long[] exactDigests;
    private final Part[] orBlank;
    private final long[] orBlankDigests;

    Hits(Probe probe) {
        this.probe = probe;
        this.area = Areas.of(probe.area());
        this.leading = Keys.leading(probe);
        List<Part> said = Keys.said(leading);
        List<Part> rest = probe.exact().keySet().stream().filter(p -> !said.contains(p)).toList();
        exact = rest.toArray(Part[]::new);
        exactDigests = digests(exact, probe.exact());
        orBlank = probe.orBlank().keySet().toArray(Part[]::new);
        orBlankDigests = digests(orBlank, probe.orBlank());
    }

    private static long[] digests(Part[] parts, Map<Part, String> keys) {
        long[] out = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            out[i] = Values.digest(keys.get(parts[i]));
        }
        return out;
    }

    /** One hit, numbered over all segments. */
    interface Visitor {
        void see(int doc, Values values) throws IOException;
    }

    void visit(IndexSearcher searcher, Visitor visitor) throws IOException {
        SegmentTerms segments = SegmentTerms.of(searcher);
        for (int i = 0; i < segments.size(); i++) {
            visit(segments.leaf(i), segments.terms(i), segments.coarse(), visitor);
        }
    }

    private void visit(LeafReaderContext leaf, TermsEnum terms, boolean coarse, Visitor visitor) throws IOException {
        int known = Keys.wholeCode(leading) ? WHOLE : COUNTY;
        if (probe.area().length() >= known || !Keys.wholeCode(leading) && probe.area().length() >= COUNTY) {
            if (terms.seekExact(new BytesRef(leading + probe.area().substring(0, known)))) {
                documents(leaf, terms, visitor);
            }
        } else {
            prefixed(leaf, terms, leading + probe.area(), visitor);
        }
        if (coarse || Keys.wholeCode(leading)) {
            for (String code : coarserCodes(known)) {
                if (terms.seekExact(new BytesRef(leading + code))) {
                    documents(leaf, terms, visitor);
                }
            }
        }
    }

    /** Codes that say no more than where the area lies. */
    private List<String> coarserCodes(int known) {
        List<String> codes = new ArrayList<>();
        for (int digits : new int[] {9, 6, 4, 2, 0}) {
            if (digits < Math.min(known, probe.area().length())) {
                codes.add(probe.area().substring(0, digits) + "0".repeat(known - digits));
            }
        }
        return codes;
    }

    private void prefixed(LeafReaderContext leaf, TermsEnum terms, String prefix, Visitor visitor) throws IOException {
        BytesRef from = new BytesRef(prefix);
        if (terms.seekCeil(from) == TermsEnum.SeekStatus.END) {
            return;
        }
        for (BytesRef term = terms.term(); term != null && StringHelper.startsWith(term, from); term = terms.next()) {
            documents(leaf, terms, visitor);
        }
    }

    private void documents(LeafReaderContext leaf, TermsEnum term, Visitor visitor) throws IOException {
        LeafReader reader = leaf.reader();
        Bits live = reader.getLiveDocs();
        BinaryDocValues stored = reader.getBinaryDocValues(Layout.VALUES);
        PostingsEnum docs = term.postings(null, PostingsEnum.NONE);
        Values values = new Values();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            if ((live == null || live.get(doc)) && stored.advanceExact(doc) && fits(values.at(stored.binaryValue()))) {
                visitor.see(leaf.docBase + doc, values);
            }
        }
    }

    private boolean fits(Values values) {
        for (int i = 0; i < exact.length; i++) {
            if (values.part(exact[i]) != exactDigests[i]) {
                return false;
            }
        }
        for (int i = 0; i < orBlank.length; i++) {
            long has = values.part(orBlank[i]);
            if (has != 0 && has != orBlankDigests[i]) {
                return false;
            }
        }
        return area.agrees(values.division());
    }

    static void inDivision(IndexSearcher searcher, String digits, Visitor visitor) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Terms terms = leaf.reader().terms(Layout.AREA);
            TermsEnum term = terms == null ? null : terms.iterator();
            if (term != null && term.seekExact(new BytesRef(digits))) {
                new Hits(new Probe(digits, Map.of(), Map.of(), Extent.ROOM)).documents(leaf, term, visitor);
            }
        }
    }

    /** @return of the probe's extent */
    static Places places(IndexSearcher searcher, Probe probe) throws IOException {
        Places places = new Places(probe.extent());
        new Hits(probe).visit(searcher, places::see);
        return places;
    }
}
