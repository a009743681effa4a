package io.tongyuan.identity.person;

import io.tongyuan.identity.MatchStatus;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The verdict on one row.
 *
 * @param reason     stable code
 * @param text       for people
 * @param row        of the register, from 1; 0 where none is given
 * @param candidates what was looked at, the best first; empty where the number and the name agree at once
 */
public record Answer(MatchStatus status, String reason, String text, long row, List<Candidate> candidates) {
    private static final int TOLD = 5;

    static Answer of(MatchStatus status, String reason, String text) {
        return new Answer(status, reason, text, 0, List.of());
    }

    /** Whether it would be no other with more persons in the register: the number is somebody's, or nothing that could be anybody's. */
    public boolean settled() {
        return PersonMatcher.UNASKABLE.contains(reason) || candidates.stream().anyMatch(c -> c.number().exact());
    }

    /** Code and words; of what is not decided the rows that it may be. */
    public String told() {
        String rows = status == MatchStatus.POSSIBLE || status == MatchStatus.AMBIGUOUS
                ? candidates.stream().limit(TOLD).map(c -> String.valueOf(c.row())).distinct().collect(Collectors.joining("、", "；登记行：", "")) : "";
        return reason + " " + text + rows;
    }
}
