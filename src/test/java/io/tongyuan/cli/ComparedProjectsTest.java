package io.tongyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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

    @Test
    void aResultTakesNoPlaceThatIsNeeded() throws Exception {
        Path list = Files.writeString(folder.resolve("list.csv"), "姓名,身份证号\n李雷,1\n");
        Path data = Files.createDirectory(folder.resolve("data"));
        Path index = Files.createDirectory(folder.resolve("ix"));
        Path stored = Files.writeString(index.resolve("persons.idx"), "index");
        Path keys = Files.writeString(folder.resolve("my-keys"), "keys");
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        for (String[] command : new String[][] {{"compare", "persons", "--index", index.toString(), "--keys", keys.toString()}, {"compare", "persons", "--data", data.toString()},
                {"link", list.toString(), "--data", data.toString()}, {"dedupe", "--data", data.toString()}, {"digest", "--key", keys.toString()}, {"address", "match", "--data", data.toString()}}) {
            assertThat(refused(command, list, pipe)).startsWith("tongyuan: RESULT_NOT_A_FILE: ");
            assertThat(refused(command, list, folder)).startsWith("tongyuan: RESULT_NOT_A_FILE: ");
            assertThat(refused(command, list, folder.resolve("no/such/o.csv"))).startsWith("tongyuan: RESULT_FOLDER_MISSING: 没有这个文件夹 " + folder.resolve("no/such") + "，").doesNotContain(".part");
            assertThat(refused(command, list, list)).startsWith("tongyuan: RESULT_IS_INPUT: ");
        }
        String[] compare = {"compare", "persons", "--index", index.toString(), "--keys", keys.toString()};
        assertThat(refused(compare, list, stored)).startsWith("tongyuan: RESULT_IN_STORE: ");
        assertThat(refused(compare, list, keys)).startsWith("tongyuan: RESULT_IS_INPUT: ");
        assertThat(refused(new String[] {"digest", "--key", keys.toString()}, list, keys)).startsWith("tongyuan: RESULT_IS_INPUT: ");
        Path part = Files.move(list, folder.resolve("o.csv.part"));
        assertThat(refused(compare, part, folder.resolve("o.csv"))).as("written beside the result on the way").startsWith("tongyuan: RESULT_IS_INPUT: ");
        assertThat(stored).hasContent("index");
        assertThat(keys).hasContent("keys");
        assertThat(Files.isRegularFile(pipe)).isFalse();
        assertThat(data).as("nothing is done before").isEmptyDirectory();
    }

    private static String refused(String[] command, Path list, Path out) {
        Ran ran = Ran.of(Stream.concat(Stream.of(command), Stream.of(list.toString(), "--out", out.toString())).toArray(String[]::new));
        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.FAILED);
        return ran.err();
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), "姓名,身份证号\n李雷,1\n");
        String none = folder.resolve("none").toString();
        Ran ran = Ran.of("compare", "persons", list.toString(), "--index", folder.toString(), "--data", none, "--out", folder.resolve("sub.csv").toString());
        assertThat(ran.exit()).isEqualTo(Exit.FAILED);
        ran = Ran.of("compare", "persons", list.toString(), "--index", none, "--data", none, "--out", folder.resolve("sub.csv").toString());
        assertThat(ran.err()).startsWith("tongyuan: DATA_FOLDER_MISSING: 没有数据目录 " + none).doesNotContain("图");
        assertThat(Ran.of("identity", "explain", list.toString(), "--row", "0", "--index", none).exit()).isEqualTo(Exit.USAGE);
    }
}
