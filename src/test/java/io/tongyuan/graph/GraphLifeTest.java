package io.tongyuan.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a Neo4j begins and ends: with real processes, killed for real. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class GraphLifeTest {
    private static final Duration SOON = Duration.ofSeconds(40);

    private Path folder;

    @BeforeAll
    static void archive() {
        StartArchive.provide();
    }

    @BeforeEach
    void makeFolder() throws Exception {
        folder = Files.createTempDirectory("tongyuan-life");
    }

    @AfterEach
    void deleteFolder() {
        Neo4jExtension.delete(folder);
    }

    @Test
    void aJoinerTakesOverAndNothingIsLost() throws Exception {
        OtherCommand joiner;
        long first;
        try (GraphConnection owner = open()) {
            first = owner.pid();
            add(owner, "by the owner");
            joiner = new OtherCommand(folder);
            assertThat(joiner.answer()).isEqualTo(new OtherCommand.Answer(first, false));
            assertThat(joiner.add("by the joiner")).isEqualTo(new OtherCommand.Answer(first, false));
        }
        assertThat(OtherCommand.ends(first, Duration.ofSeconds(1))).as("closing waits for the end").isTrue();
        assertThat(folder.resolve("graph.json")).doesNotExist();

        OtherCommand.Answer heir = joiner.add("by the heir");
        assertThat(heir.owner()).isTrue();
        assertThat(heir.pid()).isNotEqualTo(first);

        joiner.kill();
        assertThat(OtherCommand.ends(heir.pid(), SOON)).as("kill -9 of the parent leaves no Neo4j").isTrue();
        try (GraphConnection again = open()) {
            assertThat(names(again)).containsExactly("by the heir", "by the joiner", "by the owner");
        }
    }

    @Test
    @Tag("full")
    void twoAtOnceEndWithOneWhichEndsWhenItsOwnerIsTerminated() throws Exception {
        try (OtherCommand one = new OtherCommand(folder); OtherCommand other = new OtherCommand(folder)) {
            OtherCommand.Answer a = one.answer();
            OtherCommand.Answer b = other.answer();
            assertThat(a.pid()).isEqualTo(b.pid());
            assertThat(a.owner()).isNotEqualTo(b.owner());
            (a.owner() ? one : other).terminate();
            assertThat(OtherCommand.ends(a.pid(), SOON)).isTrue();
            assertThat(Files.readString(folder.resolve("graph/logs/graphserver.log"))).doesNotContain("Exception");
        }
    }

    @Test
    @Tag("full")
    void oneKilledWhileItStartsLeavesNothingBehind() throws Exception {
        OtherCommand killed = new OtherCommand(folder);
        long server = 0;
        while (server == 0) {
            Thread.sleep(20);
            server = killed.children().mapToLong(ProcessHandle::pid).findFirst().orElse(0);
        }
        Thread.sleep(new Random(7).nextInt(4000));
        killed.kill();
        try (GraphConnection next = open()) {
            assertThat(next.pid()).isNotEqualTo(server);
            assertThat(OtherCommand.ends(server, SOON)).isTrue();
            add(next, "after all");
            assertThat(names(next)).containsExactly("after all");
        }
    }

    @Test
    @Tag("full")
    void waitsForTheOneBeforeAndBelievesNoStaleFile() throws Exception {
        Path lock = folder.resolve("graph/data/databases/store_lock");
        Files.createDirectories(lock.getParent());
        // A live process with nothing behind its port: what a zombie's file looks like.
        new JoinFile(folder).write(GraphAddress.of(1, ProcessHandle.current(), "neo4j", "stale"));
        FileChannel dying = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        dying.lock();
        Thread.ofPlatform().start(() -> {
            try (dying) {
                Thread.sleep(4000);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        try (GraphConnection graph = open()) {
            assertThat(dying.isOpen()).isFalse();
            assertThat(graph.owner()).isTrue();
            assertThat(new JoinFile(folder).running().orElseThrow().pid()).isEqualTo(graph.pid());
        }
    }

    private GraphConnection open() {
        return GraphConnection.open(folder, GraphSettings.of(System.getenv()));
    }

    private static void add(GraphConnection graph, String name) {
        graph.write(tx -> tx.run("MERGE (:Thing {name: $name})", Map.of("name", name)).consume());
    }

    private static List<String> names(GraphConnection graph) {
        return graph.read(tx -> tx.run("MATCH (t:Thing) RETURN t.name AS name ORDER BY name").list(r -> r.get("name").asString()));
    }
}
