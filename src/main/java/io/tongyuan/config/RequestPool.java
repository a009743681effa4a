package io.tongyuan.config;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that answer requests. Both they and those who wait are bounded: beyond that a request is refused (503) at
 * once, which is better than all of them growing slow.
 */
@Factory
final class RequestPool {
    private static final int AT_WORK = 64;
    private static final int WAITING = 256;

    @Singleton
    @Named("requests")
    @Bean(preDestroy = "shutdownNow")
    ExecutorService requests() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(AT_WORK, AT_WORK, 30, TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING), Thread.ofVirtual().name("request-", 0).factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
