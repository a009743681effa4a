package io.tongyuan.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.thresholds.Thresholds;
import io.tongyuan.model.Finding;
import io.tongyuan.privacy.Mask;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names with numbers, each under a key that the asker chose: the answers come under the same keys. */
public final class Matching {
    private final Comparison comparison;

    public Matching(Comparison comparison) {
        this.comparison = comparison;
    }

    public record Query(Subject subject, Comparison.Asked asked) {
    }

    /**
     * @param reason     stable code
     * @param text       for people
     * @param id         public id, "" unless it is said who it is
     * @param number     as asked, in normal form; of persons masked
     * @param disputed   true while a dispute is open about the register's name or number, or about the state where it was asked for
     * @param state      the register's word of it, where it was asked for and is this one's; absent where not
     * @param stateOn    since when, the same
     * @param candidates public ids of whom it may be, the best first, where it is not decided
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(MatchStatus status, String reason, String text, String id, String number, boolean disputed, String state, String stateOn,
                         List<String> candidates, List<Finding> findings) {
        /** The status, for the audit log. */
        public String outcome() {
            return status.name();
        }

        static Answer of(Subject subject, Comparison.Answer a, boolean state) {
            return new Answer(a.status(), a.reason(), a.text(state), a.id(), subject == Subject.PERSON ? Mask.idNumber(a.normalized()) : a.normalized(), a.disputed(state),
                    state ? a.state() : null, state ? a.stateOn() : null, a.candidates().stream().map(Comparison.Candidate::id).distinct().toList(), a.findings());
        }
    }

    /**
     * In the order of the queries; those of one sort in one transaction.
     *
     * @param state whether the register's state is asked for
     */
    public Map<String, Answer> answers(Map<String, Query> queries, boolean state, Thresholds thresholds, LocalDate today) {
        Comparison sure = comparison.under(thresholds);
        Map<String, Answer> out = new LinkedHashMap<>();
        queries.keySet().forEach(key -> out.put(key, null));
        for (Subject subject : Subject.values()) {
            List<String> keys = new ArrayList<>();
            List<Comparison.Asked> asked = new ArrayList<>();
            queries.forEach((key, q) -> {
                if (q.subject == subject) {
                    keys.add(key);
                    asked.add(q.asked);
                }
            });
            List<Comparison.Answer> answers = asked.isEmpty() ? List.of() : sure.compare(subject, asked, today);
            for (int i = 0; i < keys.size(); i++) {
                out.put(keys.get(i), Answer.of(subject, answers.get(i), state));
            }
        }
        return out;
    }
}
