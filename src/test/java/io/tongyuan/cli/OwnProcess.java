package io.tongyuan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command in a process of its own, with the heap of 512 MB that an import must do with. */
record OwnProcess(Process process, Path out, Path err) {
    /** Without a limit on the size of a file. */
    static final long UNLIMITED = -1;

    static OwnProcess start(Path folder, String... arguments) throws IOException {
        return start(folder, UNLIMITED, Map.of(), arguments);
    }

    /** @param largestFile KiB that no file may grow beyond, of its Neo4j neither: what a full disk is like */
    static OwnProcess start(Path folder, long largestFile, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(largestFile == UNLIMITED ? List.of()
                : List.of("bash", "-c", "ulimit -f " + largestFile + "; exec \"$@\"", "bash"));
        // Who starts the tests in the background has them, and so their children, ignore a Ctrl-C.
        command.addAll(List.of("env", "--default-signal=INT", Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--add-opens=java.base/java.nio=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
                "-Dtongyuan.home=" + System.getProperty("tongyuan.home", Path.of("").toAbsolutePath().toString()),
                "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new OwnProcess(builder.start(), out, err);
    }

    /** As the key in a terminal. */
    void ctrlC() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
    }

    Ran end() throws IOException, InterruptedException {
        if (!process.waitFor(15, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("hangs: " + Files.readString(err, StandardCharsets.UTF_8));
        }
        return new Ran(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
