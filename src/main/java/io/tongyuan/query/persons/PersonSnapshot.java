package io.tongyuan.query.persons;

import io.tongyuan.identity.person.PersonRegister;
import io.tongyuan.privacy.Vault;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The registered persons as of one change: those of the base, and in the place of those whom changes have touched since, a layer. For any number of threads. */
final class PersonSnapshot {
    private final PersonBase base;
    private final Vault vault;
    private final BitSet changedRows;
    private final SortedMap<String, RegisteredPerson> changed;
    private final PersonLayer later;
    private final ToldAnswers answers;
    private final long seq;
    private final LocalDate today;

    private PersonSnapshot(PersonBase base, Vault vault, BitSet changedRows, SortedMap<String, RegisteredPerson> changed, PersonLayer later, long seq, LocalDate today) {
        this.base = base;
        this.vault = vault;
        this.changedRows = changedRows;
        this.changed = changed;
        this.later = later;
        this.answers = new ToldAnswers(PersonRegister.of(base.index(), row -> !changedRows.get((int) row), later.index(), this::person), this::told);
        this.seq = seq;
        this.today = today;
    }

    /** @param today the day after which no birth can lie */
    static PersonSnapshot of(PersonBase base, Vault vault, LocalDate today) {
        return new PersonSnapshot(base, vault, new BitSet(), new TreeMap<>(), PersonLayer.of(List.of(), vault, base.index().digests(), today), base.seq(), today);
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
        return new PersonSnapshot(base, vault, rows, persons, PersonLayer.of(persons.values(), vault, base.index().digests(), today), lastChange, today);
    }

    /** The same, as of a later change that touched none of them. */
    PersonSnapshot at(long lastChange) {
        return lastChange == seq ? this : new PersonSnapshot(base, vault, changedRows, changed, later, lastChange, today);
    }

    ToldAnswers answers() {
        return answers;
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
        return row <= before ? base.told().first(row) : before + later.told().first(row - before);
    }

    private Told told(long row) {
        long before = base.index().rows();
        return row <= before ? base.told().at(row) : later.told().at(row - before);
    }
}
