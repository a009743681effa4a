package io.tongyuan.bench;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Questions over HTTP from a number of connections: at full load, and at a fixed rate. At a fixed rate a request's time
 * counts from the moment it was due, so that a server which falls behind cannot hide it.
 */
public final class HttpBench {
    private static final int TIMEOUT_MS = 30_000;

    private final URI server;
    private final String key;
    private final int connections;

    public HttpBench(URI server, String key, int connections) {
        this.server = server;
        this.key = key;
        this.connections = connections;
    }

    /**
     * @param askedPerS 0 at full load
     * @param failed    answers that are no 200
     */
    public record Result(String question, int connections, int askedPerS, long requests, long failed, double perS, double p50Ms, double p99Ms, double maxMs) {
    }

    /** @param body JSON that is posted; null where it is only got */
    public record Request(String path, String body) {
        static Request get(String path) {
            return new Request(path, null);
        }

        static Request post(String path, String body) {
            return new Request(path, body);
        }
    }

    /**
     * @param requests  made in random order
     * @param perSecond 0 at full load
     */
    public Result run(String question, List<Request> requests, int perSecond, Duration length) throws InterruptedException {
        long begun = System.nanoTime();
        long end = begun + length.toNanos();
        AtomicLong next = new AtomicLong();
        AtomicLong failed = new AtomicLong();
        long[][] times = new long[connections][];
        CountDownLatch done = new CountDownLatch(connections);
        for (int c = 0; c < connections; c++) {
            int own = c;
            Thread.ofPlatform().daemon().name("asks-" + c).start(() -> {
                try {
                    times[own] = one(requests, perSecond, begun, end, next, failed);
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        double seconds = (double) (System.nanoTime() - begun) / TimeUnit.SECONDS.toNanos(1);
        long[] all = Arrays.stream(times).flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(question, connections, perSecond, all.length, failed.get(), all.length / seconds, at(all, 0.5), at(all, 0.99), at(all, 1));
    }

    private long[] one(List<Request> requests, int perSecond, long begun, long end, AtomicLong next, AtomicLong failed) {
        try (KeptConnection connection = new KeptConnection(server, "Authorization: Bearer " + key + "\r\nX-Purpose: bench\r\n", TIMEOUT_MS)) {
            return one(connection, requests, perSecond, begun, end, next, failed);
        }
    }

    private static long[] one(KeptConnection connection, List<Request> requests, int perSecond, long begun, long end, AtomicLong next, AtomicLong failed) {
        long[] times = new long[1024];
        int n = 0;
        while (true) {
            long due = perSecond == 0 ? System.nanoTime() : begun + next.getAndIncrement() * TimeUnit.SECONDS.toNanos(1) / perSecond;
            if (due >= end) {
                return Arrays.copyOf(times, n);
            }
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            if (!connection.answers(requests.get(ThreadLocalRandom.current().nextInt(requests.size())))) {
                failed.incrementAndGet();
            }
            if (n == times.length) {
                times = Arrays.copyOf(times, 2 * n);
            }
            times[n++] = System.nanoTime() - due;
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
    }
}
