package io.tongyuan.query.persons;

import io.tongyuan.model.Failed;
import io.tongyuan.query.PersonIndexState;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes bases, one at a time, on a thread beside those who answer or at once. */
final class BaseMaking {
    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(BaseMaking.class);

    private final PersonBases bases;
    private final Clock clock;
    private final Executor beside;
    private CompletableFuture<PersonBase> work;
    /** When the last one was begun: one that cannot be written is not tried again and again. */
    private long begun = System.nanoTime() - AGAIN.toNanos() - 1;
    private volatile BaseProgress progress;
    private volatile String failure = "";

    BaseMaking(PersonBases bases, Clock clock, Executor beside) {
        this.bases = bases;
        this.clock = clock;
        this.beside = beside;
    }

    /** Waits for it. */
    PersonBase now() {
        BaseProgress of = new BaseProgress();
        progress = of;
        try {
            PersonBase made = bases.build(LocalDate.now(clock), of);
            failure = "";
            return made;
        } catch (RuntimeException e) {
            failure = e instanceof Failed f ? f.code() : "INTERNAL";
            throw e;
        } finally {
            progress = null;
        }
    }

    /** Begins one, unless one is in the making or the last was begun just now. */
    synchronized void begin() {
        if (work == null && System.nanoTime() - begun > AGAIN.toNanos()) {
            begun = System.nanoTime();
            work = CompletableFuture.supplyAsync(this::now, beside);
        }
    }

    /** The one that was begun, once, when it is whole. */
    synchronized Optional<PersonBase> made() {
        if (work == null || !work.isDone()) {
            return Optional.empty();
        }
        CompletableFuture<PersonBase> done = work;
        work = null;
        try {
            return Optional.of(done.join());
        } catch (CompletionException e) {
            LOG.error("the index of persons could not be made and is tried again: {} {}", failure, e.getCause().getMessage());
            return Optional.empty();
        }
    }

    Optional<PersonIndexState.Making> progress() {
        return Optional.ofNullable(progress).map(BaseProgress::now);
    }

    /** Code of why the last one could not be made, "" where it could. */
    String failure() {
        return failure;
    }
}
