package io.tongyuan.graph;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The graph as the rest of the engine sees it: transactions that read or write, in our own terms. */
public final class GraphStore {
    private static final Logger LOG = LoggerFactory.getLogger(GraphStore.class);

    private final GraphConnection connection;
    private final AtomicLong writes = new AtomicLong();

    private GraphStore(GraphConnection connection) {
        this.connection = connection;
    }

    /** With its constraints and indexes in place. */
    public static GraphStore on(GraphConnection connection) {
        Map<String, String> missing = Schema.statements();
        missing.keySet().removeAll(connection.read(tx -> tx.run("SHOW INDEXES YIELD name").list(row -> row.get("name").asString())));
        if (!missing.isEmpty()) {
            // All in one: a transaction for each takes a new graph three times as long.
            connection.write(tx -> {
                missing.values().forEach(statement -> tx.run(statement).consume());
                return null;
            });
            LOG.debug("made {}", missing.keySet());
        }
        connection.read(tx -> tx.run("CALL db.awaitIndexes(60)").consume());
        return new GraphStore(connection);
    }

    /** The work may run more than once: what it does outside the transaction must bear that. */
    public <T> T write(Function<WriteTransaction, T> work) {
        T done = connection.write(tx -> work.apply(new WriteTransaction(tx)));
        writes.incrementAndGet();
        return done;
    }

    /** How often this store has written: whoever keeps a copy knows by it that it may be behind, and asks the graph no more often. */
    public long writes() {
        return writes.get();
    }

    public <T> T read(Function<ReadTransaction, T> work) {
        return connection.read(tx -> work.apply(new ReadTransaction(tx)));
    }

    /** As {@link #read}, each statement by itself: half the cost where the question is one statement. */
    public <T> T ask(Function<ReadTransaction, T> work) {
        return work.apply(new ReadTransaction(connection::ask));
    }

    /** See {@link GraphDigest}. */
    public String digest() {
        return connection.read(GraphDigest::of);
    }
}
