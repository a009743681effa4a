package io.tongyuan.address.index;

import io.tongyuan.model.StandardAddress;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * Writes the index: changes by id, and with each commit the number of the last change of the graph that it holds.
 * What is written and not committed is lost when the process dies, and comes again from the feed.
 */
public final class AddressIndexWriter implements Closeable {
    /** What a buffer holds becomes a segment, and every look-up goes through all segments; but a small heap has room for a small one. */
    private static final double BUFFER_MB = Math.clamp(Runtime.getRuntime().maxMemory() >> 23, 32, 256);
    /** So many segments or fewer are looked into quickly. */
    private static final int SETTLED_SEGMENTS = 12;

    private final Store store;
    private final IndexWriter writer;
    private final AddressIndex index;
    private long appliedSeq;

    private AddressIndexWriter(Store store, IndexWriter writer, SearcherManager searchers) {
        this.store = store;
        this.writer = writer;
        this.index = new AddressIndex(store, searchers);
        this.appliedSeq = store.appliedSeq();
    }

    /** What came of asking to write. */
    public sealed interface Opening {
    }

    /** @param rebuilt true where the folder held nothing usable: the index is empty and waits for all changes from 1 */
    public record Opened(AddressIndexWriter writer, boolean rebuilt) implements Opening {
    }

    /** Another writer has it, in this process or another: read with {@link AddressIndex#open}. */
    public record Busy(Path folder) implements Opening {
    }

    /**
     * Makes the folder where there is none. An index of another version, or one that cannot be read, is thrown away.
     */
    public static Opening open(Path folder) {
        try {
            Files.createDirectories(folder);
            Directory directory = FSDirectory.open(folder);
            try {
                return open(new Store(directory, false));
            } catch (LockObtainFailedException e) {
                directory.close();
                return new Busy(folder);
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Opening open(Store store) throws IOException {
        boolean keep;
        // The lock first, since only its holder may judge what lies there and throw it away.
        try (var lock = store.directory().obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            keep = store.readable();
            if (!keep) {
                store.empty();
            }
        }
        IndexWriterConfig config = new IndexWriterConfig().setOpenMode(keep ? OpenMode.APPEND : OpenMode.CREATE)
                .setRAMBufferSizeMB(BUFFER_MB).setCommitOnClose(false);
        IndexWriter writer = new IndexWriter(store.directory(), config);
        if (!keep) {
            commit(writer, 0);
        }
        SearcherManager searchers = new SearcherManager(writer, new SearcherFactory());
        return new Opened(new AddressIndexWriter(store, writer, searchers), !keep);
    }

    /** The reading side of this writer: sees what is written as soon as {@link AddressIndex#refresh} is called. */
    public AddressIndex index() {
        return index;
    }

    /** The number of the last change committed, 0 for none. */
    public long appliedSeq() {
        return appliedSeq;
    }

    public void upsert(Collection<StandardAddress> addresses) {
        upsertWithAliases(addresses.stream().map(IndexedAddress::of).toList());
    }

    public void upsertWithAliases(Collection<IndexedAddress> addresses) {
        try {
            for (IndexedAddress a : addresses) {
                writer.updateDocument(new Term(Layout.ID, a.address().id()), Layout.document(a));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a first filling, by several threads: none of these addresses may be in the index yet. */
    public void load(Collection<IndexedAddress> addresses) {
        try {
            for (IndexedAddress a : addresses) {
                writer.addDocument(Layout.document(a));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void upsertNames(Collection<IndexedName> names) {
        try {
            for (IndexedName n : names) {
                writer.updateDocument(new Term(NamedDocuments.ID, n.id()), NamedDocuments.of(n));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void deleteNames(Collection<String> ids) {
        delete(NamedDocuments.ID, ids);
    }

    public void delete(Collection<String> ids) {
        delete(Layout.ID, ids);
    }

    private void delete(String field, Collection<String> ids) {
        try {
            writer.deleteDocuments(ids.stream().map(id -> new Term(field, id)).toArray(Term[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes all that was written durable, together with the number of the last change it comes from, and visible. */
    public void commit(long lastChange) {
        try {
            commit(writer, lastChange);
            appliedSeq = lastChange;
            index.refresh();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when no segments are being merged any more; what was merged is durable and visible. */
    public void settle() {
        try {
            writer.maybeMerge();
            writer.forceMerge(SETTLED_SEGMENTS);
            commit(appliedSeq);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empties the index; the feed is to be read again from its first change. */
    public void clear() {
        try {
            writer.deleteAll();
            commit(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void commit(IndexWriter writer, long lastChange) throws IOException {
        writer.setLiveCommitData(Map.of(Store.VERSION, Layout.VERSION, Store.APPLIED, Long.toString(lastChange)).entrySet());
        writer.commit();
    }

    /** Leaves what was not committed. */
    @Override
    public void close() {
        index.close();
        closeFiles();
    }

    /** As {@link #close}, where the reading side has become another's and lives on. */
    public void closeFiles() {
        try {
            writer.close();
            store.directory().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
