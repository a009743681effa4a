package io.tongyuan.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.thresholds.Thresholds;
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
     * @param reason     stable code
     * @param text       for people
     * @param id         public id, "" unless the number is in the register
     * @param idNumber   as asked, masked
     * @param disputed   true while a dispute is open about the register's name or number, or about the state where it was asked for
     * @param state      the register's word of it (在册, 户籍注销, 死亡), where it was asked for and is this person's; absent where not
     * @param stateOn    since when, the same
     * @param candidates public ids of whom it may be, the best first, where it is not decided
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(MatchStatus status, String reason, String text, String id, String idNumber, boolean disputed, String state, String stateOn,
                         List<String> candidates, List<Finding> findings) {
        /** The status, for the audit log. */
        public String outcome() {
            return status.name();
        }
    }

    /**
     * @param state whether the register's state of the person is asked for
     * @param today for birth dates that lie ahead
     */
    public Answer verify(String name, String idNumber, boolean state, Thresholds thresholds, LocalDate today) {
        Comparison.Answer a = comparison.under(thresholds).compare(Subject.PERSON, new Comparison.Asked(name, idNumber), today);
        return new Answer(a.status(), a.reason(), a.text(state), a.id(), Mask.idNumber(a.normalized()), a.disputed(state),
                state ? a.state() : null, state ? a.stateOn() : null, a.candidates().stream().map(Comparison.Candidate::id).distinct().toList(), a.findings());
    }
}
