package io.tongyuan.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is kept of a job.
 *
 * @param uploadFrames  of the upload's sealed log
 * @param comparedWith  once it is done
 * @param outcomeFrames of the outcome's, once it is done
 * @param finished      null while it is open
 * @param code          why it failed, "" where it did not
 * @param detail        the same in words
 */
record JobRecord(String id, JobRequest request, JobState state, Instant submitted, Instant finished, long uploadBytes, long uploadFrames,
                 Estimate estimate, long rows, Map<String, Long> statuses, List<ComparedWith> comparedWith, long outcomeFrames, long resultBytes, long errorBytes,
                 String code, String detail) {
    /** Those kept before that was known have none. */
    JobRecord {
        comparedWith = comparedWith == null ? List.of() : List.copyOf(comparedWith);
    }

    JobRecord to(JobState now) {
        return new JobRecord(id, request, now, submitted, finished, uploadBytes, uploadFrames, estimate, rows, statuses, comparedWith, outcomeFrames, resultBytes, errorBytes,
                code, detail);
    }

    JobRecord cancelled(Instant when) {
        return ended(JobState.CANCELLED, when, "", "");
    }

    /** Of one that had ended; when and how it did stays known. */
    JobRecord wiped() {
        return new JobRecord(id, request, JobState.WIPED, submitted, finished, uploadBytes, uploadFrames, estimate, rows, statuses, comparedWith, 0, 0, 0, code, detail);
    }

    /** Whether all rows were answered. */
    boolean complete() {
        return state == JobState.DONE || state == JobState.WIPED && code.isEmpty();
    }

    JobRecord failed(Instant when, String why, String words) {
        return ended(JobState.FAILED, when, why, words);
    }

    private JobRecord ended(JobState how, Instant when, String why, String words) {
        return new JobRecord(id, request, how, submitted, when, uploadBytes, uploadFrames, estimate, rows, statuses, comparedWith, 0, 0, 0, why, words);
    }

    JobRecord done(Instant when, Outcome.Written o) {
        return new JobRecord(id, request, JobState.DONE, submitted, when, uploadBytes, uploadFrames, estimate, o.rows(), o.statuses(), o.comparedWith(), o.frames(),
                o.resultBytes(), o.errorBytes(), "", "");
    }
}
