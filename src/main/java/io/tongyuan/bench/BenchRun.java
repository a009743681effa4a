package io.tongyuan.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One run as it is archived: the command, the commit, the machine, the raw numbers. */
public final class BenchRun {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private BenchRun() {
    }

    /**
     * @param results raw numbers, units in their names
     * @return the file written, under benchmarks/runs of the checkout
     */
    public static Path archive(String name, String command, List<?> results) {
        Path home = Path.of(System.getProperty("tongyuan.home", "."));
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("command", command);
        run.put("commit", commit(home));
        run.put("at", Instant.now().toString());
        run.put("java", Runtime.version().toString());
        run.put("processors", Runtime.getRuntime().availableProcessors());
        run.put("memoryMiB", memoryMiB());
        run.put("loadBefore", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        run.put("results", results);
        Path folder = home.resolve("benchmarks/runs").resolve(LocalDate.now() + "-" + machine());
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(name + ".json");
            for (int i = 2; Files.exists(file); i++) {
                file = folder.resolve(name + "-" + i + ".json");
            }
            Files.writeString(file, JSON.writeValueAsString(run) + "\n");
            return file;
        } catch (IOException e) {
            throw new Failed("BENCH_UNWRITABLE", "无法写入 " + folder + "：" + e.getMessage(), e);
        }
    }

    /** What a reader can compare: never the host's name. */
    private static String machine() {
        return System.getProperty("os.arch") + "-" + Runtime.getRuntime().availableProcessors() + "cores";
    }

    private static long memoryMiB() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
                ? os.getTotalMemorySize() >> 20 : -1;
    }

    private static String commit(Path home) {
        try {
            Process git = new ProcessBuilder("git", "-C", home.toString(), "describe", "--always", "--dirty").start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? said : "unknown";
        } catch (IOException e) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
