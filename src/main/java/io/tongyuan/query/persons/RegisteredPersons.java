package io.tongyuan.query.persons;

import io.tongyuan.graph.ChangeRange;
import io.tongyuan.graph.GraphStore;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Failed;
import io.tongyuan.privacy.Vault;
import io.tongyuan.query.NamingRecords;
import io.tongyuan.reconcile.Survivorship;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the snapshot of the registered persons level with the graph by the numbers of its changes. */
public final class RegisteredPersons implements AutoCloseable {
    private static final int RANGES_AT_ONCE = 20;
    private static final int READ_AT_ONCE = 2_000;
    private static final Duration FOLLOW = Duration.ofMillis(500);
    private static final Duration AGAIN = Duration.ofMinutes(1);
    /** Who asks after this process has written waits so long for the snapshot to have it, and is then answered by the one there is. */
    private static final Duration FRESH_WITHIN = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** So many persons are read before a server says that it is there; of more the graph is asked until they are. */
    private static final long AT_THE_START = 200_000;
    /** Changes of whatever kind: further behind, and it is quicker to read all persons anew. */
    private static final long MOST_BEHIND = 1_000_000;
    /** Persons in memory, and of the base this share, until it is made anew. */
    private static final int MOST_LATER = 20_000;
    private static final int SHARE_LATER = 20;
    private static final Logger LOG = LoggerFactory.getLogger(RegisteredPersons.class);
    private static final Executor OWN_THREAD = work -> Thread.ofPlatform().daemon().name("persons-base").start(work);

    private final GraphStore graph;
    private final Vault vault;
    private final PersonReader reader;
    private final PersonBases bases;
    private final Clock clock;
    private final Object news = new Object();
    private volatile PersonSnapshot snapshot;
    private volatile long levelWith = -1;
    private CompletableFuture<PersonBase> building;
    private Thread follower;
    /** When the last base was begun: one that cannot be written is not tried again and again. */
    private long begun = System.nanoTime() - AGAIN.toNanos() - 1;
    private boolean asked;
    private boolean closing;

    /** @param root folder of the data folder's indexes */
    public RegisteredPersons(GraphStore graph, Vault vault, Survivorship survivorship, Path root, Clock clock) {
        this.graph = graph;
        this.vault = vault;
        this.reader = new PersonReader(new NamingRecords(survivorship));
        this.bases = new PersonBases(graph, reader, root, vault);
        this.clock = clock;
    }

    /** Level with the graph at the call, made where there is none: of a million persons that takes a minute. */
    synchronized PersonSnapshot level() {
        long writes = graph.writes();
        long target = graph.read(tx -> tx.lastChange());
        open(target);
        if (!reaches(target)) {
            snapshot = snapshot(bases.build(today()));
        }
        advance(target, writes);
        if (follower == null && crowded()) {
            snapshot = snapshot(bases.build(today()));
            advance(target, writes);
        }
        return snapshot;
    }

    /** What can be had at once, level with what this process wrote; empty while the first one is being made. */
    Optional<PersonSnapshot> current() {
        if (!following()) {
            return Optional.of(level());
        }
        long writes = graph.writes();
        if (snapshot != null && levelWith < writes) {
            await(writes);
        }
        return Optional.ofNullable(snapshot);
    }

    /** The same for who can wait for the first one. */
    PersonSnapshot whole() {
        for (Optional<PersonSnapshot> now = current(); ; now = current()) {
            if (now.isPresent()) {
                return now.get();
            }
            try {
                Thread.sleep(FOLLOW);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failed("INTERRUPTED", "已中断", e);
            }
        }
    }

