package io.tongyuan.query.persons;

import io.tongyuan.graph.ReadTransaction;
import io.tongyuan.graph.RecordOrigin;
import io.tongyuan.graph.StoredAssertion;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.identity.NameForm;
import io.tongyuan.identity.index.Entry;
import io.tongyuan.model.EntityKind;
import io.tongyuan.query.Comparison;
import io.tongyuan.query.NamingRecords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Persons of the graph with all names that their records give. */
final class PersonReader {
    private final NamingRecords naming;

    PersonReader(NamingRecords naming) {
        this.naming = naming;
    }

    /** Of a name which record gives it, and how it is to be taken. */
    private record Given(String record, int flags) {
    }

    /** Those of them that are registered and have a number, in their order. */
    List<RegisteredPerson> of(ReadTransaction tx, List<StoredEntity> entities) {
        List<StoredEntity> persons = entities.stream().filter(StoredEntity::registered).toList();
        List<String> ids = persons.stream().map(StoredEntity::id).toList();
        Map<String, List<StoredAssertion>> said = tx.assertions(EntityKind.PERSON, ids).stream().collect(Collectors.groupingBy(StoredAssertion::entityId));
        Map<String, List<byte[]>> further = tx.furtherNumbers(EntityKind.PERSON, ids);
        List<Map<String, Given>> names = persons.stream().map(p -> names(p, said.getOrDefault(p.id(), List.of()))).toList();
        Map<String, RecordOrigin> origins = tx.origins(names.stream().flatMap(n -> n.values().stream()).map(Given::record).filter(r -> !r.isEmpty()).distinct().toList());
        List<RegisteredPerson> out = new ArrayList<>(persons.size());
        for (int i = 0; i < persons.size(); i++) {
            StoredEntity p = persons.get(i);
            List<byte[]> numbers = Stream.concat(Stream.of(p.sealed()).filter(s -> s.length > 0), further.getOrDefault(p.id(), List.of()).stream()).toList();
            List<RegisteredPerson.Name> forms = new ArrayList<>();
            names.get(i).forEach((form, given) -> forms.add(new RegisteredPerson.Name(form, given.flags, origins.containsKey(given.record) ? origins.get(given.record).row() : 0)));
            if (!numbers.isEmpty()) {
                out.add(new RegisteredPerson(p.id(), numbers, forms, p.value("state"), p.value("stateDate"), Comparison.nameDisputed(p), Comparison.stateDisputed(p)));
            }
        }
        return out;
    }

    private Map<String, Given> names(StoredEntity person, List<StoredAssertion> said) {
        Map<String, Given> names = new LinkedHashMap<>();
        String golden = NameForm.of(person.value("name"));
        names.put(golden, new Given(golden.isEmpty() ? "" : naming.of(EntityKind.PERSON, said, golden), 0));
        said.stream().filter(StoredAssertion::registers).map(a -> NameForm.of(a.attributes().getOrDefault("name", ""))).filter(n -> !n.isEmpty()).distinct().sorted()
                .forEach(n -> names.computeIfAbsent(n, form -> new Given(naming.of(EntityKind.PERSON, said, form), Entry.OTHER_RECORD)));
        said.stream().map(a -> NameForm.of(a.attributes().getOrDefault("formerName", ""))).filter(n -> !n.isEmpty()).distinct().sorted()
                .forEach(n -> names.putIfAbsent(n, new Given("", Entry.FORMER)));
        return names;
    }
}
