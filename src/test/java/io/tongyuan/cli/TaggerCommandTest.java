package io.tongyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongyuan.gazetteer.Manifest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaggerCommandTest {
    private static final Path INVENTED = Path.of("src/test/resources/tagging/invented.txt");
    @TempDir
    private static Path folder;
    private static Ran trained;

    @BeforeAll
    static void train() {
        trained = Ran.of("tagger", "train", "--labels", INVENTED.toString(), "--out", folder.resolve("small.tagger").toString(),
                "--licence", "invented.txt=ours", "--networks", "1");
    }

    @Test
    void trainWritesTheModelAndItsManifest() throws IOException {
        assertThat(trained.exit()).as(trained.err()).isEqualTo(Exit.DONE);
        Manifest manifest = new ObjectMapper().readValue(folder.resolve("small.json").toFile(), Manifest.class);
        assertThat(manifest.fault(folder)).isEmpty();
        assertThat(manifest.sources()).singleElement().satisfies(s -> {
            assertThat(s.name()).isEqualTo("invented.txt");
            assertThat(s.version()).isEqualTo(Files.size(INVENTED) + " bytes");
            assertThat(s.licence()).isEqualTo("ours");
            assertThat(s.integrity()).isEqualTo("sha256-" + Manifest.sha256(INVENTED));
        });
        assertThat(manifest.rebuild()).startsWith("bin/tongyuan tagger train --labels");
    }

    @Test
    void evalTellsTheScoresByLabel() throws IOException {
        Ran ran = Ran.of("tagger", "eval", "--labels", INVENTED.toString(), "--model", folder.resolve("small.tagger").toString(), "--json");
        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.DONE);
        JsonNode judged = new ObjectMapper().readTree(ran.out());
        assertThat(judged.at("/all/f1").asDouble()).isGreaterThan(90);
        assertThat(judged.at("/byLabel/roadno/gold").asInt()).isPositive();
    }

    @Test
    void labelWritesTokenGoldAndPredictedAsTheFileWritesThem() throws IOException {
        Path file = Files.writeString(folder.resolve("other.txt"), "正 b-Road\n阳 i-Road\n路 e-Road\n1 b-Roadno\n8 i-Roadno\n号 e-Roadno\n  O\n\n幸 O\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TaggerLabelCommand.label(file.toString(), folder.resolve("small.tagger"), out);
        String[] lines = out.toString(StandardCharsets.UTF_8).split("\n", -1);
        assertThat(lines).hasSize(10);
        assertThat(lines[0]).isEqualTo("正 b-Road b-Road");
        assertThat(lines[2]).isEqualTo("路 e-Road e-Road");
        assertThat(lines[4]).isEqualTo("8 i-Roadno i-Roadno");
        assertThat(lines[6]).startsWith("  O ");
        assertThat(lines[7]).isEmpty();
        assertThat(lines[8]).startsWith("幸 O ");
    }

    @Test
    void aMissingModelIsSaid() {
        Ran ran = Ran.of("tagger", "eval", "--labels", INVENTED.toString(), "--model", folder.resolve("none").toString());
        assertThat(ran.exit()).isEqualTo(Exit.FAILED);
        assertThat(ran.err()).contains("MODEL_UNREADABLE");
    }
}
