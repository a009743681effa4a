package io.tongyuan.query.persons;

import io.tongyuan.graph.GraphStore;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Failed;
import io.tongyuan.privacy.Vault;
import io.tongyuan.query.NamingRecords;
import io.tongyuan.query.PersonIndexState;
import io.tongyuan.reconcile.Survivorship;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Keeps the snapshot of the registered persons level with the graph by the numbers of its changes. */
public final class RegisteredPersons implements AutoCloseable {
    /** So many persons are read before a server says that it is there; of more it answers by their numbers alone until they are. */
    private static final long AT_THE_START = 200_000;
    /** Persons in memory, and of the base this share, until it is made anew. */
    private static final int MOST_LATER = 20_000;
    private static final int SHARE_LATER = 20;
    private static final Executor OWN_THREAD = work -> Thread.ofPlatform().daemon().name("persons-base").start(work);

    private final GraphStore graph;
    private final Vault vault;
    private final Clock clock;
    private final PersonBases bases;
    private final PersonChanges changes;
    private final PersonsByNumber byNumber;
    private final BaseMaking making;
    private final long atTheStart;
    private final FollowerThread follower = new FollowerThread();
    private volatile PersonSnapshot snapshot;

    /** @param root folder of the data folder's indexes */
    public RegisteredPersons(GraphStore graph, Vault vault, Survivorship survivorship, Path root, Clock clock) {
        this(graph, vault, survivorship, root, clock, OWN_THREAD, AT_THE_START);
    }

    /** @param beside where a follower makes bases */
    RegisteredPersons(GraphStore graph, Vault vault, Survivorship survivorship, Path root, Clock clock, Executor beside, long atTheStart) {
        PersonReader reader = new PersonReader(new NamingRecords(survivorship));
        this.graph = graph;
        this.vault = vault;
        this.clock = clock;
        this.bases = new PersonBases(graph, reader, root, vault);
        this.changes = new PersonChanges(graph, reader);
        this.byNumber = new PersonsByNumber(graph, vault, reader);
        this.making = new BaseMaking(bases, clock, beside);
        this.atTheStart = atTheStart;
    }

    /** What can be had at once, level with what this process wrote; empty while a server's first one is being made. */
    Optional<PersonSnapshot> current() {
        if (!follower.begun()) {
            return Optional.of(level());
        }
        if (snapshot != null) {
            follower.await(graph.writes());
        }
        return Optional.ofNullable(snapshot);
    }

    /**
     * The same for who must have all persons.
     *
     * @throws Failed PERSON_INDEX_MAKING
     */
    PersonSnapshot whole() {
        return current().orElseThrow(() -> new Failed(PersonIndexState.NOT_YET, "人员索引" + state().text() + "，名单须待其建成后比对"));
    }

    /** Those with these numbers in normal form, whether there is an index or not. */
    ToldAnswers byNumber(Collection<String> numbers, LocalDate today) {
        return byNumber.of(numbers, today);
    }

    public PersonIndexState state() {
        PersonSnapshot now = snapshot;
        Optional<PersonIndexState.Making> next = making.progress();
        PersonIndexState.State state = now != null ? PersonIndexState.State.READY : next.isPresent() ? PersonIndexState.State.MAKING : PersonIndexState.State.MISSING;
        return new PersonIndexState(state, now == null ? 0 : now.seq(), now == null ? 0 : now.persons(), next.orElse(null), making.failure());
    }

    /** Keeps level by itself from now on, until it is closed. */
    public void follow() {
        synchronized (this) {
            long target = changes.last();
            open(target);
            if (reaches(target) || graph.read(tx -> tx.count(EntityKind.PERSON)) <= atTheStart) {
                level();
            }
        }
        follower.begin(this::step);
    }

    /** Level with the graph at the call, made where there is none: of a million persons that takes a minute. */
    private synchronized PersonSnapshot level() {
        long writes = graph.writes();
        long target = changes.last();
        open(target);
        if (!reaches(target)) {
            snapshot = snapshot(making.now());
        }
        advance(target, writes);
        if (!follower.begun() && crowded()) {
            snapshot = snapshot(making.now());
            advance(target, writes);
        }
        return snapshot;
    }

    /** What a server does: it never waits for a base, and what it cannot follow it no longer answers by. */
    private synchronized void step() {
        long writes = graph.writes();
        long target = changes.last();
        making.made().map(this::snapshot).filter(made -> PersonChanges.reach(made.seq(), target)).ifPresent(made -> snapshot = changes.follow(made, target));
        if (!reaches(target)) {
            snapshot = null;
        }
        if (snapshot == null || crowded()) {
            making.begin();
        }
        if (snapshot != null) {
            advance(target, writes);
        }
    }

    /** Takes the base that lies there and is not too old, where nothing is open yet. */
    private void open(long target) {
        if (snapshot == null) {
            bases.newest().filter(b -> PersonChanges.reach(b.seq(), target)).ifPresent(b -> snapshot = snapshot(b));
        }
    }

    private boolean reaches(long target) {
        return snapshot != null && PersonChanges.reach(snapshot.seq(), target);
    }

    private boolean crowded() {
        return snapshot.later() > Math.max(MOST_LATER, snapshot.persons() / SHARE_LATER);
    }

    private void advance(long target, long writes) {
        snapshot = changes.follow(snapshot, target);
        follower.levelWith(writes);
    }

    private PersonSnapshot snapshot(PersonBase base) {
        return PersonSnapshot.of(base, vault, LocalDate.now(clock));
    }

    @Override
    public void close() {
        follower.close();
    }
}
