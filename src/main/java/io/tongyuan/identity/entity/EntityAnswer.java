package io.tongyuan.identity.entity;

import io.tongyuan.identity.MatchStatus;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The verdict on one row.
 *
 * @param reason     stable code
 * @param text       for people
 * @param row        of the register, 0 where none is given
 * @param candidates rows that it may be, the best first
 */
public record EntityAnswer(MatchStatus status, String reason, String text, long row, List<Long> candidates) {
    public static EntityAnswer of(MatchStatus status, String reason, String text, long row) {
        return new EntityAnswer(status, reason, text, row, List.of());
    }

    /** Code and words; of what is not decided the rows that it may be. */
    public String told() {
        String rows = status.given() || candidates.isEmpty() ? ""
                : candidates.stream().map(String::valueOf).collect(Collectors.joining("、", "；登记行：", ""));
        return reason + " " + text + rows;
    }
}
