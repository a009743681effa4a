package io.tongyuan.identity.person;

import java.util.Optional;

/**
 * How sure one must be of a person.
 *
 * @param given      probability from which on a row is given where the number was put right, below 1
 * @param told       probability from which on one is told as possible, not above {@code given}
 * @param withNumber where the number agrees, the farthest level of a name that is still the person's; beyond it is possible, and from
 *                   {@link NameLevel#SURNAME} on another's
 * @param withSlip   where the number was put right, the farthest level of a name with which the row is given; empty: no number is put right
 */
public record PersonThresholds(double given, double told, NameLevel withNumber, Optional<NameLevel> withSlip) {
    /** Of a name, where the number agrees. */
    public boolean holds(NameLevel name) {
        return name.compareTo(withNumber) <= 0;
    }

    boolean gives(Candidate best) {
        return best.probability() >= given && withSlip.filter(farthest -> best.name().compareTo(farthest) <= 0).isPresent();
    }
}
