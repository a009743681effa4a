package io.tongyuan.bench.matching;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** How many texts a second two threads get through, and how long one takes alone. */
final class Speed {
    private static final int THREADS = 2;

    private Speed() {
    }

    /** @param heapAfterGcMiB with what is being measured still open */
    record Latency(double p50Ms, double p99Ms, double maxMs, long heapAfterGcMiB) {
    }

    /** Texts a second on two threads, each taking every second one, over and over for so many seconds. */
    static <T> double perSecond(List<T> of, int seconds, Consumer<T> work) {
        long[] done = new long[THREADS];
        long begun = System.nanoTime();
        long end = begun + TimeUnit.SECONDS.toNanos(seconds);
        Thread[] threads = new Thread[THREADS];
        for (int t = 0; t < THREADS; t++) {
            int own = t;
            threads[t] = Thread.ofPlatform().start(() -> {
                for (int i = own; System.nanoTime() < end; i = (i + THREADS) % of.size()) {
                    work.accept(of.get(i));
                    done[own]++;
                }
            });
        }
        for (Thread t : threads) {
            try {
                t.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return Arrays.stream(done).sum() * 1e9 / (System.nanoTime() - begun);
    }

    /** One after another on this thread, beginning at one of them. */
    static <T> Latency latency(List<T> of, int from, int count, Consumer<T> work) {
        long[] nanos = new long[count];
        for (int i = 0; i < count; i++) {
            long begun = System.nanoTime();
            work.accept(of.get((from + i) % of.size()));
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return new Latency(nanos[count / 2] / 1e6, nanos[(int) (count * 0.99)] / 1e6, nanos[count - 1] / 1e6, heapAfterGcMiB());
    }

    static long heapAfterGcMiB() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
