package io.tongyuan.bench;

import io.tongyuan.config.Engine;
import io.tongyuan.graph.GraphSize;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Time while the clock runs, and at what time half of the records were in. */
final class Clocked {
    private final int expected;
    private long nanos;
    private long started;
    private long done;
    private long halfNanos;
    private long halfDone;

    Clocked(int expected) {
        this.expected = expected;
        ManagementFactory.getMemoryPoolMXBeans().forEach(p -> p.resetPeakUsage());
    }

    void start() {
        started = System.nanoTime();
    }

    /** @param now records since the last start */
    void at(long now) {
        if (halfDone == 0 && (done + now) * 2 >= expected) {
            halfDone = done + now;
            halfNanos = nanos + System.nanoTime() - started;
        }
    }

    void stop(int records) {
        nanos += System.nanoTime() - started;
        done += records;
        started = System.nanoTime();
        at(0);
    }

    ImportBench.Side side(String who, Engine engine) {
        GraphSize size = engine.graph().read(tx -> tx.size());
        double seconds = (double) nanos / TimeUnit.SECONDS.toNanos(1);
        double late = (done - halfDone) * 1e9 / Math.max(1, nanos - halfNanos);
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == MemoryType.HEAP)
                .mapToLong(p -> p.getPeakUsage().getUsed()).sum();
        return new ImportBench.Side(who, (int) done, seconds, done / seconds, late, (double) size.nodes() / done,
                (double) size.relationships() / done, heap >> 20, residentMiB(ProcessHandle.current().pid()), residentMiB(engine.connection().pid()));
    }

    /** VmRSS; -1 where the system does not tell. */
    private static long residentMiB(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream().filter(l -> l.startsWith("VmRSS:"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) >> 10).findFirst().orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }
}
