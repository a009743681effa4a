package io.tongyuan.dispute;

import io.tongyuan.graph.StoredAssertion;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.graph.WriteTransaction;
import io.tongyuan.reconcile.Assertion;
import java.util.List;

/** What the records that speak say of an entity. */
final class Spoken {
    private Spoken() {
    }

    static List<Assertion> of(WriteTransaction tx, StoredEntity entity) {
        return tx.assertions(entity.kind(), List.of(entity.id())).stream().map(Spoken::assertion).toList();
    }

    static Assertion assertion(StoredAssertion a) {
        return new Assertion(a.recordId(), a.provider(), a.resource(), a.date(), a.registers(), a.attributes(), a.doubts());
    }
}
