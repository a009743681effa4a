package io.tongyuan.address.parsing;

/**
 * A chain of mentions from the head of the text, and the divisions that all of them allow.
 *
 * @param end        offset in the normal text after the last mention
 * @param candidates ascending; null where nothing is known yet
 * @param weight     sum of what the mentions say
 * @param before     the chain without the last mention; null at the beginning
 * @param last       null at the beginning
 * @param role       what the last mention does in the chain
 */
record DivisionReading(int end, int[] candidates, double weight, DivisionReading before, Mention last, Role role, boolean contradicted,
               boolean outsideHint) {
    enum Role { START, NARROWS, REPEATS, CONTRADICTS, CONTRADICTED, ZONE }

    static DivisionReading start(int from, int[] candidates, double weight, boolean outsideHint) {
        return new DivisionReading(from, candidates, weight, null, null, Role.START, false, outsideHint);
    }

    DivisionReading then(Mention mention, int[] candidates, double weight, Role role) {
        boolean against = contradicted || role == Role.CONTRADICTS || role == Role.CONTRADICTED;
        return new DivisionReading(mention.end(), candidates, weight, this, mention, role, against, outsideHint);
    }
}
