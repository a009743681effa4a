package io.tongyuan.query;

import io.tongyuan.graph.KnownEntity;
import io.tongyuan.graph.ReadTransaction;
import io.tongyuan.graph.StoredAssertion;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.reconcile.Assertion;
import io.tongyuan.reconcile.GoldenValue;
import io.tongyuan.reconcile.Survivorship;
import java.util.Map;
import java.util.SortedMap;

/** An entity with what each golden value stands on. */
record Dossier(StoredEntity entity, SortedMap<String, GoldenValue> golden) {
    static Dossier read(ReadTransaction tx, StoredEntity entity, Survivorship survivorship) {
        return of(new KnownEntity(entity, tx.assertions(entity.kind(), entity.id())), survivorship);
    }

    static Dossier of(KnownEntity known, Survivorship survivorship) {
        return new Dossier(known.entity(), survivorship.decide(known.entity().kind(), known.said().stream().map(Dossier::assertion).toList()));
    }

    static Assertion assertion(StoredAssertion a) {
        return new Assertion(a.recordId(), a.provider(), a.resource(), a.date(), a.registers(), a.attributes(), a.doubts());
    }

    String id() {
        return entity.id();
    }

    /** "" where no record says it. */
    String value(String attribute) {
        return entity.value(attribute);
    }

    /** The golden value with its source. */
    Evidence.Seen seen(String what, String attribute) {
        GoldenValue v = golden.get(attribute);
        if (v == null) {
            return new Evidence.Seen(what, value(attribute), "", "", "", "");
        }
        Assertion a = v.winner();
        return new Evidence.Seen(what, v.value(), a.provider(), a.resource(), a.recordId(), a.date(), entity.disputed().contains(attribute));
    }

    Map<String, String> values() {
        return entity.golden();
    }
}
