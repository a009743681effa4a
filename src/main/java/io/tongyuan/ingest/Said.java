package io.tongyuan.ingest;

import io.tongyuan.graph.StoredAssertion;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.reconcile.Assertion;
import io.tongyuan.reconcile.Survivorship;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the records that speak say of entities, as survivorship takes it. */
final class Said {
    private Said() {
    }

    static Assertion assertion(StoredAssertion a) {
        return new Assertion(a.recordId(), a.provider(), a.resource(), a.date(), a.registers(), a.attributes(), a.doubts());
    }

    static Map<String, List<StoredAssertion>> byEntity(Collection<StoredAssertion> assertions) {
        return assertions.stream().collect(Collectors.groupingBy(StoredAssertion::entityId));
    }

    /** Golden values by these rules; those it has where nobody speaks of it. */
    static Map<String, String> values(Survivorship rules, StoredEntity entity, List<StoredAssertion> said) {
        return said == null ? entity.golden() : rules.values(entity.kind(), said.stream().map(Said::assertion).toList());
    }
}
