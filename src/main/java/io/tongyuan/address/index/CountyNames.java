package io.tongyuan.address.index;

import io.tongyuan.address.matching.NameDirectory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Names by area, read from the terms and kept for the areas last asked for. A name whose last address was deleted may
 * stay until segments are merged: it then leads to no address.
 */
final class CountyNames {
    private static final int KEPT = 512;

    private record Kept(long version, NameDirectory names) {
    }

    private final Map<String, Kept> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > KEPT;
        }
    };

    /** @param area at least four digits */
    NameDirectory of(IndexSearcher searcher, String area) throws IOException {
        long version = ((DirectoryReader) searcher.getIndexReader()).getVersion();
        synchronized (kept) {
            Kept known = kept.get(area);
            if (known != null && known.version == version) {
                return known.names;
            }
        }
        NameDirectory names = read(searcher, area);
        synchronized (kept) {
            kept.put(area, new Kept(version, names));
        }
        return names;
    }

    void forget() {
        synchronized (kept) {
            kept.clear();
        }
    }

    private static NameDirectory read(IndexSearcher searcher, String area) throws IOException {
        TreeSet<String> keys = new TreeSet<>();
        BytesRef prefix = new BytesRef("N" + area);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Terms terms = leaf.reader().terms(Layout.KEY);
            TermsEnum term = terms == null ? null : terms.iterator();
            if (term != null && term.seekCeil(prefix) != TermsEnum.SeekStatus.END) {
                for (BytesRef t = term.term(); t != null && StringHelper.startsWith(t, prefix); t = term.next()) {
                    keys.add(t.utf8ToString());
                }
            }
        }
        List<NameDirectory.Name> roads = new ArrayList<>();
        List<NameDirectory.Name> estates = new ArrayList<>();
        for (String key : keys) {
            String county = key.substring(1, 7);
            (key.charAt(7) == Keys.ROAD_NAME ? roads : estates).add(new NameDirectory.Name(county, key.substring(8)));
        }
        return new NameDirectory(roads, estates);
    }
}
