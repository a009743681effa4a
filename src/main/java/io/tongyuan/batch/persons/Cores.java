package io.tongyuan.batch.persons;

import io.tongyuan.model.Failed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** One task a core, all at once. */
final class Cores {
    private Cores() {
    }

    static int count() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** @throws Failed the first failure */
    static <T> List<T> run(Supplier<Callable<T>> task) {
        try (ExecutorService threads = Executors.newFixedThreadPool(count())) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < count(); i++) {
                running.add(threads.submit(task.get()));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> f : running) {
                results.add(f.get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("INTERRUPTED", "已中断", e);
        }
    }
}
