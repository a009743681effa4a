package io.tongyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tongyuan.graph.GraphFolder;
import io.tongyuan.graph.Neo4jExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An operator's word on whether two are the same, and a surveyed position, given on the command line. */
@ExtendWith(Neo4jExtension.class)
class JudgeCommandTest {
    @TempDir
    private Path folder;

    @Test
    void saidListedAndTakenBack(@GraphFolder Path data) throws Exception {
        Path file = Files.writeString(folder.resolve("companies.csv"), """
                企业名称,统一社会信用代码,核准日期
                周村试验甲有限公司,91370306MA00000A94,2020-07-08
                周村试验乙有限公司,91370306MA00000B7Y,2020-07-08
                """);
        assertThat(Ran.of("import", "--resource", "工商登记信息", "--data", data.toString(), file.toString()).exit()).isEqualTo(Exit.DONE);
        String one = id(data, "91370306MA00000A94");
        String other = id(data, "91370306MA00000B7Y");
        assertThat(Ran.of("judge", "list", one, "--data", data.toString()).out()).contains("没有关于 " + one + " 的判定");

        Ran same = Ran.of("judge", "same", one, other, "--reason", "同一企业两次登记", "--data", data.toString());
        assertThat(same.exit()).as(same.err()).isEqualTo(Exit.DONE);
        assertThat(same.out()).contains("SAME").contains("同一对象 " + (one.compareTo(other) < 0 ? one : other));
        assertThat(id(data, "91370306MA00000A94")).isEqualTo(id(data, "91370306MA00000B7Y"));

        Ran apart = Ran.of("judge", "undecided", other, one, "--reason", "依据有误", "--data", data.toString());
        assertThat(apart.out()).contains("UNDECIDED").contains("两个对象");
        assertThat(id(data, "91370306MA00000A94")).isEqualTo(one);
        assertThat(id(data, "91370306MA00000B7Y")).isEqualTo(other);
        assertThat(Ran.of("judge", "list", one, "--data", data.toString()).out()).contains("依据有误").contains("同一企业两次登记");
    }

    @Test
    void whatCannotBeJudgedIsToldAndChangesNothing(@GraphFolder Path data) {
        Ran unlike = Ran.of("judge", "same", "P1", "L1", "--reason", "试", "--data", data.toString());
        assertThat(unlike.exit()).isEqualTo(Exit.FAILED);
        assertThat(unlike.err()).startsWith("tongyuan: JUDGEMENT_KINDS: ");
        Ran half = Ran.of("poi", "verify", "--at", "117.1", "I1", "--data", data.toString());
        assertThat(half.exit()).isNotEqualTo(Exit.DONE);
        assertThat(half.err()).contains("--at");
    }

    private static String id(Path data, String code) throws Exception {
        Ran ran = Ran.of("check", "entity", code, "--json", "--data", data.toString());
        return new JsonMapper().readTree(ran.out()).path("id").asText();
    }
}
