package io.tongyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects by an index, and what the options of a comparison say of each other. */
class ComparedProjectsTest {
    @TempDir
    Path folder;

    @Test
    void aListOfProjectsAgainstAnIndexOfTheirRegister() throws IOException {
        Path register = Files.writeString(folder.resolve("projects.csv"), "项目代码,项目名称,建设单位\n2211-441900-04-02-310151,丝绸文化园,甲\n2020-330327-48-01-167360,丝绸路改造工程,乙\n");
        Ran indexed = Ran.of("identity", "index", "--kind", "project", register.toString(), "--out", folder.resolve("index").toString());
        assertThat(indexed.exit()).as(indexed.err()).isZero();
        Path list = Files.writeString(folder.resolve("list.csv"), "工程,编号\n丝绸文化园,22114419000402310151\n\n丝绸文化园,2211-441900-04-02-310161\n水库,2020-330327-48-01-167360\n");
        Path out = folder.resolve("out.csv");
        Ran compared = Ran.of("compare", "projects", list.toString(), "--index", folder.resolve("index").toString(), "--columns", "id=编号,name=工程", "--out", out.toString());
        assertThat(compared.exit()).as(compared.err()).isZero();
        assertThat(compared.out()).contains("共 3 行（另有空行 1 行，略过）");
        assertThat(Files.readString(out).lines().skip(1)).satisfiesExactly(
                row -> assertThat(row).contains(",SAME,1,NAME_AND_CODE_AGREE "), row -> assertThat(row).contains(",SAME_AFTER_CORRECTION,1,CODE_ONE_CHARACTER "),
                row -> assertThat(row).contains(",DIFFERENT,2,NAME_DIFFERS "));
        assertThat(Ran.of("compare", "projects", list.toString(), "--index", "x", "--columns", "id=编号", "--name", "工程", "--out", out.toString()).exit()).isEqualTo(Exit.USAGE);
        assertThat(Ran.of("compare", "projects", list.toString(), "--with", "state", "--out", out.toString()).exit()).isEqualTo(Exit.USAGE);
        Ran noState = Ran.of("compare", "persons", list.toString(), "--index", "x", "--with", "state", "--out", out.toString());
        assertThat(noState.exit()).isEqualTo(Exit.USAGE);
        assertThat(noState.err()).contains("an identity index has no state");
    }
}
