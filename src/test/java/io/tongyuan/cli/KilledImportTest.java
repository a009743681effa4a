package io.tongyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.generate.Generator;
import io.tongyuan.generate.Manifest;
import io.tongyuan.generate.Request;
import io.tongyuan.generate.land.CountyReader;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The import of a county's registers, killed with {@code kill -9} at random moments (the importer or its Neo4j) and run
 * again, ends in the graph of an undisturbed one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 40, unit = TimeUnit.MINUTES)
class KilledImportTest {
    private static final Duration SOON = Duration.ofSeconds(40);

    @TempDir
    private static Path folder;
    private Path registers;

    @BeforeAll
    void generate() {
        registers = folder.resolve("registers");
        new Generator(CountyReader.read(Gazetteer.bundled(), "370306")).generate(new Request("370306", 300, registers, 11));
    }

    @Test
    void threeKills() throws Exception {
        killedAndFinished(3, MixedRegisters.of(registers));
    }

    @Test
    @Tag("full")
    void tenKills() throws Exception {
        killedAndFinished(10, registers);
    }

    private void killedAndFinished(int kills, Path registers) throws Exception {
        int files = Manifest.read(registers).files().size();
        Run alone = start(registers, data("undisturbed-" + kills), 0);
        String undisturbed = alone.end();
        assertThat(undisturbed).as(alone.said()).startsWith("DONE ");
        long seed = Long.getLong("tongyuan.seed", System.nanoTime());
        System.out.println("KilledImportTest: -Dtongyuan.seed=" + seed);
        Random random = new Random(seed);
        Path data = data("killed-" + kills);
        int interrupted = 0;
        for (int i = 0; i < kills; i++) {
            Run run = start(registers, data, random.nextLong());
            int before = random.nextInt(files);
            String reached = run.after(before);
            Thread.sleep(random.nextInt(600));
            boolean importer = random.nextBoolean();
            System.out.println("  kill " + (i + 1) + ": " + (importer ? "importer" : "Neo4j") + " after " + before + " files");
            interrupted += reached.startsWith("DONE") ? 0 : 1;
            ProcessHandle.of(importer ? run.process.pid() : run.graph).ifPresent(ProcessHandle::destroyForcibly);
            String last = run.end();
            assertThat(OtherCommand.ends(run.graph, SOON)).as("no Neo4j is left behind").isTrue();
            if (!importer) {
                assertThat(last).as("an importer outlives its Neo4j; " + run.said()).isEqualTo(undisturbed);
            }
        }
        assertThat(interrupted).as("runs that the kill met at work").isPositive();
        Run last = start(registers, data, random.nextLong());
        assertThat(last.end()).as(last.said()).isEqualTo(undisturbed);
    }

    /** Folders with the same keys: the digest is keyed. */
    private static Path data(String name) throws IOException {
        Path keys = folder.resolve("keys");
        KeyFile.open(keys);
        Path data = Files.createDirectories(folder.resolve(name));
        Files.copy(keys, data.resolve("keys"), StandardCopyOption.COPY_ATTRIBUTES);
        return data;
    }

    private static Run start(Path registers, Path data, long order) throws IOException {
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-Dtongyuan.home=" + System.getProperty("tongyuan.home", Path.of("").toAbsolutePath().toString()),
                "-cp", System.getProperty("java.class.path"), ImportAll.class.getName(), registers.toString(), data.toString(), String.valueOf(order))
                .redirectError(errors.toFile());
        builder.environment().putAll(Neo4jExtension.SMALL);
        Process process = builder.start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        assertThat(line).as(() -> said(errors)).startsWith("OPEN ");
        return new Run(process, out, Long.parseLong(line.substring(5)), errors);
    }

    private record Run(Process process, BufferedReader out, long graph, Path errors) {
        /** Waits until it has read so many files, and gives back its last line. */
        String after(int files) throws IOException {
            String line = "";
            for (int i = 0; i < files; i++) {
                line = out.readLine();
                assertThat(line).as(this::said).isNotNull();
            }
            return line;
        }

        /** The last line it printed, blank where there is none. */
        String end() throws Exception {
            String last = "";
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = line;
            }
            process.waitFor();
            return last;
        }

        String said() {
            return KilledImportTest.said(errors);
        }
    }

    private static String said(Path errors) {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
