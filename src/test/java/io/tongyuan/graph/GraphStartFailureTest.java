package io.tongyuan.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tongyuan.model.Failed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphStartFailureTest {
    @TempDir
    private Path folder;

    @Test
    void aFileIsNoFolder() throws Exception {
        Path file = Files.writeString(folder.resolve("a file"), "");
        assertFails(file, Map.of(), "DATA_FOLDER_UNWRITABLE", "a file");
    }

    @Test
    void aFolderThatCannotBeMade() {
        // Not even root makes a folder here.
        assertFails(Path.of("/proc/tongyuan-data"), Map.of(), "DATA_FOLDER_UNWRITABLE", "/proc/tongyuan-data");
    }

    @Test
    void aFolderThatMayOnlyBeRead() {
        Path fixed = folder.resolve("fixed");
        assertThat(fixed.toFile().mkdir() && fixed.toFile().setWritable(false)).isTrue();
        Assumptions.assumeFalse(Files.isWritable(fixed), "root writes into every folder");
        assertFails(fixed, Map.of(), "DATA_FOLDER_UNWRITABLE", "fixed");
    }

    @Test
    void aHeapThatTheJvmRefuses() {
        assertFails(folder, Map.of("TONGYUAN_GRAPH_HEAP", "plenty"), "GRAPH_START_FAILED", "-Xmxplenty");
        assertThat(folder.resolve("graph.json")).doesNotExist();
    }

    @Test
    void aPageCacheThatNeo4jRefuses() {
        assertFails(folder, Map.of("TONGYUAN_GRAPH_PAGE_CACHE", "plenty"), "GRAPH_START_FAILED", "plenty");
    }

    @Test
    void anExternalServerWithoutPassword() {
        assertFails(folder, Map.of("NEO4J_URI", "bolt://127.0.0.1:1"), "GRAPH_EXTERNAL_INCOMPLETE", "NEO4J_PASSWORD");
    }

    @Test
    void anExternalServerThatIsNotThere() {
        Failed failed = assertFails(folder, Map.of("NEO4J_URI", "bolt://127.0.0.1:1", "NEO4J_PASSWORD", "very-secret"),
                "GRAPH_EXTERNAL_UNREACHABLE", "bolt://127.0.0.1:1");
        assertThat(failed).hasMessageNotContaining("very-secret");
    }

    private static Failed assertFails(Path folder, Map<String, String> environment, String code, String word) {
        Failed failed = catchThrowableOfType(Failed.class, () -> GraphConnection.open(folder, GraphSettings.of(environment)).close());
        assertThat(failed.code()).isEqualTo(code);
        assertThat(failed).hasMessageContaining(word);
        return failed;
    }
}
