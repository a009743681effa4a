package io.tongyuan.address.index;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The folder on disk and what its last commit says of itself. */
final class Store {
    static final String VERSION = "layout";
    static final String APPLIED = "applied";

    /** Lucene hints at a faster vector module when it starts. There are no vectors here; held, so that it stays silent. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        LUCENE.setLevel(Level.SEVERE);
    }

    private final Directory directory;
    private final boolean readOnly;

    Store(Directory directory, boolean readOnly) {
        this.directory = directory;
        this.readOnly = readOnly;
    }

    Directory directory() {
        return directory;
    }

    static AddressIndex read(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                throw missing(folder);
            }
            Store store = new Store(FSDirectory.open(folder), true);
            if (!store.readable()) {
                store.directory.close();
                throw missing(folder);
            }
            return new AddressIndex(store, new SearcherManager(store.directory, new SearcherFactory()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Failed missing(Path folder) {
        return new Failed("ADDRESS_INDEX_MISSING", "地址索引尚未建立（" + folder + "）；请先导入标准地址，或等待正在运行的进程建好索引");
    }

    /** True where there is a commit of this version that can be opened. */
    boolean readable() {
        try {
            if (!DirectoryReader.indexExists(directory) || !Layout.VERSION.equals(commitData().get(VERSION))) {
                return false;
            }
            DirectoryReader.open(directory).close();
            return true;
        } catch (IOException | IllegalArgumentException e) {
            // Whatever cannot be opened is derived data: it is thrown away, not repaired.
            return false;
        }
    }

    /** Removes the index's files; to be called with the lock held. */
    void empty() throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }

    long appliedSeq() {
        try {
            return Long.parseLong(commitData().getOrDefault(APPLIED, "0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> commitData() throws IOException {
        return SegmentInfos.readLatestCommit(directory).getUserData();
    }

    void closeIfReadOnly() throws IOException {
        if (readOnly) {
            directory.close();
        }
    }
}
