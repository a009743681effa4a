package io.tongyuan.graph;

import io.tongyuan.model.Failed;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to the graph of one data folder, for any number of threads: an external server where {@code NEO4J_URI} is
 * set, else the Neo4j of this folder, joined where it runs and started where it doesn't. Closing ends it if it was
 * started here.
 */
public final class GraphConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GraphConnection.class);

    private final Path dataFolder;
    private final GraphSettings settings;
    // One for all sessions: on a cluster a read sees what an earlier call wrote.
    private final BookmarkManager bookmarks = BookmarkManagers.defaultManager(BookmarkManagerConfig.builder().build());
    private Link link;
    private boolean closed;

    private GraphConnection(Path dataFolder, GraphSettings settings) {
        this.dataFolder = dataFolder;
        this.settings = settings;
        this.link = settings.external().map(Link::external).orElseGet(() -> Link.local(dataFolder, settings));
    }

    /**
     * Opens it; a start takes 5 to 20 s.
     *
     * @throws Failed DATA_FOLDER_UNWRITABLE, GRAPH_START_FAILED, GRAPH_IN_USE, GRAPH_BUSY, GRAPH_EXTERNAL_INCOMPLETE,
     *                GRAPH_EXTERNAL_UNREACHABLE
     */
    public static GraphConnection open(Path dataFolder) {
        return open(dataFolder, GraphSettings.of(System.getenv()));
    }

    static GraphConnection open(Path dataFolder, GraphSettings settings) {
        Path folder = settings.external().isPresent() ? dataFolder : DataFolder.prepare(dataFolder);
        return new GraphConnection(folder, settings);
    }

    /** Whether the server is one that we neither start nor end. */
    public boolean external() {
        return settings.external().isPresent();
    }

    /** Whether this connection started the Neo4j, and ends it. */
    public synchronized boolean owner() {
        return link.owned().isPresent();
    }

    /** The process of Neo4j, -1 for an external one. */
    public synchronized long pid() {
        return link.pid();
    }

    /** For what neither {@link #read} nor {@link #write} can do. May be another one after the Neo4j of an owner ended. */
    synchronized Driver driver() {
        return link.driver();
    }

    /** A session for statements that want a transaction of their own; the caller closes it. */
    Session session() {
        return session(current(), AccessMode.WRITE);
    }

    /**
     * One transaction that reads, tried again where that can help.
     *
     * @throws Failed as {@link #write}
     */
    <T> T read(TransactionCallback<T> work) {
        return run(session -> session.executeRead(work));
    }

    /**
     * One statement that reads, sent without the messages that open and close a transaction: those cost the server as
     * much again as finding a node. Tried again where that can help.
     *
     * @throws Failed as {@link #write}
     */
    List<Record> ask(String cypher, Map<String, Object> parameters) {
        return run(session -> {
            try {
                return session.run(cypher, parameters).list();
            } catch (TransientException e) {
                return session.executeRead(tx -> tx.run(cypher, parameters).list());
            }
        });
    }

    /**
     * One transaction that writes, tried again where that can help: the work may run more than once.
     *
     * @throws Failed GRAPH_READ_ONLY, GRAPH_FORBIDDEN, GRAPH_WRITE_FAILED, GRAPH_EXTERNAL_UNREACHABLE, and as {@link #open}
     */
    <T> T write(TransactionCallback<T> work) {
        return run(session -> session.executeWrite(tx -> once(work, tx)));
    }

    private <T> T run(Function<Session, T> work) {
        try {
            return tried(work);
        } catch (Neo4jException e) {
            throw GraphFault.of(e, dataFolder, external());
        }
    }

    /** Ends the driver's trying again where a retry is in vain. */
    private <T> T once(TransactionCallback<T> work, TransactionContext tx) {
        try {
            return work.execute(tx);
        } catch (Neo4jException e) {
            throw GraphFault.isReadOnly(e) ? GraphFault.of(e, dataFolder, external()) : e;
        }
    }

    private <T> T tried(Function<Session, T> work) {
        Link used = current();
        try {
            return within(used, work);
        } catch (ServiceUnavailableException | SessionExpiredException | IllegalStateException e) {
            if (external()) {
                throw new Failed("GRAPH_EXTERNAL_UNREACHABLE", "与图数据库的连接中断：" + e.getMessage(), e);
            }
            if (e instanceof IllegalStateException && !used.ended().get()) {
                throw e;
            }
            LOG.info("the Neo4j of {} has ended with the command that started it; opening it again", dataFolder);
            return within(reopened(used), work);
        }
    }

    private <T> T within(Link link, Function<Session, T> work) {
        // What writes says so itself.
        try (Session session = session(link, AccessMode.READ)) {
            return work.apply(session);
        }
    }

    private Session session(Link link, AccessMode mode) {
        SessionConfig.Builder config = SessionConfig.builder().withBookmarkManager(bookmarks).withDefaultAccessMode(mode);
        if (link.database() != null) {
            config.withDatabase(link.database());
        }
        return link.driver().session(config.build());
    }

    private synchronized Link current() {
        if (closed) {
            throw new IllegalStateException("the connection is closed");
        }
        return link;
    }

    /** Whoever of several threads comes first opens it for all. */
    private synchronized Link reopened(Link gone) {
        if (current() == gone) {
            gone.close();
            link = Link.local(dataFolder, settings);
        }
        return link;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            link.close();
        }
    }
}
