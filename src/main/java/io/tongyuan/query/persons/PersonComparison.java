package io.tongyuan.query.persons;

import io.tongyuan.identity.person.PersonThresholds;
import io.tongyuan.identity.thresholds.Thresholds;
import io.tongyuan.model.DivisionDirectory;
import io.tongyuan.model.Failed;
import io.tongyuan.model.Reading;
import io.tongyuan.query.Comparison;
import io.tongyuan.query.Explained;
import io.tongyuan.query.PersonIndexState;
import io.tongyuan.query.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Persons by their index; legal entities and projects by the graph. While there is no index yet, a person is answered where its number is held exactly: the answer is then the
 * one that the index will give. Whether any other number is somebody's is not known, and is not said.
 */
public final class PersonComparison implements Comparison {
    private final Comparison graph;
    private final RegisteredPersons persons;
    private final DivisionDirectory divisions;
    private final PersonThresholds thresholds;

    /** By the usual thresholds. */
    public PersonComparison(Comparison graph, RegisteredPersons persons, DivisionDirectory divisions) {
        this(graph, persons, divisions, Thresholds.usual().persons());
    }

    private PersonComparison(Comparison graph, RegisteredPersons persons, DivisionDirectory divisions, PersonThresholds thresholds) {
        this.graph = graph;
        this.persons = persons;
        this.divisions = divisions;
        this.thresholds = thresholds;
    }

    @Override
    public Comparison under(Thresholds other) {
        return new PersonComparison(graph.under(other), persons, divisions, other.persons());
    }

    /** @throws Failed PERSON_INDEX_MAKING */
    @Override
    public List<Answer> compare(Subject subject, List<Asked> asked, LocalDate today) {
        return subject == Subject.PERSON ? persons.current().map(s -> answers(s, asked, today)).orElseGet(() -> byNumber(asked, today)) : graph.compare(subject, asked, today);
    }

    /** @throws Failed PERSON_INDEX_MAKING */
    @Override
    public Comparison forList(Subject subject) {
        return subject == Subject.PERSON ? new AsOf(persons.whole()) : this;
    }

    /** @throws Failed PERSON_INDEX_MAKING */
    @Override
    public Explained explain(Subject subject, Asked asked, boolean whole, LocalDate today) {
        if (subject != Subject.PERSON) {
            return graph.explain(subject, asked, whole, today);
        }
        Reading<?> number = read(asked, today);
        return persons.current().map(s -> s.answers().explained(asked, number, thresholds, whole, today)).orElseGet(() -> persons
                .byNumber(List.of(number.normalized()), today).settledExplained(asked, number, thresholds, whole, today).orElseThrow(this::notYet));
    }

    /** The persons of one moment. */
    private final class AsOf implements Comparison {
        private final PersonSnapshot snapshot;

        AsOf(PersonSnapshot snapshot) {
            this.snapshot = snapshot;
        }

        @Override
        public List<Answer> compare(Subject subject, List<Asked> asked, LocalDate today) {
            return subject == Subject.PERSON ? answers(snapshot, asked, today) : graph.compare(subject, asked, today);
        }

        @Override
        public Explained explain(Subject subject, Asked asked, boolean whole, LocalDate today) {
            return subject == Subject.PERSON ? snapshot.answers().explained(asked, read(asked, today), thresholds, whole, today) : graph.explain(subject, asked, whole, today);
        }

        @Override
        public Optional<Long> change() {
            return Optional.of(snapshot.seq());
        }
    }

    private List<Answer> answers(PersonSnapshot snapshot, List<Asked> asked, LocalDate today) {
        return asked.stream().map(one -> {
            Reading<?> number = read(one, today);
            return snapshot.answers().of(one, number.normalized(), number.findings(), thresholds, today);
        }).toList();
    }

    private List<Answer> byNumber(List<Asked> asked, LocalDate today) {
        List<Reading<?>> numbers = new ArrayList<>(asked.size());
        asked.forEach(one -> numbers.add(read(one, today)));
        ToldAnswers held = persons.byNumber(numbers.stream().map(Reading::normalized).toList(), today);
        List<Answer> answers = new ArrayList<>(asked.size());
        for (int i = 0; i < asked.size(); i++) {
            answers.add(held.settled(asked.get(i), numbers.get(i).normalized(), numbers.get(i).findings(), thresholds, today).orElseThrow(this::notYet));
        }
        return answers;
    }

    private Failed notYet() {
        return new Failed(PersonIndexState.NOT_YET, "人员索引" + persons.state().text() + "；建成之前只能答复号码与登记完全一致的人，所问的号码在登记中没有，是否写错还不能断定，请稍后再问");
    }

    private Reading<?> read(Asked one, LocalDate today) {
        return Subject.PERSON.read(one.number(), divisions, today);
    }
}
