package io.tongyuan.query;

import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.identity.NameForm;
import io.tongyuan.model.DivisionDirectory;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Finding;
import io.tongyuan.model.PersonId;
import io.tongyuan.model.Reading;
import io.tongyuan.privacy.Mask;
import io.tongyuan.privacy.PersonKey;
import io.tongyuan.privacy.Vault;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether a name and an ID number belong together, by the register. */
public final class PersonVerification {
    private final GraphStore graph;
    private final Vault vault;
    private final DivisionDirectory divisions;

    public PersonVerification(GraphStore graph, Vault vault, DivisionDirectory divisions) {
        this.graph = graph;
        this.vault = vault;
        this.divisions = divisions;
    }

    /** SAME; DIFFERENT: the number is in the register under another name; NOT_FOUND; INVALID: it is no ID number. */
    public enum Status {
        SAME, DIFFERENT, NOT_FOUND, INVALID
    }

    /**
     * @param reason   stable code
     * @param text     for people
     * @param id       public id, "" unless the number is in the register
     * @param idNumber as asked, masked
     */
    public record Answer(Status status, String reason, String text, String id, String idNumber, List<Finding> findings) {
    }

    /** @param today for birth dates that lie ahead */
    public Answer verify(String name, String idNumber, LocalDate today) {
        Reading<PersonId> reading = PersonId.read(idNumber, divisions, today);
        String normal = reading.normalized();
        Optional<StoredEntity> person = normal.isEmpty() ? Optional.empty()
                : graph.read(tx -> tx.findByKey(EntityKind.PERSON, PersonKey.of(vault, normal)));
        String masked = Mask.idNumber(normal);
        if (person.isEmpty() || !person.get().registered()) {
            return reading.valid()
                    ? new Answer(Status.NOT_FOUND, "PERSON_NOT_REGISTERED", "人口登记中没有该号码", "", masked, reading.findings())
                    : new Answer(Status.INVALID, reading.findings().getFirst().code().name(),
                            reading.findings().getFirst().message(), "", masked, reading.findings());
        }
        boolean same = NameForm.of(name).equals(NameForm.of(person.get().value("name")));
        return same
                ? new Answer(Status.SAME, "NAME_AND_NUMBER_AGREE", "姓名与公民身份号码一致", person.get().id(), masked, reading.findings())
                : new Answer(Status.DIFFERENT, "NAME_DIFFERS", "该公民身份号码登记的是另一姓名", person.get().id(), masked, reading.findings());
    }
}
