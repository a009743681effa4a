package io.tongyuan.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.Neo4jExtension;
import io.tongyuan.model.Failed;
import io.tongyuan.privacy.KeyFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A graph is opened with the keys that it was written with, or not at all. */
@ExtendWith(Neo4jExtension.class)
class FittingKeysTest {
    @Test
    void otherKeysAreRefusedAndMissingOnesNotMadeAnew(GraphConnection connection, @TempDir Path folder) throws Exception {
        GraphStore graph = GraphStore.on(connection);
        Path keys = folder.resolve("keys");
        String check = FittingKeys.open(keys, graph).keyCheck();
        assertThat(FittingKeys.open(keys, graph).keyCheck()).isEqualTo(check);

        assertCode("KEYS_MISSING", folder.resolve("elsewhere"), graph);
        assertThat(folder.resolve("elsewhere")).doesNotExist();

        Path other = folder.resolve("other");
        KeyFile.open(other);
        assertCode("KEYS_DO_NOT_FIT", other, graph);

        Path moved = folder.resolve("moved");
        Files.move(keys, moved);
        assertThat(FittingKeys.open(moved, graph).keyCheck()).isEqualTo(check);
    }

    private static void assertCode(String code, Path keys, GraphStore graph) {
        assertThatThrownBy(() -> FittingKeys.open(keys, graph)).isInstanceOfSatisfying(Failed.class, f -> assertThat(f.code()).isEqualTo(code));
    }
}
