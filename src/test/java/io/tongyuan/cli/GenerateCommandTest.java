package io.tongyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
    @TempDir
    private Path folder;

    @Test
    void makesACounty() {
        assertThat(Main.execute("generate", "--county", "411102", "--persons", "50", "--out", folder.toString())).isEqualTo(Exit.DONE);
        assertThat(folder.resolve("manifest.json")).exists();
        assertThat(folder.resolve("truth/projects.csv")).exists();
    }

    @Test
    void saysWhatItCannotDo() {
        assertThat(Main.execute("generate", "--county", "999999", "--out", folder.toString())).isEqualTo(Exit.FAILED);
        assertThat(Main.execute("generate", "--county", "3703", "--out", folder.toString())).isEqualTo(Exit.FAILED);
        assertThat(Main.execute("generate", "--persons", "50")).isEqualTo(Exit.USAGE);
    }
}
