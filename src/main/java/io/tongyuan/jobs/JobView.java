package io.tongyuan.jobs;

import io.tongyuan.identity.thresholds.Thresholds;
import io.tongyuan.query.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A job as its agency sees it.
 *
 * @param stateText     for people
 * @param thresholds    how sure the comparison was to be
 * @param kept          until then; then all of it is wiped
 * @param rows          answered so far
 * @param share         of the list that is answered, from 0 to 1
 * @param rowsPerSecond of the present run, null while none is
 * @param secondsLeft   of the comparing itself, about; null while that is not known
 * @param statuses      rows answered by status
 * @param comparedWith  what its rows were compared with; more than one where it was gone on with after a stop and the register had changed
 * @param estimate      from before it began
 * @param errorBytes    of the rows that could not be compared, with their reasons
 * @param code          why it failed, or of one at work what it waits for; "" where neither
 * @param detail        the same in words
 */
public record JobView(String id, JobState state, String stateText, Subject subject, JobRequest.Against against, Thresholds thresholds, String file, Instant submitted,
                      Instant finished, Instant kept, long rows, double share, Long rowsPerSecond, Long secondsLeft, Map<String, Long> statuses,
                      List<ComparedWith> comparedWith, Estimate estimate, long uploadBytes, long resultBytes, long errorBytes, String code, String detail) {
}
