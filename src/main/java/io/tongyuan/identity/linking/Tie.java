package io.tongyuan.identity.linking;

import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.person.Candidate;
import io.tongyuan.identity.person.NameLevel;

/**
 * What makes two records one person.
 *
 * @param a      row, from 1
 * @param reason stable code
 * @param text   for people
 * @param sure   the higher the surer
 */
public record Tie(int a, int b, MatchStatus status, String reason, String text, double sure) {
    private static final double JUDGED = 3;
    private static final double SAME_NUMBER = 2;
    private static final double A_LEVEL = 0.01;

    public static Tie judged(int a, int b) {
        return new Tie(a, b, MatchStatus.SAME, "JUDGED_SAME", "已由人工判定为同一人", JUDGED);
    }

    /** Of one number, with names that are nearly the same. */
    public static Tie sameNumber(int a, int b, NameLevel name) {
        return new Tie(a, b, MatchStatus.SAME_AFTER_CORRECTION, name.code(), "号码一致，" + name.text(), SAME_NUMBER - A_LEVEL * name.ordinal());
    }

    public static Tie repaired(int a, int b, String reason, String text, Candidate best) {
        return new Tie(a, b, MatchStatus.SAME_AFTER_CORRECTION, reason, text, best.probability());
    }

    /** Whether it needs no guess: judged, or of one number. */
    public boolean surerThanSlips() {
        return sure > 1;
    }
}
