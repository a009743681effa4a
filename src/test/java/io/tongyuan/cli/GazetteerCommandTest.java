package io.tongyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongyuan.gazetteer.Gazetteer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GazetteerCommandTest {
    private final StringWriter out = new StringWriter();

    @Test
    void lookupPrintsOneObjectALine() throws IOException {
        assertThat(run("lookup", "襄樊市")).isEqualTo(Exit.DONE);
        JsonNode record = new ObjectMapper().readTree(out.toString());
        assertThat(record.get("kind").asText()).isEqualTo("code");
        assertThat(record.get("successors").get("420600").asText()).isEqualTo("湖北省襄阳市");
        assertThat(run("lookup", "没有此地")).isEqualTo(Exit.FAILED);
        assertThat(out.toString()).isEmpty();
        assertThat(run("lookup")).isEqualTo(Exit.USAGE);
    }

    @Test
    void lookupShowsTheCoarseFirstAndNotHundreds() throws IOException {
        assertThat(run("lookup", "朝阳")).isEqualTo(Exit.DONE);
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(50);
        assertThat(lines.getFirst()).contains("\"211300000000\"");
        assertThat(run("lookup", "朝阳", "--all")).isEqualTo(Exit.DONE);
        assertThat(out.toString().lines().count()).isGreaterThan(500);
        assertThat(run("info", "--json")).isEqualTo(Exit.DONE);
        assertThat(new ObjectMapper().readTree(out.toString().lines().findFirst().orElseThrow()).get("whole").asBoolean()).isTrue();
    }

    @Test
    void infoNoticesADamagedFile(@TempDir Path folder) throws IOException {
        assertThat(run("info")).isEqualTo(Exit.DONE);
        assertThat(out.toString()).contains("village=620573", "county=2978", "city=342", "完好");
        try (var files = Files.list(Gazetteer.bundledFolder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Files.writeString(folder.resolve("zones.tsv"), "# none\n");
        assertThat(run("info", "--gazetteer", folder.toString())).isEqualTo(Exit.FAILED);
        assertThat(out.toString()).contains("zones.tsv  内容与清单的sha256不符");
    }

    @Test
    void historyNeedsAFolderOfItsOwn() {
        assertThat(run("build", "--history", "x.csv")).isEqualTo(Exit.USAGE);
        assertThat(run("build", "--history", "x.csv", "--out", Gazetteer.bundledFolder().toString())).isEqualTo(Exit.USAGE);
        assertThat(run()).isEqualTo(Exit.USAGE);
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        return new CommandLine(new GazetteerCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(new StringWriter()))
                .setExecutionExceptionHandler(new Failure()).execute(args);
    }
}
