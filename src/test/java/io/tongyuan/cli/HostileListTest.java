package io.tongyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.batch.HostileList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that mean harm, given to {@code compare persons}. */
class HostileListTest {
    private static final String SOUND = "李雷,370306199001010016";

    @TempDir
    private Path folder;

    @Test
    void eachIsRefusedWithItsCodeAndLeavesNoResult() throws IOException {
        Path register = Files.writeString(folder.resolve("register.csv"), "姓名,身份证号\n" + SOUND + "\n");
        assertThat(ran("identity", "index", register.toString(), "--out", folder.resolve("index").toString()).exit()).isEqualTo(Exit.DONE);
        Path out = folder.resolve("out.csv");
        for (HostileList list : HostileList.refused(folder, SOUND)) {
            List<String> command = command(Files.write(folder.resolve(list.name()), list.bytes()), out);
            if (!list.encoding().isEmpty()) {
                command.addAll(List.of("--encoding", list.encoding()));
            }
            Ran ran = ran(command.toArray(String[]::new));
            assertThat(ran.exit()).as(list.name()).isEqualTo(Exit.FAILED);
            assertThat(ran.err()).as(list.name()).startsWith("tongyuan: " + list.code() + ": ").doesNotContain("Exception", "\tat ");
            assertThat(out).as(list.name()).doesNotExist();
        }
        Ran ran = ran(command(Files.write(folder.resolve("list.csv"), HostileList.readable(SOUND)), out).toArray(String[]::new));
        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.DONE);
        List<String> lines = Files.readAllLines(out);
        HostileList.answered(lines, SOUND);
    }

    private List<String> command(Path list, Path out) {
        return new ArrayList<>(List.of("compare", "persons", list.toString(), "--index", folder.resolve("index").toString(), "--out", out.toString()));
    }

    private Ran ran(String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return Ran.of(all.toArray(String[]::new));
    }
}
