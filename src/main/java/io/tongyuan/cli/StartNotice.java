package io.tongyuan.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Says on a terminal that the graph is being started, where that makes people wait. */
final class StartNotice {
    private static final long PATIENCE_S = 2;

    private StartNotice() {
    }

    static <T> T during(Supplier<T> opening) {
        if (!StandardError.isTerminal()) {
            return opening.get();
        }
        CountDownLatch open = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("start-notice").start(() -> tellUnless(open));
        try {
            return opening.get();
        } finally {
            open.countDown();
        }
    }

    private static void tellUnless(CountDownLatch open) {
        try {
            if (!open.await(PATIENCE_S, TimeUnit.SECONDS)) {
                System.err.println("正在启动图数据库…");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
