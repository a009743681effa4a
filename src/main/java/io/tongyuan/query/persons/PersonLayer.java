package io.tongyuan.query.persons;

import io.tongyuan.identity.index.Digests;
import io.tongyuan.identity.index.PersonIndex;
import io.tongyuan.identity.index.PersonIndexWriter;
import io.tongyuan.privacy.Vault;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Some thousand persons at most, indexed in memory. */
record PersonLayer(PersonIndex index, ToldRows told) {
    /** @param today the day after which no birth can lie */
    static PersonLayer of(Collection<RegisteredPerson> persons, Vault vault, Digests digests, LocalDate today) {
        List<Told> told = new ArrayList<>();
        try (PersonIndexWriter writer = new PersonIndexWriter(Path.of(""), digests, persons.size())) {
            PersonStaging staging = new PersonStaging(writer, vault, digests, today, told::add);
            staging.block(List.copyOf(persons));
            return new PersonLayer(writer.inMemory(staging.rows()), ToldRows.of(told));
        }
    }
}
