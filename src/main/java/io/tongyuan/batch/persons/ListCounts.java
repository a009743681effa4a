package io.tongyuan.batch.persons;

import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.person.Answer;
import io.tongyuan.identity.person.NameLevel;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Rows by status and by reason. */
final class ListCounts {
    private final Map<MatchStatus, Long> statuses = new EnumMap<>(MatchStatus.class);
    private final Map<String, Long> reasons = new TreeMap<>();
    private long same;

    void same() {
        same++;
    }

    void add(Answer a) {
        statuses.merge(a.status(), 1L, Long::sum);
        reasons.merge(a.reason(), 1L, Long::sum);
    }

    /** By name. */
    Map<String, Long> statuses() {
        Map<String, Long> out = new TreeMap<>();
        statuses.forEach((s, n) -> out.put(s.name(), n));
        if (same > 0) {
            out.merge(MatchStatus.SAME.name(), same, Long::sum);
        }
        return out;
    }

    void add(ListCounts other) {
        same += other.same;
        other.statuses.forEach((s, n) -> statuses.merge(s, n, Long::sum));
        other.reasons.forEach((r, n) -> reasons.merge(r, n, Long::sum));
    }

    void addTo(Map<MatchStatus, Long> allStatuses, Map<String, Long> allReasons) {
        if (same > 0) {
            allStatuses.merge(MatchStatus.SAME, same, Long::sum);
            allReasons.merge(NameLevel.EXACT.code(), same, Long::sum);
        }
        statuses.forEach((s, n) -> allStatuses.merge(s, n, Long::sum));
        reasons.forEach((r, n) -> allReasons.merge(r, n, Long::sum));
    }

    long rows() {
        return same + statuses.values().stream().mapToLong(Long::longValue).sum();
    }
}
