package io.tongyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.GraphFolder;
import io.tongyuan.graph.Neo4jExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A folder of registers in one run. */
@ExtendWith(Neo4jExtension.class)
class LoadCommandTest {
    private static final String ENTRY = "{\"resource\": \"工商登记信息\", \"provider\": \"%s\", \"file\": \"%s\", \"encoding\": \"\", \"rows\": 2}";

    @TempDir
    private Path folder;
    private Path data;

    @BeforeEach
    void emptyGraph(GraphConnection graph, @GraphFolder Path shared) {
        Neo4jExtension.wipe(graph);
        data = shared;
    }

    private Ran load(String files) throws IOException {
        Files.writeString(folder.resolve("manifest.json"),
                "{\"county\": \"370306\", \"name\": \"周村区\", \"seed\": 1, \"today\": \"2026-01-01\", \"counts\": {}, \"files\": [" + files + "]}");
        return Ran.of("load", "--data", data.toString(), folder.toString());
    }

    @Test
    void eachFileIsItsProviders() throws IOException {
        CompanyRows.write(folder.resolve("a.csv"), 0, 2);
        CompanyRows.write(folder.resolve("b.csv"), 2, 2);
        String both = ENTRY.formatted("市场监督管理局", "a.csv") + ", " + ENTRY.formatted("行政审批局", "b.csv");
        Ran first = load(both);
        assertThat(first.exit()).as(first.err()).isEqualTo(Exit.DONE);
        assertThat(first.out()).contains("a.csv：共 2 行，入库 2 行（新 2").contains("b.csv：共 2 行，入库 2 行（新 2");
        assertThat(Ran.of("status", "--data", data.toString()).out()).contains("市场监督管理局").contains("行政审批局");
        assertThat(load(both).out()).as("again").contains("a.csv：共 2 行，入库 2 行（新 0，已有 2").contains("b.csv：共 2 行，入库 2 行（新 0，已有 2");
    }

    @Test
    void aFileThatIsMissingIsNamed() throws IOException {
        Ran ran = load(ENTRY.formatted("市场监督管理局", "c.csv"));
        assertThat(ran.exit()).isEqualTo(Exit.FAILED);
        assertThat(ran.err()).startsWith("tongyuan: ").contains("c.csv");
    }
}
