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

    @Test
    void usesAnExternalServerAndLeavesItRunning(GraphConnection graph, @GraphFolder Path folder) {
        GraphAddress server = address(folder);
        Map<String, String> environment = Map.of("NEO4J_URI", server.uri(), "NEO4J_USER", server.user(), "NEO4J_PASSWORD", server.password());
        try (GraphConnection external = GraphConnection.open(Path.of("unused"), GraphSettings.of(environment))) {
            assertThat(external.external()).isTrue();
            assertThat(external.owner()).isFalse();
            assertThat(external.pid()).isEqualTo(-1);
            assertThat(external.<Long>read(tx -> tx.run("RETURN 1 AS one").single().get("one").asLong())).isEqualTo(1);
        }
        assertThat(Path.of("unused")).doesNotExist();
        assertThat(graph.<Long>read(tx -> tx.run("RETURN 1 AS one").single().get("one").asLong())).isEqualTo(1);
    }

    @Test
    void anInterruptFromTheTerminalIsLeftToTheParent(GraphConnection graph) throws Exception {
        for (String signal : List.of("-INT", "-HUP")) {
            assertThat(new ProcessBuilder("kill", signal, String.valueOf(graph.pid())).start().waitFor()).isZero();
        }
        Thread.sleep(500);
        assertThat(graph.<Long>read(tx -> tx.run("RETURN 1 AS one").single().get("one").asLong())).isEqualTo(1);
    }

    @Test
    void aSecondConnectionJoins(GraphConnection graph, @GraphFolder Path folder) {
        try (GraphConnection second = GraphConnection.open(folder)) {
            assertThat(second.owner()).isFalse();
            assertThat(second.pid()).isEqualTo(graph.pid());
        }
        assertThat(ProcessHandle.of(graph.pid())).isPresent();
    }

    @Test
    void afterClosingNothingIsDone(@GraphFolder Path folder) {
        GraphConnection second = GraphConnection.open(folder);
        second.close();
        second.close();
        assertThatThrownBy(() -> second.read(tx -> 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void workThatFailsIsRolledBackAndItsExceptionSeen(GraphConnection graph) {
        assertThatThrownBy(() -> graph.write(tx -> {
            tx.run("CREATE (:Undone)").consume();
            throw new IllegalStateException("the work's own");
        })).isInstanceOf(IllegalStateException.class).hasMessage("the work's own");
        assertThat(graph.<Long>read(tx -> tx.run("MATCH (u:Undone) RETURN count(u) AS n").single().get("n").asLong())).isZero();
    }

    private static GraphAddress address(Path folder) {
        return new JoinFile(folder).running().orElseThrow();
    }
}
