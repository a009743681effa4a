package io.tongyuan.graph;

import io.tongyuan.model.Failed;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A driver that reaches a Neo4j which answers, with the process where we started it. */
record Link(Driver driver, String database, long pid, Optional<GraphProcess> owned) implements AutoCloseable {
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
            return new Link(driver, server.database(), -1, Optional.empty());
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
                Driver driver = reach(process.address());
                return new Link(driver, "neo4j", process.address().pid(), Optional.of(process));
            } catch (RuntimeException e) {
                process.close();
                throw e;
            }
        }
    }

    /** Empty where the one that wrote the file answers no more: the file appears only after the port is open. */
    private static Optional<Link> joined(GraphAddress address) {
        try {
            return Optional.of(new Link(reach(address), "neo4j", address.pid(), Optional.empty()));
        } catch (ServiceUnavailableException e) {
            LOG.info("{} is ending, another is started", address);
            return Optional.empty();
        }
    }

    private static Driver reach(GraphAddress address) {
        Driver driver = GraphDatabase.driver(address.uri(), AuthTokens.basic(address.user(), address.password()), config(15));
        try {
            driver.verifyConnectivity();
            // Without this the driver would try for its whole retry time to reach one that is gone.
            address.process().ifPresent(p -> p.onExit().thenRun(driver::closeAsync));
            return driver;
        } catch (RuntimeException e) {
            driver.close();
            throw e;
        }
    }

    private static Config config(int retrySeconds) {
        return Config.builder()
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
