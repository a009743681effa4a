package io.tongyuan.jobs;

import io.tongyuan.identity.thresholds.Thresholds;
import io.tongyuan.query.Subject;
import java.util.Optional;

/**
 * What is to be compared, and how.
 *
 * @param fileName as the agency calls its file
 * @param number   header of the column of numbers; found where it is not given
 * @param name     header of the column of names, the same
 * @param charset  of a CSV, the same
 * @param against  empty: the identity index where there is one
 * @param thresholds how sure to be: kept whole, so that all rows of a job are answered by the same, whatever a later edition says
 * @param state    with the register's state of each person
 * @param plain    long numbers as they are, for programs
 * @param hold     only estimated until it is started
 */
public record JobRequest(String agency, Subject subject, String fileName, Optional<String> number, Optional<String> name, Optional<String> charset,
                         Optional<Against> against, Thresholds thresholds, boolean state, boolean plain, boolean hold) {
    /** What it is compared with. */
    public enum Against {
        INDEX, REGISTER
    }

    /** Those kept before there were several have none. */
    public JobRequest {
        thresholds = thresholds == null ? Thresholds.usual() : thresholds;
    }

    JobRequest against(Against decided) {
        return new JobRequest(agency, subject, fileName, number, name, charset, Optional.of(decided), thresholds, state, plain, hold);
    }
}
