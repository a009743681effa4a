package io.tongyuan.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** A {@link GraphOwner} in a process of its own. */
public final class OtherCommand implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;

    /** @param owner whether it says that it started the Neo4j */
    record Answer(long pid, boolean owner) {
    }

    OtherCommand(Path folder) throws IOException {
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                GraphOwner.class.getName(), folder.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    Answer answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("the other command ended without an answer");
        }
        String[] words = line.split(" ");
        return new Answer(Long.parseLong(words[1]), Boolean.parseBoolean(words[2]));
    }

    Answer add(String name) throws IOException {
        process.getOutputStream().write((name + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return answer();
    }

    Stream<ProcessHandle> children() {
        return process.children();
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code kill}: SIGTERM. */
    void terminate() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the process of this PID ends within the time. One that has ended and that nobody has asked after is a zombie. */
    public static boolean ends(long pid, Duration limit) throws IOException, InterruptedException {
        Path stat = Path.of("/proc", String.valueOf(pid), "stat");
        long deadline = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                String text = Files.readString(stat);
                if (text.charAt(text.lastIndexOf(')') + 2) == 'Z') {
                    return true;
                }
            } catch (IOException e) {
                return true;
            }
            Thread.sleep(50);
        }
        return false;
    }
}
