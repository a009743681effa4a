package io.tongyuan.query;

import io.tongyuan.model.Finding;
import io.tongyuan.privacy.Mask;
import java.time.LocalDate;
import java.util.List;

/** Whether a name and an ID number belong together, by the register. */
public final class PersonVerification {
    private final Comparison comparison;

    public PersonVerification(Comparison comparison) {
        this.comparison = comparison;
    }

    /**
     * @param reason   stable code
     * @param text     for people
     * @param id       public id, "" unless the number is in the register
     * @param idNumber as asked, masked
     * @param disputed true while a dispute about the register's name is open
     */
    public record Answer(Comparison.Status status, String reason, String text, String id, String idNumber, boolean disputed, List<Finding> findings) {
    }

    /** @param today for birth dates that lie ahead */
    public Answer verify(String name, String idNumber, LocalDate today) {
        Comparison.Answer a = comparison.compare(Subject.PERSON, new Comparison.Asked(name, idNumber), today);
        return new Answer(a.status(), a.reason(), a.text(), a.id(), Mask.idNumber(a.normalized()), a.disputed(), a.findings());
    }
}
