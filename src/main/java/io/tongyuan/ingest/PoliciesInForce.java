package io.tongyuan.ingest;

import io.tongyuan.graph.StoredCascade;
import io.tongyuan.graph.StoredPolicy;
import io.tongyuan.graph.Turn;
import io.tongyuan.graph.WriteTransaction;
import io.tongyuan.reconcile.Policy;
import io.tongyuan.reconcile.PolicyNames;
import io.tongyuan.reconcile.StandingNames;
import io.tongyuan.reconcile.Survivorship;
import java.util.List;

/**
 * What a writer decides by: the policy and the names in force in its transaction, whoever put them there. A graph that
 * has no policy yet is given that of the writer.
 */
final class PoliciesInForce {
    private static final int FIRST = 1;

    private final Survivorship own;
    private volatile Known known = new Known(0, null);
    private volatile KnownNames knownNames = new KnownNames(0, StandingNames.NONE);

    private record Known(int number, Policy policy) {
    }

    private record KnownNames(int count, StandingNames names) {
    }

    PoliciesInForce(Survivorship own) {
        this.own = own;
    }

    Survivorship of(WriteTransaction tx, Turn turn) {
        return named(tx, turn, own.under(policy(tx, turn)));
    }

    /** These rules, and the names in force. */
    Survivorship named(WriteTransaction tx, Turn turn, Survivorship rules) {
        return rules.with(names(tx, turn));
    }

    private Policy policy(WriteTransaction tx, Turn turn) {
        if (turn.policy() == 0) {
            tx.policyRuns().enact(new StoredPolicy(FIRST, turn.at(), own.policy().texts()));
            return own.policy();
        }
        Known last = known;
        if (last.number != turn.policy()) {
            last = new Known(turn.policy(), Policy.of(tx.policyRuns().get(turn.policy()).files(), PolicyNames.CHECKED));
            known = last;
        }
        return last.policy;
    }

    /** The one that was in force before that of this turn. */
    Policy before(WriteTransaction tx, Turn turn) {
        return turn.policy() <= FIRST ? own.policy() : Policy.of(tx.policyRuns().get(turn.policy() - 1).files(), PolicyNames.CHECKED);
    }

    private StandingNames names(WriteTransaction tx, Turn turn) {
        KnownNames last = knownNames;
        if (last.count != turn.cascades()) {
            last = new KnownNames(turn.cascades(), own.names().of(enacted(tx.cascades().all())));
            knownNames = last;
        }
        return last.names;
    }

    private static List<StandingNames.Enacted> enacted(List<StoredCascade> stored) {
        return stored.stream().map(k -> new StandingNames.Enacted(k.number(), k.at(), k.until(), k.changes())).toList();
    }

    /** With the number that the first one was given. */
    Turn numbered(Turn turn) {
        return turn.policy() == 0 ? new Turn(turn.at(), FIRST, turn.cascades(), turn.behind()) : turn;
    }
}
