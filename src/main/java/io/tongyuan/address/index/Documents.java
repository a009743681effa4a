package io.tongyuan.address.index;

import io.tongyuan.model.StandardAddress;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;

/** Reads addresses back from documents. */
final class Documents {
    private Documents() {
    }

    static StandardAddress read(IndexSearcher searcher, int doc) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        BinaryDocValues packed = DocValues.getBinary(leaf.reader(), Layout.PACKED);
        if (!packed.advanceExact(doc - leaf.docBase)) {
            throw new IllegalStateException("document " + doc + " has no address");
        }
        return Packed.read(packed.binaryValue());
    }
}
