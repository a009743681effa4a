package io.tongyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong usage of the checks, told before anything is started. */
class CheckCommandTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2017-02-30", "20170228", "yesterday"})
    void aDateThatIsNone(String date) {
        Ran ran = Ran.of("check", "project", "--data", folder.resolve("data").toString(), "--on", date, "2403-370306-04-01-512344");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("日期应写作 2026-01-31").doesNotContain("Exception");
    }

    @Test
    void aBlankCode() {
        assertThat(Ran.of("check", "project", "--data", folder.resolve("data").toString(), " ").exit()).isEqualTo(2);
        assertThat(Ran.of("check", "entity", "--data", folder.resolve("data").toString(), "").err()).contains("代码不能为空");
        assertThat(Files.exists(folder.resolve("data"))).isFalse();
    }
}
