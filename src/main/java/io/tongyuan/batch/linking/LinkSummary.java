package io.tongyuan.batch.linking;

import io.tongyuan.identity.MatchStatus;
import java.util.Map;

/**
 * What came of it.
 *
 * @param done       false where it was ended before the last row, and nothing was written
 * @param clusters   persons, of a list put together; of lists that are linked 0
 * @param judgements by which two records here were put together or kept apart
 * @param unmet      judgements of which a record is in none of the lists
 */
public record LinkSummary(boolean done, long rows, long clusters, Map<MatchStatus, Long> statuses, Map<String, Long> reasons, int judgements, int unmet) {
}
