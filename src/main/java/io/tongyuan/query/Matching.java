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
     * An answer with why.
     *
     * @param answer     as {@link #answers} gives it
     * @param rule       stable code of what decided
     * @param text       the same for people
     * @param candidates those whom the answer names, the best first
     */
    public record Why(Answer answer, Thresholds thresholds, String rule, String text, List<Line> candidates) {
    }

    /**
     * One whom the answer names.
     *
     * @param id    public id
     * @param steps what speaks for it, in bits (log2 of odds): absent where there are no weights, and of a name that is another's
     * @param bits  their sum, absent where one of them is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(String id, List<Step> steps, Double bits, boolean chosen, String text) {
    }

    /**
     * One comparison of a line.
     *
     * @param part  PRIOR, NUMBER or NAME
     * @param level stable code
     * @param text  the same for people
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(String part, String level, String text, Double bits) {
    }

    /** Why a query is answered so; of those registered no more is told than the answer tells. */
    public Why explain(Query query, Thresholds thresholds, LocalDate today) {
        Explained e = comparison.under(thresholds).explain(query.subject, query.asked, false, today);
        return new Why(Answer.of(query.subject, e.answer(), false), thresholds, e.explanation().rule(), e.explanation().text(),
                e.explanation().candidates().stream().map(l -> new Line(l.id(), l.steps().stream().map(s -> new Step(s.part(), s.level(), s.text(), rounded(s.bits()))).toList(),
                        rounded(l.bits()), l.chosen(), l.text())).toList());
    }

    private static Double rounded(Double bits) {
        return bits == null ? null : Math.round(bits * 100) / 100.0;
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
