package io.tongyuan.query;

import io.tongyuan.graph.AsOf;
import io.tongyuan.graph.KnownEntity;
import io.tongyuan.graph.ReadTransaction;
import io.tongyuan.graph.StoredAssertion;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.model.EntityKind;
import io.tongyuan.reconcile.Assertion;
import io.tongyuan.reconcile.Survivorship;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Now, or a moment in the past: reads what was said then, and decides golden values anew by the policy of then.
 *
 * @param rules by the policy in force at that time
 */
record Moment(AsOf asOf, Survivorship rules) {
    static Moment of(AsOf asOf, Survivorship now, PolicyHistory history) {
        return new Moment(asOf, asOf.isNow() ? now : then(asOf, asOf.knownAt().equals(AsOf.EVER) ? now : now.under(history.at(asOf.knownAt()))));
    }

    /** By the names of then. */
    static Survivorship then(AsOf asOf, Survivorship rules) {
        return rules.with(rules.names().at(asOf.knownAt(), asOf.validOn()));
    }

    ReadTransaction in(ReadTransaction tx) {
        return tx.asOf(asOf);
    }

    /** Empty where nobody had said anything of it. */
    Optional<Dossier> dossier(KnownEntity known) {
        if (asOf.isNow()) {
            return Optional.of(Dossier.of(known, rules));
        }
        StoredEntity then = then(known.entity(), known.said());
        return then == null ? Optional.empty() : Optional.of(Dossier.of(new KnownEntity(then, known.said()), rules));
    }

    /** These as they were; those of which nobody had said anything are left out. */
    Map<String, StoredEntity> then(ReadTransaction in, Collection<StoredEntity> entities) {
        Map<String, StoredEntity> out = new HashMap<>();
        entities.stream().collect(Collectors.groupingBy(StoredEntity::kind)).forEach((EntityKind kind, List<StoredEntity> of) -> {
            Map<String, List<StoredAssertion>> said = in.assertions(kind, of.stream().map(StoredEntity::id).distinct().toList()).stream()
                    .collect(Collectors.groupingBy(StoredAssertion::entityId));
            of.forEach(e -> Optional.ofNullable(then(e, said.getOrDefault(e.id(), List.of()))).ifPresent(then -> out.put(e.id(), then)));
        });
        return out;
    }

    private StoredEntity then(StoredEntity entity, List<StoredAssertion> said) {
        if (said.isEmpty()) {
            // The text of a written address follows from its key, and was never another.
            boolean written = entity.kind() == EntityKind.ADDRESS && !entity.value("text").isEmpty() && entity.value("standard").isEmpty();
            return written ? entity : null;
        }
        List<Assertion> assertions = said.stream().map(Dossier::assertion).toList();
        SortedMap<String, String> values = new TreeMap<>(rules.values(entity.kind(), assertions));
        // What is doubted now was doubted of the value of now.
        List<String> disputed = asOf.knownAt().equals(AsOf.EVER) ? entity.disputed().stream().filter(a -> entity.value(a).equals(values.get(a))).toList() : List.of();
        return new StoredEntity(entity.kind(), entity.id(), entity.key(), assertions.stream().anyMatch(Assertion::registers), values, entity.sealed(), disputed);
    }
}
