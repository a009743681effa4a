package io.tongyuan.ingest;

import io.tongyuan.graph.StoredPolicy;
import io.tongyuan.graph.Turn;
import io.tongyuan.graph.WriteTransaction;
import io.tongyuan.reconcile.Policy;
import io.tongyuan.reconcile.PolicyNames;
import io.tongyuan.reconcile.Survivorship;

/**
 * The policy that a writer decides by: the one in force in its transaction, whoever put it there. A graph that has none
 * yet is given that of the writer.
 */
final class PoliciesInForce {
    private static final int FIRST = 1;

    private final Survivorship own;
    private volatile Known known = new Known(0, null);

    private record Known(int number, Survivorship survivorship) {
    }

    PoliciesInForce(Survivorship own) {
        this.own = own;
    }

    Survivorship of(WriteTransaction tx, Turn turn) {
        if (turn.policy() == 0) {
            tx.policyRuns().enact(new StoredPolicy(FIRST, turn.at(), own.policy().texts()));
            return own.under(own.policy());
        }
        Known last = known;
        if (last.number != turn.policy()) {
            last = new Known(turn.policy(), own.under(Policy.of(tx.policyRuns().get(turn.policy()).files(), PolicyNames.CHECKED)));
            known = last;
        }
        return last.survivorship;
    }

    /** With the number that the first one was given. */
    Turn numbered(Turn turn) {
        return turn.policy() == 0 ? new Turn(turn.at(), FIRST) : turn;
    }
}
