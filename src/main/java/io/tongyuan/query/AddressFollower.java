package io.tongyuan.query;

import io.tongyuan.address.index.AddressIndex;
import io.tongyuan.address.index.AddressIndexWriter;
import io.tongyuan.address.index.IndexedAddress;
import io.tongyuan.address.index.IndexedName;
import io.tongyuan.cascade.Former;
import io.tongyuan.graph.ChangeRange;
import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.model.AddressState;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Failed;
import io.tongyuan.model.StandardAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index of standard addresses and of names level with the graph by the numbers of its changes. One process of a data
 * folder writes the index; the others read it and wait for that one.
 */
public final class AddressFollower implements AutoCloseable {
    private static final int RANGES_AT_ONCE = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration FOLLOW = Duration.ofMillis(500);
    private static final Logger LOG = LoggerFactory.getLogger(AddressFollower.class);

    private final GraphStore graph;
    private final IndexFolders folders;
    private final AddressIndex index;
    private Optional<AddressIndexWriter> writer;
    private Path folder;

    private Thread follower;
    private final CountDownLatch closing = new CountDownLatch(1);

    private AddressFollower(GraphStore graph, IndexFolders folders, Path folder, Optional<AddressIndexWriter> writer, AddressIndex index) {
        this.graph = graph;
        this.folders = folders;
        this.folder = folder;
        this.writer = writer;
        this.index = index;
    }

    public static AddressFollower open(GraphStore graph, IndexFolders folders) {
        return open(graph, folders, folders.current());
    }

    private static AddressFollower open(GraphStore graph, IndexFolders folders, Path folder) {
        return switch (AddressIndexWriter.open(folder)) {
            case AddressIndexWriter.Opened opened ->
                    new AddressFollower(graph, folders, folder, Optional.of(opened.writer()), opened.writer().index());
            case AddressIndexWriter.Busy busy -> new AddressFollower(graph, folders, folder, Optional.empty(), AddressIndex.open(busy.folder()));
        };
    }

    /**
     * Builds the index anew beside the one in use, from the first change on; {@link IndexFolders#use} then puts it in its
     * place. Whatever lay there is thrown away.
     *
     * @return the folder
     */
    public static Path rebuild(GraphStore graph, IndexFolders folders) {
        Path next = folders.next();
        folders.remove(next);
        try (AddressFollower rebuilding = open(graph, folders, next)) {
            rebuilding.catchUp(graph.read(tx -> tx.lastChange()));
        }
        return next;
    }

    /** Puts a rebuilt index in use. The process that writes the one before changes over and removes it; where none does, it goes now. */
    public static void swap(IndexFolders folders, Path next) {
        Path before = folders.current();
        folders.use(next);
        if (AddressIndexWriter.open(before) instanceof AddressIndexWriter.Opened nobodys) {
            nobodys.writer().close();
            folders.remove(before);
        }
    }

    public AddressIndex index() {
        return index;
    }

    /**
     * Returns once the index holds every change that the graph held at the call.
     *
     * @throws Failed ADDRESS_INDEX_BEHIND where another process writes it and does not come to that point
     */
    public synchronized void catchUp() {
        long target = graph.read(tx -> tx.lastChange());
        if (!folder.equals(folders.current())) {
            change(target);
        }
        catchUp(target);
    }

    private void catchUp(long target) {
        if (writer.isEmpty() && AddressIndexWriter.open(folder) instanceof AddressIndexWriter.Opened free) {
            // Whoever wrote it has ended: its work is ours now.
            writer = Optional.of(free.writer());
            index.become(free.writer().index());
        }
        if (writer.isPresent()) {
            follow(writer.get(), target);
        } else {
            await(target);
        }
    }

    /** Takes the index that is in use now in the place of the one open; readers notice nothing. */
    private void change(long target) {
        AddressFollower other = open(graph, folders, folders.current());
        other.catchUp(target);
        Path before = folder;
        Optional<AddressIndexWriter> old = writer;
        index.become(other.index);
        writer = other.writer;
        folder = other.folder;
        old.ifPresent(w -> {
            w.closeFiles();
            folders.remove(before);
        });
        LOG.info("the address index is now {}", folder.getFileName());
    }

