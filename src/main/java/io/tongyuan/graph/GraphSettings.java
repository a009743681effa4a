package io.tongyuan.graph;

import io.tongyuan.model.Failed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the graph is run or reached.
 *
 * @param external  the server or cluster to use instead of one of ours
 * @param heap      of the child process, as the JVM writes it: {@code 2g}
 * @param pageCache of the child process, as Neo4j writes it: {@code 1g}
 * @param jvmFlags  further flags for the JVM of the child process
 * @param startLimit the longest that a start may take; many minutes on a machine that has much else to do
 */
record GraphSettings(Optional<External> external, String heap, String pageCache, List<String> jvmFlags, Duration startLimit) {
    /** The collector that Java takes by itself stops the server for 10 to 60 ms at a time, which is seen in the slowest answers. */
    private static final String UNPAUSED = "-XX:+UseZGC";

    /** A server named by the environment; {@code database} is null for the user's home database. */
    record External(String uri, String user, String password, String database) {
        @Override
        public String toString() {
            return user + "@" + uri;
        }
    }

    static GraphSettings of(Map<String, String> environment) {
        return new GraphSettings(externalOf(environment),
                environment.getOrDefault("TONGYUAN_GRAPH_HEAP", "2g"),
                environment.getOrDefault("TONGYUAN_GRAPH_PAGE_CACHE", "1g"),
                Stream.of(environment.getOrDefault("TONGYUAN_GRAPH_JVM_FLAGS", UNPAUSED).split("\\s+")).filter(f -> !f.isEmpty()).toList(),
                Duration.ofMinutes(5));
    }

    private static Optional<External> externalOf(Map<String, String> environment) {
        String uri = environment.getOrDefault("NEO4J_URI", "");
        if (uri.isBlank()) {
            return Optional.empty();
        }
        String password = environment.getOrDefault("NEO4J_PASSWORD", "");
        if (password.isEmpty()) {
            throw new Failed("GRAPH_EXTERNAL_INCOMPLETE", "设置了环境变量 NEO4J_URI，但没有设置 NEO4J_PASSWORD；请补上，或去掉 NEO4J_URI 以使用内置的图数据库");
        }
        String user = environment.getOrDefault("NEO4J_USER", "neo4j");
        return Optional.of(new External(uri, user, password, environment.get("NEO4J_DATABASE")));
    }
}
