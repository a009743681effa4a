package io.tongyuan.query.persons;

import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.identity.index.Digests;
import io.tongyuan.identity.person.PersonRegister;
import io.tongyuan.model.EntityKind;
import io.tongyuan.privacy.PersonKey;
import io.tongyuan.privacy.Vault;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Those of the registered persons that some numbers lead to, straight from the graph: what can be asked while there is no base. */
final class PersonsByNumber {
    private final GraphStore graph;
    private final Vault vault;
    private final PersonReader reader;
    private final Digests digests;

    PersonsByNumber(GraphStore graph, Vault vault, PersonReader reader) {
        this.graph = graph;
        this.vault = vault;
        this.reader = reader;
        this.digests = new Digests(vault.identityIndexKey());
    }

    /** @param numbers in normal form */
    ToldAnswers of(Collection<String> numbers, LocalDate today) {
        Set<String> keys = numbers.stream().filter(n -> !n.isEmpty()).map(n -> PersonKey.of(vault, n)).collect(Collectors.toSet());
        List<RegisteredPerson> persons = graph.read(tx -> {
            Map<String, StoredEntity> byId = new TreeMap<>();
            tx.findByKeys(EntityKind.PERSON, keys).values().forEach(e -> byId.put(e.id(), e));
            return reader.of(tx, List.copyOf(byId.values()));
        });
        PersonLayer layer = PersonLayer.of(persons, vault, digests, today);
        return new ToldAnswers(PersonRegister.of(layer.index(), layer.told()::first), layer.told()::at);
    }
}
