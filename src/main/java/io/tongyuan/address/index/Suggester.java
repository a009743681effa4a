package io.tongyuan.address.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Completes what is being written. The table of names is made anew when the index has changed: at once where there are few,
 * else beside the questions, which are answered from the former one meanwhile.
 */
final class Suggester {
    /** Names of which a table is made in some tens of milliseconds. */
    private static final int QUICK = 5_000;
    /** A table that takes long is made at most for a twentieth of the time. */
    private static final int SHARE = 20;
    private static final int NAMES = 5;
    private static final int TERMS_OF_LEAF = 200;
    private static final Comparator<Suggestion> BY_NUMBER = Comparator.comparingInt((Suggestion s) -> s.text().length())
            .thenComparing(Suggestion::text).thenComparing(Suggestion::division);

    /** @param of which reader: another folder may be swapped in, so that a version alone says nothing */
    private record Made(NameTable table, Object of, long tookNanos, long at) {
    }

    private volatile Made made;
    private final AtomicBoolean making = new AtomicBoolean();

    /** @param area leading digits of the division that it lies in, "" where unknown */
    List<Suggestion> complete(IndexSearcher searcher, String written, String area, int limit) throws IOException {
        String key = NameForms.key(written);
        if (key.isEmpty()) {
            return List.of();
        }
        NameTable table = table(searcher);
        for (int at = key.length() - 1; at > 0; at--) {
            if (digit(key, at) && !digit(key, at - 1)) {
                List<Suggestion> numbered = numbered(searcher, table.called(key.substring(0, at), area, NAMES, s -> alive(searcher, s)),
                        NameForms.numbered(key.substring(at)), area, limit);
                if (!numbered.isEmpty()) {
                    return numbered;
                }
            }
        }
        List<Suggestion> names = new ArrayList<>(table.called(key, area, limit, s -> alive(searcher, s)));
        for (Suggestion s : table.beginning(key, area, limit, s -> !names.contains(s) && alive(searcher, s))) {
            if (names.size() < limit) {
                names.add(s);
            }
        }
        return names;
    }

    private static boolean digit(String key, int at) {
        return key.charAt(at) >= '0' && key.charAt(at) <= '9';
    }

    /** The plates and buildings of these roads and estates whose number begins so. */
    private static List<Suggestion> numbered(IndexSearcher searcher, List<Suggestion> names, String number, String area, int limit) throws IOException {
        List<Suggestion> out = new ArrayList<>();
        for (Suggestion name : names) {
            String prefix = name.county() + NameTerms.SEPARATOR + NameForms.key(name.text()) + number;
            Map<String, Integer> terms = new LinkedHashMap<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                read(leaf, prefix, terms);
            }
            terms.entrySet().stream().map(e -> NameTerms.readNumbered(e.getKey(), e.getValue())).filter(s -> s.in(area)
                    && s.in(name.division()) && !out.contains(s)).sorted(BY_NUMBER).limit(limit).forEach(out::add);
        }
        return out.stream().sorted(BY_NUMBER).limit(limit).toList();
    }

    private static void read(LeafReaderContext leaf, String prefix, Map<String, Integer> into) throws IOException {
        Terms all = leaf.reader().terms(NameTerms.NUMBERED);
        if (all == null) {
            return;
        }
        TermsEnum each = all.iterator();
        if (each.seekCeil(new BytesRef(prefix)) == TermsEnum.SeekStatus.END) {
            return;
        }
        int read = 0;
        do {
            String term = each.term().utf8ToString();
            if (!term.startsWith(prefix)) {
                return;
            }
            if (living(leaf, each)) {
                into.merge(term, each.docFreq(), Integer::sum);
            }
        } while (++read < TERMS_OF_LEAF && each.next() != null);
    }

    /** Whether an address still bears it: the table, and the dictionary until its files are merged, keep what was deleted. */
    private static boolean alive(IndexSearcher searcher, Suggestion s) {
        try {
            BytesRef term = new BytesRef(NameForms.key(s.text()) + NameTerms.SEPARATOR + s.kind().letter() + s.division()
                    + NameTerms.SEPARATOR + s.text() + NameTerms.SEPARATOR + s.id() + NameTerms.SEPARATOR + s.written());
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Terms all = leaf.reader().terms(NameTerms.NAME);
                TermsEnum each = all == null ? null : all.iterator();
                if (each != null && each.seekExact(term) && living(leaf, each)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean living(LeafReaderContext leaf, TermsEnum at) throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        if (live == null) {
            return true;
        }
        PostingsEnum documents = at.postings(null, PostingsEnum.NONE);
        for (int d = documents.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = documents.nextDoc()) {
            if (live.get(d)) {
                return true;
            }
        }
        return false;
    }

    private NameTable table(IndexSearcher searcher) throws IOException {
        Object reader = searcher.getIndexReader().getReaderCacheHelper().getKey();
        Made last = made;
        if (last != null && last.of == reader) {
            return last.table;
        }
        if (last == null || last.table.size() <= QUICK) {
            synchronized (this) {
                return made != null && made.of == reader ? made.table : make(searcher, reader);
            }
        }
        boolean due = System.nanoTime() - last.at > SHARE * last.tookNanos;
        if (due && making.compareAndSet(false, true)) {
            searcher.getIndexReader().incRef();
            Thread.ofPlatform().daemon().name("name-table").start(() -> {
                try {
                    make(searcher, reader);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } finally {
                    release(searcher);
                }
            });
        }
        return last.table;
    }

    private void release(IndexSearcher searcher) {
        making.set(false);
        try {
            searcher.getIndexReader().decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NameTable make(IndexSearcher searcher, Object reader) throws IOException {
        long begun = System.nanoTime();
        NameTable table = NameTable.read(searcher.getIndexReader());
        made = new Made(table, reader, System.nanoTime() - begun, System.nanoTime());
        return table;
    }
}
