package io.tongyuan.graph;

import io.tongyuan.model.Failed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The Neo4j that this process started. It ends when its standard input closes: by {@link #close} or by our own end. */
final class GraphProcess implements AutoCloseable {
    private static final int STORE_IN_USE = 75;
    private static final int TAIL_LINES = 15;
    private static final long STOP_LIMIT_S = 60;
    private static final String USER = "neo4j";

    private final Process process;
    private final GraphAddress address;

    private GraphProcess(Process process, GraphAddress address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it and waits until it answers; the one before may take up to 30 s to let go of the store. */
    static GraphProcess start(Path dataFolder, JoinFile joinFile, GraphSettings settings) {
        Path graph = dataFolder.resolve("graph");
        Path log = graph.resolve("logs").resolve("graphserver.log");
        String password = newPassword();
        Process process = null;
        try {
            process = ServerCommand.of(graph, joinFile.path(), settings).redirectError(log.toFile()).start();
            OutputStream toChild = process.getOutputStream();
            toChild.write((password + "\n").getBytes(StandardCharsets.UTF_8));
            toChild.flush();
            int port = portOf(process, settings);
            return new GraphProcess(process, GraphAddress.of(port, process.toHandle(), USER, password));
        } catch (IOException e) {
            end(process);
            throw failure(dataFolder, process, log, e);
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
            throw new Failed("INTERRUPTED", "启动图数据库时被中断", e);
        }
    }

    GraphAddress address() {
        return address;
    }

    /** Ends it and waits: who deletes or moves the folder next finds nobody in it. */
    @Override
    public void close() {
        end(process);
    }

    private static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static int portOf(Process process, GraphSettings settings) throws IOException, InterruptedException {
        BufferedReader fromChild = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        CompletableFuture<String> line = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("graph-start").start(() -> {
            try {
                line.complete(fromChild.readLine());
            } catch (IOException e) {
                line.completeExceptionally(e);
            }
        });
        try {
            String said = line.get(settings.startLimit().toMillis(), TimeUnit.MILLISECONDS);
            if (said == null || !said.startsWith("PORT ")) {
                throw new IOException("进程在应答之前已结束");
            }
            return Integer.parseInt(said.substring("PORT ".length()));
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException(settings.startLimit().toSeconds() + " 秒内没有应答", e);
        }
    }

    private static void end(Process process) {
        if (process == null) {
            return;
        }
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // it has ended already
        }
        boolean interrupted = false;
        try {
            if (process.waitFor(STOP_LIMIT_S, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        process.destroyForcibly();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Failed failure(Path dataFolder, Process process, Path log, Exception e) {
        if (process != null && !process.isAlive() && process.exitValue() == STORE_IN_USE) {
            return new Failed("GRAPH_IN_USE", "数据目录 " + dataFolder + " 的图数据库正被另一个进程占用，等待 30 秒仍未释放；请结束该进程后再试", e);
        }
        String said = tail(log);
        String last = said.isEmpty() ? "它还什么都没有说；机器若很忙，请稍后再试，进展见 " + dataFolder.resolve("graph/logs/debug.log") : "日志 " + log + " 的末尾：\n" + said;
        return new Failed("GRAPH_START_FAILED", "内置图数据库没有启动成功（" + e.getMessage() + "）。" + last, e);
    }

    private static String tail(Path log) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            var all = lines.filter(l -> !l.startsWith("\tat ") && !l.startsWith("\t... ")).toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - TAIL_LINES), all.size()));
        } catch (IOException | java.io.UncheckedIOException e) {
            return "(" + e.getMessage() + ")";
        }
    }
}
