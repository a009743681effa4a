package io.tongyuan.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;

/** What holds of a Neo4j of ours while it runs. */
@ExtendWith(Neo4jExtension.class)
class SharedGraphTest {
    @Test
    void writesAndReads(GraphConnection graph) {
        graph.write(tx -> tx.run("CREATE (:Thing {name: $name})", Map.of("name", "周村")).consume());
        List<String> names = graph.read(tx -> tx.run("MATCH (t:Thing) RETURN t.name AS name").list(r -> r.get("name").asString()));
        assertThat(names).containsExactly("周村");
    }

    @Test
    void wipeTakesEverythingAway(GraphConnection graph) {
        try (var session = graph.session()) {
            session.run("CREATE CONSTRAINT thing_key IF NOT EXISTS FOR (t:Wiped) REQUIRE t.key IS UNIQUE").consume();
            session.run("UNWIND range(1, 100) AS i CREATE (:Wiped {key: i})").consume();
        }
        Neo4jExtension.wipe(graph);
        assertThat(graph.<Long>read(tx -> tx.run("MATCH (n) RETURN count(n) AS n").single().get("n").asLong())).isZero();
        assertThat(graph.<Integer>read(tx -> tx.run("SHOW CONSTRAINTS").list().size())).isZero();
    }

    @Test
    void theJoinFileIsForTheOwnerAlone(@GraphFolder Path folder) throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("graph.json")))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("graph")))).isEqualTo("rwx------");
    }

    @Test
    void noSecretInArgumentsEnvironmentOrLogs(GraphConnection graph, @GraphFolder Path folder) throws Exception {
        String password = address(folder).password();
        Path process = Path.of("/proc", String.valueOf(graph.pid()));
        assertThat(password).hasSizeGreaterThanOrEqualTo(32);
        for (String part : List.of("cmdline", "environ")) {
            String text = new String(Files.readAllBytes(process.resolve(part)), StandardCharsets.ISO_8859_1);
            assertThat(text).isNotEmpty().doesNotContain(password).doesNotContain("NEO4J_");
        }
        try (var logs = Files.walk(folder.resolve("graph").resolve("logs"))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(log)).as(log.toString()).doesNotContain(password);
            }
        }
    }

    @Test
    void neitherWrongNorDefaultPasswordOpens(@GraphFolder Path folder) throws Exception {
        for (String password : List.of("neo4j", "wrong-password", "")) {
            try (var driver = GraphDatabase.driver(address(folder).uri(), AuthTokens.basic("neo4j", password))) {
                assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
            }
        }
        try (var driver = GraphDatabase.driver(address(folder).uri(), AuthTokens.none())) {
            assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(org.neo4j.driver.exceptions.Neo4jException.class);
        }
    }

    @Test
    void listensOnLoopbackAlone(GraphConnection graph, @GraphFolder Path folder) throws Exception {
        assertThat(ListeningSockets.of(graph.pid())).hasSize(1)
                .allSatisfy(socket -> assertThat(socket.host()).isEqualTo("127.0.0.1"))
                .allSatisfy(socket -> assertThat(address(folder).uri()).endsWith(":" + socket.port()));
    }

    private static GraphAddress address(Path folder) {
        return new JoinFile(folder).running().orElseThrow();
    }
}
