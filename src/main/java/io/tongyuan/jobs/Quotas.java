package io.tongyuan.jobs;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What agencies have left of what they may ask for. */
final class Quotas {
    private final JobLimits limits;
    private final Collection<Job> jobs;
    private final Clock clock;
    /** Uploads under way: no job yet, and a place taken. */
    private final Map<String, Integer> uploading = new HashMap<>();

    /** @param jobs all that there are, at any time */
    Quotas(JobLimits limits, Collection<Job> jobs, Clock clock) {
        this.limits = limits;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** A place for one more job. */
    final class Place implements AutoCloseable {
        private final String agency;
        private final long mostBytes;

        private Place(String agency, long mostBytes) {
            this.agency = agency;
            this.mostBytes = mostBytes;
        }

        /** Of its upload. */
        long mostBytes() {
            return mostBytes;
        }

        @Override
        public void close() {
            synchronized (Quotas.this) {
                uploading.computeIfPresent(agency, (a, n) -> n == 1 ? null : n - 1);
            }
        }
    }

    /** @throws Failed JOB_QUOTA_JOBS, JOB_QUOTA_BYTES */
    synchronized Place place(String agency) throws IOException {
        List<Job> own = own(agency);
        long open = own.stream().filter(j -> j.record().state().open()).count() + uploading.getOrDefault(agency, 0);
        if (open >= limits.openJobs(agency)) {
            throw new Failed("JOB_QUOTA_JOBS", "本单位没有办结的任务已有 " + open + " 个，至多 " + limits.openJobs(agency) + " 个；请等待办结，或取消不需要的任务。");
        }
        long bytes = 0;
        for (Job job : own) {
            bytes += job.folder().bytes();
        }
        long left = limits.storedBytes(agency) - bytes;
        if (left <= 0) {
            throw new Failed("JOB_QUOTA_BYTES", "本单位的任务已占用 " + bytes + " 字节，至多 " + limits.storedBytes(agency) + "；请取走结果后删除办结的任务（DELETE）。");
        }
        uploading.merge(agency, 1, Integer::sum);
        return new Place(agency, Math.min(left, limits.uploadBytes(agency)));
    }

    /** @throws Failed JOB_QUOTA_ROWS */
    void checkRows(String agency, long more) {
        LocalDate today = LocalDate.now(clock);
        long rows = own(agency).stream().map(Job::record).filter(r -> LocalDate.ofInstant(r.submitted(), clock.getZone()).equals(today))
                .mapToLong(r -> Math.max(r.rows(), r.estimate().rows())).sum();
        if (rows + more > limits.rowsPerDay(agency)) {
            throw new Failed("JOB_QUOTA_ROWS", "该名单约 " + more + " 行，本单位今天已提交约 " + rows + " 行，每天至多 " + limits.rowsPerDay(agency) + " 行；请明天再提交，或请管理员调整。");
        }
    }

    private List<Job> own(String agency) {
        return jobs.stream().filter(j -> j.record().request().agency().equals(agency)).toList();
    }
}
