package io.tongyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.graph.OtherCommand;
import io.tongyuan.privacy.KeyFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A process of its own with a Neo4j of its own, made to be killed. It says {@code OPEN} and the PID of its Neo4j, then a
 * line for each step, and at its end {@code DONE} and what it ended with.
 */
final class KilledRun {
    private static final Duration SOON = Duration.ofSeconds(40);

    private final Process process;
    private final BufferedReader out;
    private final Path errors;
    private final long graph;

    private KilledRun(Process process, BufferedReader out, Path errors, long graph) {
        this.process = process;
        this.out = out;
        this.errors = errors;
        this.graph = graph;
    }

    /** @param folder for what it says of errors */
    static KilledRun start(Path folder, Class<?> main, String... args) throws IOException {
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-Dtongyuan.home=" + System.getProperty("tongyuan.home", Path.of("").toAbsolutePath().toString()),
                "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        assertThat(line).as(() -> said(errors)).startsWith("OPEN ");
        return new KilledRun(process, out, errors, Long.parseLong(line.substring("OPEN ".length())));
    }

    /** A data folder; all of one parent have the same keys, for digests are keyed. */
    static Path data(Path parent, String name) throws IOException {
        Path keys = parent.resolve("keys");
        KeyFile.open(keys);
        Path data = Files.createDirectories(parent.resolve(name));
        Files.copy(keys, data.resolve("keys"), StandardCopyOption.COPY_ATTRIBUTES);
        return data;
    }

    /** Waits for so many steps, and gives back its last line. */
    String after(int steps) throws IOException {
        String line = "";
        for (int i = 0; i < steps; i++) {
            line = out.readLine();
            assertThat(line).as(this::said).isNotNull();
        }
        return line;
    }

    /** The last line it printed before it ended, blank where there is none. */
    String end() throws Exception {
        String last = "";
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            last = line;
        }
        process.waitFor();
        return last;
    }

    /** By its handle: {@link Process#destroyForcibly} closes what it printed, unread. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    void killNeo4j() {
        ProcessHandle.of(graph).ifPresent(ProcessHandle::destroyForcibly);
    }

    void leavesNoNeo4j() throws Exception {
        assertThat(OtherCommand.ends(graph, SOON)).as("no Neo4j is left behind").isTrue();
    }

    /** What it said of errors. */
    String said() {
        return said(errors);
    }

    private static String said(Path errors) {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
