package io.tongyuan.web;

import io.micronaut.http.sse.Event;
import io.tongyuan.jobs.JobView;
import java.time.Duration;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;

/** How far a job is, told as it goes on. */
final class JobEvents {
    private static final Duration EVERY = Duration.ofMillis(500);
    /** Even where nothing changes: a connection on which nothing moves is closed. */
    private static final int LOOKS_BETWEEN = 30;

    private final Supplier<JobView> job;
    private JobView told;
    private int looks;

    private JobEvents(Supplier<JobView> job) {
        this.job = job;
    }

    /** Ends with the job; also where it is wiped meanwhile. */
    static Flux<Event<JobView>> of(Supplier<JobView> job) {
        return Flux.defer(() -> {
            JobEvents events = new JobEvents(job);
            return Flux.interval(Duration.ZERO, EVERY).onBackpressureDrop().map(i -> events.job.get()).takeUntil(v -> !v.state().open())
                    .filter(events::worthTelling).map(v -> Event.of(v).name(v.state().open() ? "progress" : "end")).onErrorComplete();
        });
    }

    private boolean worthTelling(JobView now) {
        boolean news = told == null || now.rows() != told.rows() || now.state() != told.state() || ++looks >= LOOKS_BETWEEN;
        if (news) {
            told = now;
            looks = 0;
        }
        return news;
    }
}
