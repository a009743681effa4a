package io.tongyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.graph.GraphFolder;
import io.tongyuan.graph.Neo4jExtension;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What an operator reads while and after data come in. */
@ExtendWith(Neo4jExtension.class)
class StatusCommandTest {
    @TempDir
    private Path folder;

    @Test
    void tellsOldVersionsAndDatesInTheFuture(@GraphFolder Path data) throws IOException {
        Path file = Files.writeString(folder.resolve("companies.csv"), """
                企业名称,统一社会信用代码,核准日期
                周村试验甲有限公司,91370306MA00000A94,2019-05-06
                周村试验甲实业有限公司,91370306MA00000A94,2020-07-08
                周村试验乙有限公司,91370306MA00000B7Y,2075-01-02
                """);
        assertThat(Ran.of("import", "--resource", "工商登记信息", "--data", data.toString(), file.toString()).exit()).isEqualTo(Exit.DONE);
        assertThat(Ran.of("status", "--data", data.toString()).out())
                .containsPattern("工商登记信息：2 条（另存旧版本 1 条），数据日期 2020-07-08（另有 1 条日期晚于今天，请核对），最近到达 \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\R");
        assertThat(Ran.of("agency", "list", "--data", data.toString()).err()).contains("还没有登记任何单位");
    }

    @Test
    void anInterruptedCommandEndsWith130() {
        assertThat(new Failure().handleExecutionException(new Failed("INTERRUPTED", "已中断"), new CommandLine(new StatusCommand()), null))
                .isEqualTo(Exit.INTERRUPTED);
    }

    @Test
    void progressWithoutATerminalSaysSpeedAndTimeLeft() {
        assertThat(ProgressLine.line("a.csv", Duration.ofSeconds(30), 1 << 20, 5 << 20, 60_000)).isEqualTo("a.csv：20%，60000 行，每秒 2000 行，约余 0:02:00");
    }
}
