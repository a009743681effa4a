package io.tongyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.graph.Neo4jExtension;
import io.tongyuan.graph.OtherCommand;
import io.tongyuan.privacy.KeyFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cascade applied and taken back, killed with {@code kill -9} at random moments (the run or its Neo4j), ends in the graph
 * of an undisturbed one, and taken back in the graph of before.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class KilledCascadeTest {
    private static final int KILLS = 10;
    private static final Duration SOON = Duration.ofSeconds(40);

    @TempDir
    private static Path folder;

    @Test
    @Tag("full")
    void tenKills() throws Exception {
        Path addresses = addresses(500, 8);
        String undisturbed = start(addresses, data("undisturbed"), "end").last();
        assertThat(undisturbed).startsWith("DONE ");
        long seed = Long.getLong("tongyuan.seed", System.nanoTime());
        System.out.println("KilledCascadeTest: -Dtongyuan.seed=" + seed);
        Random random = new Random(seed);
        Path data = data("killed");
        int interrupted = 0;
        for (int i = 0; i < KILLS; i++) {
            Run run = start(addresses, data, "on");
            int before = random.nextInt(9);
            for (int line = 0; line < before; line++) {
                assertThat(run.out.readLine()).as(run::said).startsWith("STEP ");
            }
            Thread.sleep(random.nextInt(400));
            boolean runner = random.nextBoolean();
            System.out.println("  kill " + (i + 1) + ": " + (runner ? "run" : "Neo4j") + " after " + before + " steps");
            ProcessHandle.of(runner ? run.process.pid() : run.graph).ifPresent(ProcessHandle::destroyForcibly);
            interrupted += before > 0 ? 1 : 0;
            if (!runner) {
                Thread.sleep(500);
                run.process.destroyForcibly();
            }
            run.last();
            assertThat(OtherCommand.ends(run.graph, SOON)).as("no Neo4j is left behind").isTrue();
        }
        assertThat(interrupted).isPositive();
        Run last = start(addresses, data, "end");
        assertThat(last.last()).as(last::said).isEqualTo(undisturbed);
    }

    private static Path addresses(int plates, int rooms) throws IOException {
        StringBuilder csv = new StringBuilder("地址编码,区划代码,道路,门牌号,楼栋,单元,房号,地址全称\n");
        for (int n = 1; n <= plates; n++) {
            csv.append("A%1$d,370306000000,丝绸路,%1$d,,,,山东省淄博市周村区丝绸路%1$d号\n".formatted(n));
            for (int r = 1; r <= rooms; r++) {
                csv.append("A%1$d-%2$d,370306000000,丝绸路,%1$d,1,1,10%2$d,山东省淄博市周村区丝绸路%1$d号1号楼1单元10%2$d室\n".formatted(n, r));
            }
        }
        return Files.writeString(folder.resolve("addresses.csv"), csv);
    }

    /** Folders with the same keys: the digest is keyed. */
    private static Path data(String name) throws IOException {
        Path keys = folder.resolve("keys");
        KeyFile.open(keys);
        Path data = Files.createDirectories(folder.resolve(name));
        Files.copy(keys, data.resolve("keys"), StandardCopyOption.COPY_ATTRIBUTES);
        return data;
    }

    private static Run start(Path addresses, Path data, String how) throws IOException {
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-Dtongyuan.home=" + System.getProperty("tongyuan.home", Path.of("").toAbsolutePath().toString()),
                "-cp", System.getProperty("java.class.path"), RenamingRun.class.getName(), data.toString(), addresses.toString(), how)
                .redirectError(errors.toFile());
        builder.environment().putAll(Neo4jExtension.SMALL);
        Process process = builder.start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        Run opened = new Run(process, out, 0, errors);
        String line = out.readLine();
        assertThat(line).as(opened::said).startsWith("OPEN ");
        return new Run(process, out, Long.parseLong(line.substring(5)), errors);
    }

    private record Run(Process process, BufferedReader out, long graph, Path errors) {
        /** The last line it printed, blank where there is none. */
        String last() throws Exception {
            String last = "";
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = line;
            }
            process.waitFor();
            return last;
        }

        String said() {
            try {
                return Files.readString(errors);
            } catch (IOException e) {
                return e.toString();
            }
        }
    }
}
