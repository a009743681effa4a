package io.tongyuan.query.persons;

import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.index.Digests;
import io.tongyuan.identity.index.PersonIndex;
import io.tongyuan.identity.index.PersonIndexWriter;
import io.tongyuan.identity.person.Answer;
import io.tongyuan.identity.person.NameLevel;
import io.tongyuan.identity.person.PersonMatcher;
import io.tongyuan.identity.person.PersonRegister;
import io.tongyuan.identity.person.PersonWeights;
import io.tongyuan.model.Finding;
import io.tongyuan.privacy.Vault;
import io.tongyuan.query.Comparison;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The registered persons as of one change. For any number of threads. */
final class PersonSnapshot {
    private static final int CANDIDATES_TOLD = 5;

    private final PersonBase base;
    private final Vault vault;
    private final BitSet changedRows;
    private final SortedMap<String, RegisteredPerson> changed;
    private final Later later;
    private final PersonRegister register;
    private final long seq;
    private final LocalDate today;

    private PersonSnapshot(PersonBase base, Vault vault, BitSet changedRows, SortedMap<String, RegisteredPerson> changed, Later later, long seq, LocalDate today) {
        this.base = base;
        this.vault = vault;
        this.changedRows = changedRows;
        this.changed = changed;
        this.later = later;
        this.register = PersonRegister.of(base.index(), row -> !changedRows.get((int) row), later.index, this::person);
        this.seq = seq;
        this.today = today;
    }

    /** Those that changes have touched since the base was made. */
    private record Later(PersonIndex index, ToldRows told) {
        static Later of(Collection<RegisteredPerson> persons, Vault vault, Digests digests, LocalDate today) {
            List<Told> told = new ArrayList<>();
            try (PersonIndexWriter writer = new PersonIndexWriter(Path.of(""), digests, persons.size())) {
                PersonStaging staging = new PersonStaging(writer, vault, digests, today, told::add);
                staging.block(List.copyOf(persons));
                return new Later(writer.inMemory(staging.rows()), ToldRows.of(told));
            }
        }
    }

    /** @param today the day after which no birth can lie */
    static PersonSnapshot of(PersonBase base, Vault vault, LocalDate today) {
        return new PersonSnapshot(base, vault, new BitSet(), new TreeMap<>(), Later.of(List.of(), vault, base.index().digests(), today), base.seq(), today);
    }

    /** @param touched by their ids as they are now; empty where they are no registered persons, or no longer */
    PersonSnapshot with(Map<String, Optional<RegisteredPerson>> touched, long lastChange) {
        BitSet rows = (BitSet) changedRows.clone();
        SortedMap<String, RegisteredPerson> persons = new TreeMap<>(changed);
        touched.forEach((id, person) -> {
            long first = base.told().rowOf(id);
            if (first > 0) {
                rows.set((int) first, (int) base.told().after(first));
            }
            person.ifPresentOrElse(p -> persons.put(id, p), () -> persons.remove(id));
        });
        return new PersonSnapshot(base, vault, rows, persons, Later.of(persons.values(), vault, base.index().digests(), today), lastChange, today);
    }

    /** The same, as of a later change that touched none of them. */
    PersonSnapshot at(long lastChange) {
        return lastChange == seq ? this : new PersonSnapshot(base, vault, changedRows, changed, later, lastChange, today);
    }

    long seq() {
        return seq;
    }

    long persons() {
        return base.index().persons();
    }

    /** Persons that changes have touched since the base was made. */
    int later() {
        return changed.size();
    }

    private long person(long row) {
        long before = base.index().rows();
        return row <= before ? base.told().first(row) : before + later.told.first(row - before);
    }

    private Told told(long row) {
        long before = base.index().rows();
        return row <= before ? base.told().at(row) : later.told.at(row - before);
    }

    /**
     * @param normalized the number, see {@link Comparison.Answer}
     * @param findings   about it
     */
    Comparison.Answer compare(Comparison.Asked asked, String normalized, List<Finding> findings, LocalDate on) {
        Answer a = new PersonMatcher(register, PersonWeights.bundled(), on).answer(asked.name(), asked.number());
        Optional<Told> who = Optional.of(a.row()).filter(row -> row > 0).or(() -> a.reason().equals(NameLevel.UNKNOWN.code())
                ? a.candidates().stream().findFirst().map(c -> c.row()) : Optional.empty()).map(this::told);
        boolean disputed = who.map(Told::disputed).orElse(false);
        Optional<Told> same = who.filter(t -> a.status().identified());
        boolean open = a.status() == MatchStatus.POSSIBLE || a.status() == MatchStatus.AMBIGUOUS;
        List<Comparison.Candidate> candidates = !open ? List.of() : a.candidates().stream().limit(CANDIDATES_TOLD).map(c -> told(c.row()))
                .map(t -> new Comparison.Candidate(t.id(), t.row())).toList();
        return new Comparison.Answer(a.status(), a.reason(), a.text() + (disputed ? Comparison.DISPUTED : ""), who.map(Told::id).orElse(""),
                a.status().given() ? who.map(Told::row).orElse(0L) : 0, normalized, disputed, findings, same.map(Told::state).orElse(""),
                same.map(Told::stateOn).orElse(""), candidates);
    }
}
