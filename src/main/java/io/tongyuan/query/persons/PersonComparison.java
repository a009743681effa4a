package io.tongyuan.query.persons;

import io.tongyuan.model.DivisionDirectory;
import io.tongyuan.model.Reading;
import io.tongyuan.query.Comparison;
import io.tongyuan.query.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Persons by their index; legal entities and projects, and while there is no index of persons yet them too, by the graph. */
public final class PersonComparison implements Comparison {
    private final Comparison graph;
    private final RegisteredPersons persons;
    private final DivisionDirectory divisions;

    public PersonComparison(Comparison graph, RegisteredPersons persons, DivisionDirectory divisions) {
        this.graph = graph;
        this.persons = persons;
        this.divisions = divisions;
    }

    @Override
    public List<Answer> compare(Subject subject, List<Asked> asked, LocalDate today) {
        Optional<PersonSnapshot> now = subject == Subject.PERSON ? persons.current() : Optional.empty();
        return now.map(s -> answers(s, asked, today)).orElseGet(() -> graph.compare(subject, asked, today));
    }

    @Override
    public Comparison forList(Subject subject) {
        return subject == Subject.PERSON ? new AsOf(persons.whole()) : this;
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
        public Optional<Long> change() {
            return Optional.of(snapshot.seq());
        }
    }

    private List<Answer> answers(PersonSnapshot snapshot, List<Asked> asked, LocalDate today) {
        return asked.stream().map(one -> {
            Reading<?> number = Subject.PERSON.read(one.number(), divisions, today);
            return snapshot.compare(one, number.normalized(), number.findings(), today);
        }).toList();
    }
}
