package io.tongyuan.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongyuan.model.Failed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinFileTest {
    @TempDir
    private Path folder;

    @Test
    void saysWhatRuns() throws Exception {
        GraphAddress address = GraphAddress.of(7687, ProcessHandle.current(), "neo4j", "secret");
        JoinFile file = new JoinFile(folder);
        assertThat(file.running()).isEmpty();
        file.write(address);
        assertThat(file.running()).contains(address);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path()))).isEqualTo("rw-------");
        assertThat(address.toString()).doesNotContain("secret");
    }

    @Test
    void writingAgainReplacesAFileThatOthersMayRead() throws Exception {
        JoinFile file = new JoinFile(folder);
        Files.writeString(file.path(), "{}");
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-r--r--"));
        file.write(GraphAddress.of(7687, ProcessHandle.current(), "neo4j", "secret"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path()))).isEqualTo("rw-------");
    }

    @Test
    void aDeadProcessRunsNoMore() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        GraphAddress address = GraphAddress.of(7687, dead.toHandle(), "neo4j", "secret");
        dead.waitFor();
        JoinFile file = new JoinFile(folder);
        file.write(address);
        assertThat(file.running()).isEmpty();
    }

    @Test
    void anotherProcessOfTheSamePidIsNotTheOne() {
        GraphAddress own = GraphAddress.of(7687, ProcessHandle.current(), "neo4j", "secret");
        JoinFile file = new JoinFile(folder);
        file.write(new GraphAddress(own.uri(), own.pid(), own.started() - 60_000, own.user(), own.password()));
        assertThat(file.running()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{}", "not json", "{\"pid\": \"x\"}", "{\"pid\": 1, \"unknown\": 2}",
        "\u0000\u0001\u0002"})
    void garbageIsNoError(String text) throws Exception {
        JoinFile file = new JoinFile(folder);
        Files.writeString(file.path(), text);
        assertThat(file.running()).isEmpty();
    }

    @Test
    void oneElsewhereIsNotOurs() {
        GraphAddress own = GraphAddress.of(7687, ProcessHandle.current(), "neo4j", "secret");
        JoinFile file = new JoinFile(folder);
        file.write(new GraphAddress("bolt://203.0.113.7:7687", own.pid(), own.started(), own.user(), own.password()));
        assertThat(file.running()).isEmpty();
    }

    @Test
    void saysWhichFolderCannotBeWritten() {
        JoinFile file = new JoinFile(folder.resolve("missing"));
        assertThatThrownBy(() -> file.write(GraphAddress.of(1, ProcessHandle.current(), "neo4j", "secret")))
                .isInstanceOf(Failed.class).hasMessageContaining("missing").hasMessageNotContaining("secret");
    }
}
