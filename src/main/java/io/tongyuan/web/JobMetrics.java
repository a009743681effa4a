package io.tongyuan.web;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tongyuan.jobs.JobState;
import io.tongyuan.jobs.Jobs;
import jakarta.inject.Singleton;

/** Jobs by state, and rows answered. */
@Singleton
final class JobMetrics implements MeterBinder {
    private final Jobs jobs;

    JobMetrics(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (JobState state : JobState.values()) {
            Gauge.builder("tongyuan.jobs", jobs, j -> j.counts().getOrDefault(state, 0L)).tag("state", state.name()).description("comparison jobs").register(registry);
        }
        FunctionCounter.builder("tongyuan.job.rows", jobs, Jobs::rowsAnswered).description("rows of jobs answered").register(registry);
    }
}
