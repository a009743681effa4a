package io.tongyuan.address.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;

/**
 * The key terms of one reader's segments, kept by each thread for the reader it used last: making an enumeration costs
 * more than a look-up in it.
 */
final class SegmentTerms {
    private static final ThreadLocal<SegmentTerms> LAST = new ThreadLocal<>();

    private final IndexReader reader;
    private final List<LeafReaderContext> leaves;
    private final TermsEnum[] terms;
    private final boolean coarse;

    private SegmentTerms(IndexReader reader) throws IOException {
        this.reader = reader;
        this.leaves = reader.leaves();
        this.terms = new TermsEnum[leaves.size()];
        for (int i = 0; i < terms.length; i++) {
            Terms of = leaves.get(i).reader().terms(Layout.KEY);
            terms[i] = of == null ? TermsEnum.EMPTY : of.iterator();
        }
        this.coarse = reader.docFreq(new Term(Layout.AREA, Layout.COARSE)) > 0;
    }

    static SegmentTerms of(IndexSearcher searcher) throws IOException {
        SegmentTerms last = LAST.get();
        if (last == null || last.reader != searcher.getIndexReader()) {
            last = new SegmentTerms(searcher.getIndexReader());
            LAST.set(last);
        }
        return last;
    }

    /** Whether some address is registered with a code coarser than its county's. */
    boolean coarse() {
        return coarse;
    }

    int size() {
        return terms.length;
    }

    LeafReaderContext leaf(int i) {
        return leaves.get(i);
    }

    TermsEnum terms(int i) {
        return terms[i];
    }
}
