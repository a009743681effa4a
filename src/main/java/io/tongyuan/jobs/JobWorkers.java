package io.tongyuan.jobs;

import io.tongyuan.model.Failed;
import io.tongyuan.privacy.FreeText;
import io.tongyuan.query.PersonIndexState;
import io.tongyuan.source.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads that work on jobs. Each agency in turn: next comes the oldest job of the agency with the fewest at work. */
final class JobWorkers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobWorkers.class);
    private static final Duration SWEPT_EVERY = Duration.ofMinutes(1);
    /** Codes of a graph that cannot be asked just now. */
    private static final String GRAPH = "GRAPH_";
    private static final String PERSONS = PersonIndexState.NOT_YET;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Collection<Job> jobs;
    private final Comparer comparer;
    private final Clock clock;
    private final int atOnce;
    private final Runnable sweep;
    private final Set<Job> taken = new HashSet<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong rowsAnswered = new AtomicLong();
    private volatile boolean closing;

    JobWorkers(Collection<Job> jobs, Comparer comparer, Clock clock, int atOnce, Runnable sweep) {
        this.jobs = jobs;
        this.comparer = comparer;
        this.clock = clock;
        this.atOnce = atOnce;
        this.sweep = sweep;
    }

    synchronized void begin() {
        for (int i = 0; i < atOnce; i++) {
            threads.add(Thread.ofPlatform().daemon().name("jobs-" + i).start(this::work));
        }
        threads.add(Thread.ofPlatform().daemon().name("jobs-sweep").start(this::sweep));
    }

    /** There may be something to do. */
    synchronized void look() {
        notifyAll();
    }

    long rowsAnswered() {
        return rowsAnswered.get();
    }

    /** Does that to a job once nobody works on it. */
    void settle(Job job, Runnable what) {
        synchronized (this) {
            try {
                while (taken.contains(job)) {
                    wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failed("INTERRUPTED", "已中断", e);
            }
            what.run();
        }
    }

    private void work() {
        for (Optional<Job> next = take(); next.isPresent(); next = take()) {
            Job job = next.get();
            try {
                run(job);
            } catch (RuntimeException | IOException e) {
                LOG.error("job {} could not be ended: {}", job.record().id(), FreeText.masked(String.valueOf(e.getMessage())));
            } finally {
                job.ended();
                synchronized (this) {
                    taken.remove(job);
                    notifyAll();
                }
            }
        }
    }

    /** Empty at the end of the process. */
    private synchronized Optional<Job> take() {
        while (!closing) {
            Optional<Job> next = jobs.stream().filter(j -> !taken.contains(j) && !j.cancelled())
                    .filter(j -> j.record().state() == JobState.WAITING || j.record().state() == JobState.RUNNING)
                    .min(Comparator.comparingLong(this::atWork).thenComparing(j -> j.record().submitted()).thenComparing(j -> j.record().id()));
            if (next.isPresent()) {
                taken.add(next.get());
                return next;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private long atWork(Job job) {
        return taken.stream().filter(t -> t.record().request().agency().equals(job.record().request().agency())).count();
    }

    private void run(Job job) throws IOException {
        job.become(job.record().to(JobState.RUNNING));
        try (Outcome outcome = Outcome.open(job.folder().outcome())) {
            long before = outcome.written().rows();
            Progress progress = job.begin(outcome, () -> !closing);
            comparer.run(job.record().request(), job.upload(), outcome, outcome::comparedWith, progress);
            rowsAnswered.addAndGet(outcome.written().rows() - before);
            if (progress.goOn()) {
                outcome.force();
                job.become(job.record().done(Instant.now(clock), outcome.written()));
                job.folder().wipeUpload();
            }
        } catch (Failed e) {
            if (e.code().startsWith(GRAPH) || e.code().equals(PERSONS)) {
                if (job.waits(e)) {
                    LOG.warn("job {} waits: {} {}", job.record().id(), e.code(), e.getMessage());
                }
                pause();
            } else {
                fail(job, e, e.code(), FreeText.masked(e.getMessage()));
            }
        } catch (UncheckedIOException e) {
            fail(job, e, "JOB_STORE_FAILED", "结果无法写入，请告知管理员检查数据目录的磁盘空间与权限，然后重新提交。");
        } catch (RuntimeException | Error e) {
            fail(job, e, "INTERNAL", "服务内部出错，已记入日志。请将任务编号告知管理员。");
        }
    }

    /** Then it is taken up where it stopped. */
    private synchronized void pause() {
        long until = System.nanoTime() + PAUSE.toNanos();
        try {
            for (long left = PAUSE.toMillis(); left > 0 && !closing; left = (until - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail(Job job, Throwable e, String code, String detail) throws IOException {
        LOG.error("job {} failed: {}", job.record().id(), FreeText.masked(String.valueOf(e)));
        job.become(job.record().failed(Instant.now(clock), code, detail));
        job.folder().wipeContents();
    }

    private void sweep() {
        try {
            while (!closing) {
                sweep.run();
                Thread.sleep(SWEPT_EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        List<Thread> all;
        synchronized (this) {
            closing = true;
            notifyAll();
            all = List.copyOf(threads);
        }
        try {
            for (Thread thread : all) {
                if (thread.getName().equals("jobs-sweep")) {
                    thread.interrupt();
                }
                thread.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