    /** Keeps level by itself from now on, until it is closed. */
    public synchronized void follow() {
        if (follower == null) {
            follower = Thread.ofPlatform().daemon().name("address-follower").start(this::keepLevel);
        }
    }

    private void keepLevel() {
        // No interrupts: Lucene closes its files where one meets it.
        try {
            while (!closing.await(FOLLOW.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    catchUp();
                } catch (RuntimeException e) {
                    LOG.warn("the address index does not follow the graph: {}", e.getMessage());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(AddressIndexWriter to, long target) {
        if (to.appliedSeq() > target) {
            to.clear();
        }
        while (to.appliedSeq() < target) {
            List<ChangeRange> ranges = graph.ask(tx -> tx.changesAfter(to.appliedSeq(), RANGES_AT_ONCE));
            if (ranges.isEmpty()) {
                throw new Failed("CHANGES_MISSING", "变更记录从第 " + (to.appliedSeq() + 1) + " 号起缺失，地址索引无法继续");
            }
            Map<EntityKind, Set<String>> touched = ranges.stream().flatMap(r -> r.ids().stream())
                    .collect(Collectors.groupingBy(EntityKind::ofId, Collectors.toCollection(TreeSet::new)));
            applyAddresses(to, touched.getOrDefault(EntityKind.ADDRESS, Set.of()));
            applyNames(to, EntityKind.LEGAL_ENTITY, touched);
            applyNames(to, EntityKind.PROJECT, touched);
            applyNames(to, EntityKind.POI, touched);
            to.commit(ranges.getLast().last());
        }
    }

    private void applyAddresses(AddressIndexWriter to, Set<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        List<IndexedAddress> standard = graph.ask(tx -> tx.byIds(EntityKind.ADDRESS, ids)).stream()
                .filter(StandardAddresses::isStandard).map(StandardAddresses::indexed).toList();
        Set<String> gone = new HashSet<>(ids);
        standard.forEach(a -> gone.remove(a.address().id()));
        to.delete(gone);
        to.upsertWithAliases(standard);
    }

    private void applyNames(AddressIndexWriter to, EntityKind kind, Map<EntityKind, Set<String>> touched) {
        Set<String> ids = touched.getOrDefault(kind, Set.of());
        if (ids.isEmpty()) {
            return;
        }
        List<IndexedName> names = graph.ask(tx -> tx.byIds(kind, ids)).stream().map(NameSearch::indexed)
                .filter(n -> !n.names().isEmpty()).toList();
        Set<String> gone = new HashSet<>(ids);
        names.forEach(n -> gone.remove(n.id()));
        to.deleteNames(gone);
        to.upsertNames(names);
    }

    private void await(long target) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (index.appliedSeq() < target) {
            if (System.nanoTime() > end) {
                throw new Failed("ADDRESS_INDEX_BEHIND", "地址索引由另一进程维护，"
                        + PATIENCE.toSeconds() + " 秒内没有跟上最新数据；请检查 tongyuan serve 的日志");
            }
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failed("INTERRUPTED", "等待地址索引时被中断", e);
            }
        }
        index.refresh();
    }

    @Override
    public void close() {
        closing.countDown();
        if (follower != null) {
            try {
                follower.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        index.close();
        writer.ifPresent(AddressIndexWriter::closeFiles);
    }

    /** Golden values of an address node as the index takes them. */
    private static final class StandardAddresses {
        static boolean isStandard(StoredEntity e) {
            return e.value("standard").equals("true");
        }

        /** Found under what it was called before for ever. */
        static IndexedAddress indexed(StoredEntity e) {
            StandardAddress now = of(e);
            return new IndexedAddress(now, List.of(), List.of(), Former.read(e.value(Former.ATTRIBUTE)).stream().map(f -> f.of(now)).toList());
        }

        static StandardAddress of(StoredEntity e) {
            return new StandardAddress(e.id(), e.value("division"), e.value("road"), e.value("roadNumber"), e.value("estate"),
                    e.value("building"), e.value("unit"), e.value("floor"), e.value("room"), e.value("text"), e.point(),
                    new AddressState(e.value("demolished"), e.disputed()));
        }
    }
}