    private void await(long writes) {
        long end = System.nanoTime() + FRESH_WITHIN.toNanos();
        synchronized (news) {
            asked = true;
            news.notifyAll();
            try {
                for (long left = FRESH_WITHIN.toMillis(); levelWith < writes && left > 0 && !closing; left = (end - System.nanoTime()) / 1_000_000) {
                    news.wait(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failed("INTERRUPTED", "已中断", e);
            }
        }
    }

    private boolean following() {
        synchronized (news) {
            return follower != null;
        }
    }

    /** Keeps level by itself from now on, until it is closed. */
    public void follow() {
        synchronized (this) {
            long target = graph.read(tx -> tx.lastChange());
            open(target);
            if (reaches(target) || graph.read(tx -> tx.count(EntityKind.PERSON)) <= AT_THE_START) {
                level();
            }
        }
        synchronized (news) {
            if (follower == null) {
                follower = Thread.ofPlatform().daemon().name("persons-follower").start(this::keepLevel);
            }
        }
    }

    private void keepLevel() {
        while (next()) {
            try {
                step();
            } catch (RuntimeException e) {
                LOG.warn("the index of persons does not follow the graph: {}", e.getMessage());
            }
        }
    }

    /** False at the end. */
    private boolean next() {
        synchronized (news) {
            try {
                if (!asked && !closing) {
                    news.wait(FOLLOW.toMillis());
                }
            } catch (InterruptedException e) {
                return false;
            }
            asked = false;
            return !closing;
        }
    }

    /** What a server does: it never waits for a base. */
    private synchronized void step() {
        long writes = graph.writes();
        long target = graph.read(tx -> tx.lastChange());
        if (building != null && building.isDone()) {
            CompletableFuture<PersonBase> built = building;
            building = null;
            PersonSnapshot made = snapshot(built.join());
            if (made.seq() <= target) {
                snapshot = followed(made, target);
                LOG.info("the index of persons is made anew, as of change {}", made.seq());
            }
        }
        if (snapshot != null && snapshot.seq() > target) {
            snapshot = null;
        }
        if ((!reaches(target) || crowded()) && building == null && System.nanoTime() - begun > AGAIN.toNanos()) {
            begun = System.nanoTime();
            building = CompletableFuture.supplyAsync(() -> bases.build(today()), OWN_THREAD);
        }
        if (reaches(target)) {
            advance(target, writes);
        }
    }

    /** Takes the base that lies there and is not too old, where nothing is open yet. */
    private void open(long target) {
        if (snapshot == null) {
            bases.newest().filter(b -> b.seq() <= target && target - b.seq() <= MOST_BEHIND).ifPresent(b -> snapshot = snapshot(b));
        }
    }

    private boolean reaches(long target) {
        return snapshot != null && snapshot.seq() <= target && target - snapshot.seq() <= MOST_BEHIND;
    }

    private boolean crowded() {
        return snapshot.later() > Math.max(MOST_LATER, snapshot.persons() / SHARE_LATER);
    }

    private void advance(long target, long writes) {
        snapshot = followed(snapshot, target);
        levelWith = writes;
        synchronized (news) {
            news.notifyAll();
        }
    }

    private PersonSnapshot followed(PersonSnapshot from, long target) {
        long seq = from.seq();
        Set<String> touched = new TreeSet<>();
        while (seq < target) {
            long after = seq;
            List<ChangeRange> ranges = graph.ask(tx -> tx.changesAfter(after, RANGES_AT_ONCE));
            if (ranges.isEmpty()) {
                throw new Failed("CHANGES_MISSING", "变更记录从第 " + (seq + 1) + " 号起缺失，人员索引无法继续");
            }
            ranges.stream().flatMap(r -> r.ids().stream()).filter(id -> EntityKind.ofId(id) == EntityKind.PERSON).forEach(touched::add);
            seq = ranges.getLast().last();
        }
        return touched.isEmpty() ? from.at(seq) : from.with(read(touched), seq);
    }

    private Map<String, Optional<RegisteredPerson>> read(Set<String> ids) {
        Map<String, Optional<RegisteredPerson>> out = new HashMap<>();
        ids.forEach(id -> out.put(id, Optional.empty()));
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += READ_AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + READ_AT_ONCE));
            graph.read(tx -> reader.of(tx, tx.byIds(EntityKind.PERSON, some))).forEach(p -> out.put(p.id(), Optional.of(p)));
        }
        return out;
    }

    private PersonSnapshot snapshot(PersonBase base) {
        return PersonSnapshot.of(base, vault, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public void close() {
        Thread running;
        synchronized (news) {
            closing = true;
            running = follower;
            news.notifyAll();
        }
        if (running != null) {
            try {
                running.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
