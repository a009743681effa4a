package io.tongyuan.graph;

import io.tongyuan.model.Failed;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.NotificationConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A driver that reaches a Neo4j which answers.
 *
 * @param database null for the user's home database
 * @param pid      -1 for an external server
 * @param owned    the process, where we started it
 * @param ended    true once the process has ended; the driver is closed then
 */
record Link(Driver driver, String database, long pid, Optional<GraphProcess> owned, AtomicBoolean ended) implements AutoCloseable {
    private static final String DATABASE = "neo4j";
    private static final Logger LOG = LoggerFactory.getLogger(Link.class);
    // The driver speaks to the JDK's logging and tells of each opening and closing. Held, or its level is forgotten.
    private static final java.util.logging.Logger DRIVER_LOG = java.util.logging.Logger.getLogger("org.neo4j.driver");

    static {
        DRIVER_LOG.setLevel(java.util.logging.Level.SEVERE);
    }

    static Link external(GraphSettings.External server) {
        Driver driver = GraphDatabase.driver(server.uri(), AuthTokens.basic(server.user(), server.password()), config(30));
        try {
            driver.verifyConnectivity();
            return new Link(driver, server.database(), -1, Optional.empty(), new AtomicBoolean());
        } catch (Neo4jException e) {
            driver.close();
            throw new Failed("GRAPH_EXTERNAL_UNREACHABLE", "无法连接环境变量 NEO4J_URI 所指的图数据库 " + server.uri() + "：" + e.getMessage(), e);
        }
    }

    /** Joins the Neo4j of this folder, or starts it. */
    static Link local(Path dataFolder, GraphSettings settings) {
        JoinFile joinFile = new JoinFile(dataFolder);
        try (StartLock lock = StartLock.take(dataFolder, settings.startLimit())) {
            Optional<Link> joined = joinFile.running().flatMap(Link::joined);
            if (joined.isPresent()) {
                return joined.get();
            }
            GraphProcess process = GraphProcess.start(dataFolder, joinFile, settings);
            try {
                joinFile.write(process.address());
                return to(process.address(), Optional.of(process));
            } catch (RuntimeException e) {
                process.close();
                throw e;
            }
        }
    }

    /** Empty where the one that wrote the file answers no more: the file appears only after the port is open. */
    private static Optional<Link> joined(GraphAddress address) {
        try {
            return Optional.of(to(address, Optional.empty()));
        } catch (Neo4jException e) {
            LOG.info("{} does not answer as ours, another is started: {}", address, e.getMessage());
            return Optional.empty();
        }
    }

    private static Link to(GraphAddress address, Optional<GraphProcess> owned) {
        Driver driver = GraphDatabase.driver(address.uri(), AuthTokens.basic(address.user(), address.password()), config(15));
        try {
            driver.verifyConnectivity();
        } catch (RuntimeException e) {
            driver.close();
            throw e;
        }
        AtomicBoolean ended = new AtomicBoolean();
        // Without this the driver would try for its whole retry time to reach one that is gone.
        address.process().ifPresent(process -> process.onExit().thenRun(() -> {
            ended.set(true);
            driver.closeAsync();
        }));
        return new Link(driver, DATABASE, address.pid(), owned, ended);
    }

    private static Config config(int retrySeconds) {
        return Config.builder()
                // The driver's default logger writes every statement with all its parameters into a string, whether it
                // is to be logged or not: a seventh of an import's processor time.
                .withLogging(Logging.slf4j())
                .withMaxTransactionRetryTime(retrySeconds, TimeUnit.SECONDS)
                .withNotificationConfig(NotificationConfig.disableAllConfig())
                .withTelemetryDisabled(true)
                .withUserAgent("tongyuan")
                .build();
    }

    @Override
    public void close() {
        driver.close();
        owned.ifPresent(GraphProcess::close);
    }
}
