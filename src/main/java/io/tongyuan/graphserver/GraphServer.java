package io.tongyuan.graphserver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.neo4j.io.locker.FileLockException;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Runs one Neo4j until standard input closes. Arguments: the folder of the graph, the file by which others find this
 * process (deleted first of all when it ends), the size of the page cache. First line of standard input: the password.
 * First line of standard output: {@code PORT n}, once Bolt answers. Exit codes: 0 ended, 1 failed, 75 store in use.
 */
public final class GraphServer {
    private static final int STORE_IN_USE = 75;
    private static final int FAILED = 1;
    private static final int MOST_ATTEMPTS = 5;
    private static final long LONGEST_STOP_MS = 60_000;

    private GraphServer() {
    }

    public static void main(String[] args) throws IOException {
        PrintStream toParent = System.out;
        System.setOut(System.err);
        // Ctrl-C in a terminal reaches the whole process group; the parent decides when the graph ends.
        Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
        Signal.handle(new Signal("HUP"), SignalHandler.SIG_IGN);

        BufferedReader fromParent = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String password = fromParent.readLine();
        if (password == null || args.length != 3) {
            System.err.println("This process is started by tongyuan, not by hand.");
            System.exit(FAILED);
        }
        Path folder = Path.of(args[0]);
        CountDownLatch parentEnded = watch(fromParent);
        try {
            RunningGraph graph = start(folder, Path.of(args[1]), args[2], password);
            Runtime.getRuntime().addShutdownHook(new Thread(graph::stop));
            toParent.println("PORT " + graph.port());
            toParent.flush();
            parentEnded.await();
            graph.stop();
            System.exit(0);
        } catch (Throwable e) {
            e.printStackTrace();
            System.exit(FAILED);
        }
    }

    /** One that still starts while its parent has ended already may take the store between our look at its lock and our start. */
    private static RunningGraph start(Path folder, Path joinFile, String pageCache, String password) throws Exception {
        for (int attempt = 1; ; attempt++) {
            if (!StoreLock.awaitFree(folder)) {
                System.err.println("The store in " + folder + " is in use by another process.");
                System.exit(STORE_IN_USE);
            }
            try {
                return RunningGraph.start(folder, joinFile, pageCache, password);
            } catch (RuntimeException e) {
                if (attempt == MOST_ATTEMPTS || !lockTaken(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean lockTaken(Throwable e) {
        return e != null && (e instanceof FileLockException || lockTaken(e.getCause()));
    }

    /** The pipe closes when the parent ends, however it ends. One that closes while Neo4j hangs must end it too. */
    private static CountDownLatch watch(BufferedReader fromParent) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            try {
                while (fromParent.readLine() != null) {
                    // nothing more is said
                }
            } catch (IOException e) {
                // a broken pipe is an end too
            }
            ended.countDown();
            try {
                Thread.sleep(LONGEST_STOP_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(FAILED);
        });
        return ended;
    }
}
