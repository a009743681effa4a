package io.tongyuan.graph;

import io.tongyuan.model.Failed;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The command line of the Neo4j process: our JDK, its own class path and heap, no secret. */
final class ServerCommand {
    private static final String MAIN = "io.tongyuan.graphserver.GraphServer";
    /** Kept of our environment; the rest, NEO4J_PASSWORD and JAVA_TOOL_OPTIONS among it, is none of the child's business. */
    private static final Set<String> KEPT = Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR");

    private ServerCommand() {
    }

    static ProcessBuilder of(Path graph, Path joinFile, GraphSettings settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + settings.heap(),
                "--add-opens=java.base/java.nio=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UnlockDiagnosticVMOptions", "-XX:-ReduceAllocationMerges", // docs/decisions/compiler-flag.md
                "-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8", "-Dslf4j.internal.verbosity=ERROR"));
        command.addAll(settings.jvmFlags());
        command.addAll(List.of(MAIN, graph.toString(), joinFile.toString(), settings.pageCache()));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(KEPT);
        environment.put("CLASSPATH", classPath());
        return builder.directory(graph.toFile());
    }

    private static String classPath() {
        Path ours = ours();
        Path target = ours.getParent();
        Path list = Stream.of(target.resolve("classpath"), Path.of(System.getProperty("tongyuan.home", ""), "target", "classpath"))
                .map(folder -> folder.resolve("graphserver.txt"))
                .filter(Files::isRegularFile).findFirst()
                .orElseThrow(() -> new Failed("GRAPH_START_FAILED", "找不到 " + target.resolve("classpath/graphserver.txt")
                        + "；请先用 bin/tongyuan 或 mvn package 构建"));
        try {
            // The jars first: an archive of their classes fits whatever stands behind them.
            return Files.readString(list).strip() + File.pathSeparator + ours;
        } catch (IOException e) {
            throw new Failed("GRAPH_START_FAILED", "无法读取 " + list, e);
        }
    }

    /** The jar, or under a test the folder of classes, that this class came from: the server's main lies in it too. */
    private static Path ours() {
        try {
            return Path.of(ServerCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
