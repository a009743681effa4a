package io.tongyuan.jobs;

import io.tongyuan.batch.ListMark;
import io.tongyuan.model.Failed;
import io.tongyuan.source.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** One job: what is kept of it, and how far it is. For any thread. */
final class Job {
    private final JobFolder folder;
    private final Duration keep;
    private JobRecord record;
    private Run run;
    private Failed waitsFor;
    private volatile boolean cancelled;

    /** A job at work. */
    private record Run(Outcome outcome, long begunNanos, long rowsBefore, double share, long rows) {
    }

    /** @param keep how long after its end */
    Job(JobFolder folder, JobRecord record, Duration keep) {
        this.folder = folder;
        this.record = record;
        this.keep = keep;
    }

    JobFolder folder() {
        return folder;
    }

    Duration keep() {
        return keep;
    }

    synchronized JobRecord record() {
        return record;
    }

    /** Kept on the disk before it is so here. */
    synchronized void become(JobRecord next) throws IOException {
        folder.write(next);
        record = next;
    }

    /** A wish: who works on it ends with the piece in hand. */
    void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    Upload upload() {
        return new Upload(folder.upload(), Path.of(record().request().fileName()), record().uploadBytes(), record().uploadFrames());
    }

    /** @param goOn false ends the run, and another takes it up */
    Progress begin(Outcome outcome, BooleanSupplier goOn) {
        long before = outcome.from().map(ListMark::rows).orElse(0L);
        synchronized (this) {
            run = new Run(outcome, System.nanoTime(), before, 0, before);
        }
        return new Progress() {
            @Override
            public void at(long position, long total, long rows) {
                synchronized (Job.this) {
                    waitsFor = null;
                    run = new Run(run.outcome, run.begunNanos, run.rowsBefore, Math.min(1, (double) position / Math.max(1, total)), Math.max(rows, run.rows));
                }
            }

            @Override
            public boolean goOn() {
                return !cancelled && goOn.getAsBoolean();
            }
        };
    }

    /**
     * Its run could not begin, or go on, and is tried again.
     *
     * @return false where it waited for the same before
     */
    synchronized boolean waits(Failed why) {
        boolean first = waitsFor == null || !waitsFor.code().equals(why.code());
        waitsFor = why;
        return first;
    }

    synchronized void ended() {
        run = null;
    }

    synchronized JobView view() {
        JobRequest r = record.request();
        boolean done = record.complete();
        Optional<Failed> waiting = Optional.ofNullable(waitsFor).filter(w -> record.state() == JobState.RUNNING);
        Map<String, Long> statuses = run == null ? record.statuses() : run.outcome.written().statuses();
        Optional<Double> seconds = Optional.ofNullable(run).map(n -> (System.nanoTime() - n.begunNanos) / 1e9);
        Long rate = run == null || run.rows == run.rowsBefore ? null : Math.round((run.rows - run.rowsBefore) / seconds.orElseThrow());
        Long left = rate == null || run.share <= 0 ? null : Math.round(run.rows / run.share * (1 - run.share) / Math.max(1, rate));
        return new JobView(record.id(), record.state(), record.state().text(), r.subject(), r.against().orElseThrow(), r.thresholds(), r.fileName(), record.submitted(),
                record.finished(), (record.finished() == null ? record.submitted() : record.finished()).plus(keep), run == null ? record.rows() : run.rows,
                done ? 1 : run == null ? 0 : run.share, rate, left, statuses,
                run == null ? record.comparedWith() : run.outcome.written().comparedWith(), record.estimate(), record.uploadBytes(), record.resultBytes(),
                record.errorBytes(), waiting.map(Failed::code).orElse(record.code()), waiting.map(Failed::getMessage).orElse(record.detail()));
    }
}
