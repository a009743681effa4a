package io.tongyuan.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tongyuan.address.matching.Extent;
import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.NamedPerson;
import io.tongyuan.graph.ReadTransaction;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.identity.NameForm;
import io.tongyuan.model.DivisionDirectory;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.PersonId;
import io.tongyuan.privacy.Mask;
import io.tongyuan.privacy.PersonKey;
import io.tongyuan.privacy.Vault;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Persons by name and something more. A name alone would leaf through the register. */
public final class PersonSearch {
    /** Bearers of one name that are looked at. */
    private static final int BEARERS = 1000;
    private static final List<String> DOTS = List.of("·", "•", "・", "‧", "．", ".");

    private final GraphStore graph;
    private final Vault vault;
    private final DivisionDirectory divisions;

    public PersonSearch(GraphStore graph, Vault vault, DivisionDirectory divisions) {
        this.graph = graph;
        this.vault = vault;
        this.divisions = divisions;
    }

    /**
     * What is known of the person sought; at least one besides the name.
     *
     * @param division code of the first registration or of the residence, of 2 to 12 digits
     */
    public record Question(String name, Optional<LocalDate> birthDate, Optional<String> division, Optional<String> idNumber) {
        public boolean tooLittle() {
            return birthDate.isEmpty() && division.isEmpty() && idNumber.isEmpty();
        }

        /** Says nothing: a record's own would carry the number into a log. */
        @Override
        public String toString() {
            return "Question";
        }
    }

    /**
     * @param count of the persons of whom everything asked is known and agrees, as far as was looked
     * @param more  true where the name has more bearers than were looked at
     */
    public record Answer(int count, List<Hit> persons, boolean more) {
    }

    /**
     * @param id         public id
     * @param idNumber   masked; absent where none is known
     * @param registered false where records only mention the person
     * @param disputed   attributes of it that an open dispute is about
     * @param agrees     NAME, BIRTH_DATE, DIVISION, ID_NUMBER: what was asked
     */
    public record Hit(String id, String name, @JsonInclude(JsonInclude.Include.NON_NULL) String idNumber, String sex,
                      boolean registered, List<String> agrees, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> disputed) {
    }

    /**
     * @param today for birth dates that lie ahead
     * @param limit of the persons listed
     */
    public Answer of(Question question, LocalDate today, int limit) {
        List<NamedPerson> bearers = graph.read(tx -> bearers(tx, question, today));
        List<Hit> hits = new ArrayList<>();
        for (NamedPerson p : bearers.subList(0, Math.min(BEARERS, bearers.size()))) {
            agrees(question, p, today).ifPresent(hits::add);
        }
        return new Answer(hits.size(), hits.stream().limit(limit).toList(), bearers.size() > BEARERS);
    }

    private List<NamedPerson> bearers(ReadTransaction tx, Question q, LocalDate today) {
        if (q.idNumber.isEmpty()) {
            return tx.personsNamed(spellings(q.name), BEARERS + 1);
        }
        String normal = PersonId.read(q.idNumber.get(), divisions, today).normalized();
        Optional<StoredEntity> person = tx.findByKey(EntityKind.PERSON, PersonKey.of(vault, NameForm.of(normal)));
        return person.map(p -> tx.residence(p.id())).stream().flatMap(List::stream).toList();
    }

    private Optional<Hit> agrees(Question q, NamedPerson p, LocalDate today) {
        StoredEntity e = p.person();
        String number = e.sealed().length == 0 ? "" : vault.decryptId(e.sealed());
        Optional<PersonId> id = PersonId.read(number, divisions, today).value();
        List<String> agrees = new ArrayList<>(List.of("NAME"));
        boolean all = NameForm.of(e.value("name")).equals(NameForm.of(q.name));
        if (q.birthDate.isPresent()) {
            String born = q.birthDate.get().toString();
            all &= e.value("birthDate").equals(born)
                    || e.value("birthDate").isEmpty() && id.flatMap(PersonId::birthDate).map(LocalDate::toString).filter(born::equals).isPresent();
            agrees.add("BIRTH_DATE");
        }
        if (q.division.isPresent()) {
            String area = Extent.significant((q.division.get() + "0".repeat(12)).substring(0, 12));
            all &= Stream.concat(id.stream().map(PersonId::division), p.divisions().stream()).anyMatch(d -> d.startsWith(area));
            agrees.add("DIVISION");
        }
        if (q.idNumber.isPresent()) {
            agrees.add("ID_NUMBER");
        }
        return all ? Optional.of(new Hit(e.id(), e.value("name"), number.isEmpty() ? null : Mask.idNumber(number), e.value("sex"),
                e.registered(), agrees, e.disputed())) : Optional.empty();
    }

    /** The index holds names as the register writes them; those of minorities have dots of many sorts. */
    private static Set<String> spellings(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
        Set<String> all = new LinkedHashSet<>(List.of(name, plain));
        DOTS.forEach(dot -> all.add(plain.replaceAll("[·•・‧．.]", dot)));
        return all;
    }
}
