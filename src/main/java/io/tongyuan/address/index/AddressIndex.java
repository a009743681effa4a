package io.tongyuan.address.index;

import io.tongyuan.address.matching.CandidateSource;
import io.tongyuan.address.matching.Cut;
import io.tongyuan.address.matching.NameDirectory;
import io.tongyuan.address.matching.Part;
import io.tongyuan.address.matching.Probe;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Failed;
import io.tongyuan.model.Point;
import io.tongyuan.model.StandardAddress;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ReferenceManager.RefreshListener;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;

/** Reads the index; sees what is committed (or, beside a writer of this process, written), at most a second late. */
public final class AddressIndex implements CandidateSource, Closeable {
    private static final long REFRESH_NANOS = 1_000_000_000L;

    private volatile Opened opened;
    private final CountyNames names = new CountyNames();
    private final Suggester suggester = new Suggester();
    private volatile long refreshedAt = System.nanoTime();
    private final AtomicLong generation = new AtomicLong();
    private final RefreshListener counted = new RefreshListener() {
        @Override
        public void beforeRefresh() {
            // Only what came of it counts.
        }

        @Override
        public void afterRefresh(boolean another) {
            if (another) {
                generation.incrementAndGet();
            }
        }
    };

    AddressIndex(Store store, SearcherManager searchers) {
        this.opened = new Opened(store, searchers);
        searchers.addListener(counted);
    }

    /** What is read now; another index may take its place. */
    private record Opened(Store store, SearcherManager searchers) {
        void close() {
            try {
                searchers.close();
                store.closeIfReadOnly();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Reads from now on what the other one reads; who is reading finishes with what he has. The other must not be used again. */
    public void become(AddressIndex other) {
        Opened before = opened;
        opened = other.opened;
        opened.searchers.addListener(counted);
        generation.incrementAndGet();
        names.forget();
        before.close();
    }

    /**
     * Opens what another process (or an earlier run) wrote.
     *
     * @throws Failed {@code ADDRESS_INDEX_MISSING} where there is none of this version yet: open it for writing once
     */
    public static AddressIndex open(Path folder) {
        return Store.read(folder);
    }

    /** The number of the last change that the committed index holds, 0 where it holds none. */
    public long appliedSeq() {
        return opened.store.appliedSeq();
    }

    /**
     * Another number whenever what is read has changed. What was read after this number was asked for is at least as new as
     * the number; what is kept by it is to be read anew once the number is another.
     */
    public long generation() {
        try {
            refreshWhenDue(opened.searchers);
        } catch (AlreadyClosedException e) {
            // Another index takes its place in this very moment, and counts itself.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return generation.get();
    }

    /** Of addresses. */
    public int size() {
        return with(s -> s.count(new FieldExistsQuery(Layout.VALUES)));
    }

    /** Public ids of what is called so, those that share most pairs of characters first, of equals the shorter names. */
    public List<String> named(EntityKind kind, String words, int limit) {
        return with(s -> NamedDocuments.find(s, kind, words, limit));
    }

    /**
     * Roads, estates and points of interest that begin with what is written, in characters, pinyin or the initials of that,
     * and door plates and buildings where a number follows; those called just so first, then those with most addresses.
     *
     * @param area leading digits of the division they lie in, "" for anywhere; points of interest are found everywhere,
     *             since their register gives no code
     */
    public List<Suggestion> complete(String written, String area, int limit) {
        return with(s -> suggester.complete(s, written, area, limit));
    }

    public Optional<StandardAddress> findById(String id) {
        return with(s -> {
            var top = s.search(new TermQuery(new Term(Layout.ID, id)), 1);
            return top.scoreDocs.length == 0 ? Optional.empty() : Optional.of(Documents.read(s, top.scoreDocs[0].doc));
        });
    }

    @Override
    public Found find(Probe probe, int limit) {
        return with(s -> {
            Places places = Hits.places(s, probe);
            List<Places.Place> ranked = new ArrayList<>(places.found().values());
            ranked.sort(Comparator.comparingLong(Places.Place::rank));
            List<StandardAddress> out = new ArrayList<>();
            for (Places.Place p : ranked.subList(0, Math.min(limit, ranked.size()))) {
                out.add(Cut.to(probe.extent(), Documents.read(s, p.doc()), p.middle()));
            }
            return new Found(out, ranked.size() > limit);
        });
    }

    @Override
    public NameDirectory names(String area) {
        return with(s -> names.of(s, area));
    }

    @Override
    public List<Near> nearest(Point point, double withinM, int limit) {
        return with(s -> Nearby.of(s, point, withinM, limit));
    }

    /** Points of interest round a point, nearest first. */
    public List<NearName> nearestNames(Point point, double withinM, int limit) {
        return with(s -> NamedDocuments.nearest(s, point, withinM, limit));
    }

    /** The nearest registered door plate of any road. */
    public Optional<Near> nearestOnRoad(Point point, double withinM) {
        return with(s -> Nearby.onRoad(s, point, withinM));
    }

    /** @param limit of the addresses named, not of those counted */
    public Beneath beneath(StandardAddress place, int limit) {
        return with(s -> Beneath.of(s, place, limit));
    }

    /**
     * All addresses of an area, or of one road or estate in it by its name or a former one, in no order.
     *
     * @param area leading digits of the division
     * @param part ROAD or ESTATE, null for all of the area
     * @param key  as {@link io.tongyuan.address.matching.PartKey} gives it
     */
    public void all(String area, Part part, String key, Consumer<StandardAddress> to) {
        with(s -> {
            Hits.Visitor visitor = (doc, values) -> to.accept(Documents.read(s, doc));
            if (part == null) {
                Hits.inDivision(s, area, visitor);
            } else {
                new Hits(new Probe(area, Map.of(part, key), Map.of(), part.extent())).visit(s, visitor);
            }
            return null;
        });
    }

    /** Shows what was written since; done by itself once a second at most. */
    public void refresh() {
        try {
            opened.searchers.maybeRefreshBlocking();
            refreshedAt = System.nanoTime();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        opened.close();
    }

    private interface Reading<T> {
        T read(IndexSearcher searcher) throws IOException;
    }

    private <T> T with(Reading<T> reading) {
        try {
            SearcherManager searchers = opened.searchers;
            refreshWhenDue(searchers);
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.read(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (AlreadyClosedException e) {
            return retried(reading, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refreshWhenDue(SearcherManager searchers) throws IOException {
        if (System.nanoTime() - refreshedAt > REFRESH_NANOS) {
            refreshedAt = System.nanoTime();
            searchers.maybeRefresh();
        }
    }

    /** Another index took its place in that very moment. */
    private <T> T retried(Reading<T> reading, AlreadyClosedException closed) {
        SearcherManager searchers = opened.searchers;
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.read(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (AlreadyClosedException e) {
            throw closed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
