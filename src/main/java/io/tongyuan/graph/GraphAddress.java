package io.tongyuan.graph;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a Neo4j of ours answers: what the file {@code graph.json} says.
 *
 * @param started start of the process in milliseconds since 1970, 0 where the system doesn't tell; tells it from
 *                another process that came to the same PID
 */
record GraphAddress(String uri, long pid, long started, String user, String password) {
    static final String LOOPBACK = "bolt://127.0.0.1:";

    static GraphAddress of(int port, ProcessHandle process, String user, String password) {
        return new GraphAddress(LOOPBACK + port, process.pid(), startOf(process), user, password);
    }

    /** The process, if it is this one and lives. One that has ended and waits for its parent may count as living. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(p -> p.isAlive() && startOf(p) == started);
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    @Override
    public String toString() {
        return uri + " (process " + pid + ")";
    }
}
