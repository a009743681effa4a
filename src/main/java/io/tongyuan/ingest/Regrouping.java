package io.tongyuan.ingest;

import io.tongyuan.graph.Turn;
import io.tongyuan.graph.WriteTransaction;
import io.tongyuan.model.EntityKind;
import io.tongyuan.reconcile.Survivorship;
import java.util.Collection;
import java.util.List;

/** For who compares entities: puts them together anew after other decisions were stored. */
public final class Regrouping {
    private final PoliciesInForce policies;

    public Regrouping(Survivorship survivorship) {
        this.policies = new PoliciesInForce(survivorship);
    }

    /** The rules in force in this turn. */
    public Survivorship rules(WriteTransaction tx, Turn turn) {
        return policies.of(tx, turn);
    }

    /**
     * Takes these apart and puts together what judgements and drawn decisions join.
     *
     * @param shown ids that are shown now: all that a decision that has changed concerns
     * @return entries for the change log
     */
    public List<String> regroup(WriteTransaction tx, Turn turn, EntityKind kind, Collection<String> shown) {
        JudgedGroups groups = new JudgedGroups(tx, rules(tx, turn), turn);
        ChangeEntries changes = new ChangeEntries();
        groups.takeApart(kind, shown);
        groups.putTogether(changes);
        return changes.entries();
    }

    /** Last of all in the transaction. */
    public void append(WriteTransaction tx, List<String> entries, Turn turn) {
        tx.appendChanges(entries, policies.numbered(turn));
    }
}
