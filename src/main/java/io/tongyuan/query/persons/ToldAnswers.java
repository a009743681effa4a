package io.tongyuan.query.persons;

import io.tongyuan.identity.Explanation;
import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.person.Answer;
import io.tongyuan.identity.person.NameLevel;
import io.tongyuan.identity.person.PersonExplanation;
import io.tongyuan.identity.person.PersonMatcher;
import io.tongyuan.identity.person.PersonRegister;
import io.tongyuan.identity.person.PersonThresholds;
import io.tongyuan.identity.person.PersonWeights;
import io.tongyuan.model.Finding;
import io.tongyuan.model.Reading;
import io.tongyuan.query.Comparison;
import io.tongyuan.query.Explained;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * The engine's verdicts, with what is told of whom they name.
 *
 * @param told of each row of the register
 */
record ToldAnswers(PersonRegister register, LongFunction<Told> told) {
    private static final int CANDIDATES_TOLD = 5;

    /**
     * @param normalized the number, see {@link Comparison.Answer}
     * @param findings   about it
     */
    Comparison.Answer of(Comparison.Asked asked, String normalized, List<Finding> findings, PersonThresholds thresholds, LocalDate on) {
        return of(verdict(asked, thresholds, on), normalized, findings);
    }

    /** The same where it would be no other with more persons in the register: the number is held, or no number that could be anybody's. */
    Optional<Comparison.Answer> settled(Comparison.Asked asked, String normalized, List<Finding> findings, PersonThresholds thresholds, LocalDate on) {
        return Optional.of(verdict(asked, thresholds, on)).filter(Answer::settled).map(a -> of(a, normalized, findings));
    }

    /**
     * With why.
     *
     * @param whole see {@link Comparison#explain}
     */
    Explained explained(Comparison.Asked asked, Reading<?> number, PersonThresholds thresholds, boolean whole, LocalDate on) {
        return explained(verdict(asked, thresholds, on), number, thresholds, whole);
    }

    /** The same where it is {@link #settled}. */
    Optional<Explained> settledExplained(Comparison.Asked asked, Reading<?> number, PersonThresholds thresholds, boolean whole, LocalDate on) {
        return Optional.of(verdict(asked, thresholds, on)).filter(Answer::settled).map(a -> explained(a, number, thresholds, whole));
    }

    private Explained explained(Answer a, Reading<?> number, PersonThresholds thresholds, boolean whole) {
        Explanation why = whole ? PersonExplanation.whole(a, thresholds) : PersonExplanation.told(a, thresholds);
        return new Explained(of(a, number.normalized(), number.findings()), new Explanation(why.rule(), why.text(), why.candidates().stream().map(line -> {
            Told t = told.apply(line.row());
            return line.known(t.id(), t.row());
        }).toList()));
    }

    private Answer verdict(Comparison.Asked asked, PersonThresholds thresholds, LocalDate on) {
        return new PersonMatcher(register, PersonWeights.bundled(), thresholds, on).answer(asked.name(), asked.number());
    }

    private Comparison.Answer of(Answer a, String normalized, List<Finding> findings) {
        Optional<Told> who = Optional.of(a.row()).filter(row -> row > 0).or(() -> a.reason().equals(NameLevel.UNKNOWN.code())
                ? a.candidates().stream().findFirst().map(c -> c.row()) : Optional.empty()).map(told::apply);
        boolean disputed = who.map(Told::disputed).orElse(false);
        Optional<Told> same = who.filter(t -> a.status().identified());
        boolean open = a.status() == MatchStatus.POSSIBLE || a.status() == MatchStatus.AMBIGUOUS;
        List<Comparison.Candidate> candidates = !open ? List.of() : a.candidates().stream().limit(CANDIDATES_TOLD).map(c -> told.apply(c.row()))
                .map(t -> new Comparison.Candidate(t.id(), t.row())).toList();
        return new Comparison.Answer(a.status(), a.reason(), a.text(), who.map(Told::id).orElse(""),
                a.status().given() ? who.map(Told::row).orElse(0L) : 0, normalized, disputed, findings, same.map(Told::state).orElse(""),
                same.map(Told::stateOn).orElse(""), same.map(Told::stateDisputed).orElse(false), candidates);
    }
}
