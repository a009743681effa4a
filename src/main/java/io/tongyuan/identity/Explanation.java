package io.tongyuan.identity;

import java.util.List;

/**
 * Why a comparison ended as it did: what was decided by, and candidate by candidate what speaks for it.
 *
 * @param rule       stable code of what decided
 * @param text       the same for people, with the thresholds
 * @param candidates the best first
 */
public record Explanation(String rule, String text, List<Line> candidates) {
    /**
     * One candidate.
     *
     * @param id          public id; "" where the register has none
     * @param row         of the register, from 1; 0 where there is none
     * @param steps       of the sum, in its order
     * @param bits        the sum; null where there are no weights, or where it is withheld
     * @param probability among all candidates and none of them; null the same
     * @param chosen      whether the verdict is about this one alone
     * @param text        for people: why it is the one, or why it is not
     */
    public record Line(String id, long row, List<Step> steps, Double bits, Double probability, boolean chosen, String text) {
        /** The same as its register calls it. */
        public Line known(String publicId, long registered) {
            return new Line(publicId, registered, steps, bits, probability, chosen, text);
        }
    }

    /**
     * One comparison.
     *
     * @param part  PRIOR, NUMBER or NAME
     * @param level stable code
     * @param text  the same for people
     * @param bits  how much likelier this is if it is the same one, as log2 of odds; null as in a line
     */
    public record Step(String part, String level, String text, Double bits) {
        public static Step of(String part, String level, String text) {
            return new Step(part, level, text, null);
        }
    }
}
