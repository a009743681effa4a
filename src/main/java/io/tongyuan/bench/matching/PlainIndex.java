package io.tongyuan.bench.matching;

import io.tongyuan.model.StandardAddress;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/** What a user would do instead: the address as one text in pairs of characters, the best hit by BM25. */
final class PlainIndex implements Closeable {
    private static final String TEXT = "text";
    private static final double BUFFER_MB = 256;

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final QueryBuilder queries;
    private IndexSearcher searcher;

    PlainIndex(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        Analyzer pairs = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new Pairs());
            }
        };
        queries = new QueryBuilder(pairs);
        writer = new IndexWriter(directory, new IndexWriterConfig(pairs).setRAMBufferSizeMB(BUFFER_MB));
    }

    void load(List<StandardAddress> addresses) {
        try {
            for (StandardAddress a : addresses) {
                Document d = new Document();
                d.add(new TextField(TEXT, a.text(), Field.Store.NO));
                d.add(new StoredField("address", String.join("\t", a.id(), a.division(), a.road(), a.roadNumber(), a.estate(), a.building(), a.unit(), a.room(), a.text())));
                writer.addDocument(d);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void finish() throws IOException {
        writer.commit();
        searcher = new IndexSearcher(DirectoryReader.open(writer));
    }

    Optional<StandardAddress> best(String text) {
        try {
            var query = queries.createBooleanQuery(TEXT, text);
            var top = query == null ? null : searcher.search(query, 1);
            if (top == null || top.scoreDocs.length == 0) {
                return Optional.empty();
            }
            String[] f = searcher.storedFields().document(top.scoreDocs[0].doc).get("address").split("\t", -1);
            return Optional.of(new StandardAddress(f[0], f[1], f[2], f[3], f[4], f[5], f[6], "", f[7], f[8], Optional.empty()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        searcher.getIndexReader().close();
        writer.close();
        directory.close();
    }

    /** Every two neighbouring characters. */
    private static final class Pairs extends Tokenizer {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private int before = -1;

        @Override
        public boolean incrementToken() throws IOException {
            clearAttributes();
            int first = before < 0 ? input.read() : before;
            int second = first < 0 ? -1 : input.read();
            before = second;
            if (second < 0) {
                return false;
            }
            term.append((char) first).append((char) second);
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            before = -1;
        }
    }
}
