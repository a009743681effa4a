package io.tongyuan.query.persons;

import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.identity.index.Digests;
import io.tongyuan.identity.index.PersonIndex;
import io.tongyuan.identity.index.PersonIndexWriter;
import io.tongyuan.identity.person.Neighbourhood;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Failed;
import io.tongyuan.privacy.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bases in the folder of a data folder's indexes: the newest one counts, one that is whole has its number in its name. */
final class PersonBases {
    private static final String WHOLE = "persons-";
    private static final String PART = "persons.part-";
    private static final int AT_ONCE = 2_000;
    private static final Logger LOG = LoggerFactory.getLogger(PersonBases.class);

    private final GraphStore graph;
    private final PersonReader reader;
    private final Path root;
    private final Vault vault;
    private final byte[] key;

    PersonBases(GraphStore graph, PersonReader reader, Path root, Vault vault) {
        this.graph = graph;
        this.reader = reader;
        this.root = root;
        this.vault = vault;
        this.key = vault.identityIndexKey();
    }

    Optional<PersonBase> newest() {
        return folders(WHOLE).stream().max(Comparator.comparingLong(PersonBases::number)).flatMap(this::open);
    }

    private Optional<PersonBase> open(Path folder) {
        try {
            return Optional.of(new PersonBase(PersonIndex.openForAll(folder, key), ToldFile.open(folder.resolve(ToldFile.NAME))));
        } catch (Failed e) {
            LOG.info("{} cannot be used and is made anew: {}", folder.getFileName(), e.code());
            return Optional.empty();
        }
    }

    /**
     * All persons of the graph into a new one, in the place of those before.
     *
     * @param today    the day after which no birth can lie
     * @param progress told of it
     * @throws Failed IDENTITY_INDEX_UNWRITABLE
     */
    PersonBase build(LocalDate today, BaseProgress progress) {
        Path part = root.resolve(PART + ProcessHandle.current().pid());
        try {
            Files.createDirectories(root);
            sweep();
            remove(part);
            Files.createDirectory(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            long seq = graph.read(tx -> tx.lastChange());
            write(part, seq, today, progress);
            Path whole = root.resolve(WHOLE + seq);
            remove(whole);
            Files.move(part, whole);
            for (Path before : folders(WHOLE)) {
                if (number(before) != seq) {
                    remove(before);
                }
            }
            return new PersonBase(PersonIndex.openForAll(whole, key), ToldFile.open(whole.resolve(ToldFile.NAME)));
        } catch (IOException | UncheckedIOException e) {
            throw new Failed("IDENTITY_INDEX_UNWRITABLE", "无法写入 " + part + "：" + e.getMessage() + "；请检查磁盘空间和权限", e);
        }
    }

    private void write(Path folder, long seq, LocalDate today, BaseProgress progress) throws IOException {
        Digests digests = new Digests(key);
        long expected = graph.read(tx -> tx.count(EntityKind.PERSON));
        progress.begin(expected);
        try (PersonIndexWriter writer = new PersonIndexWriter(folder, digests, expected); ToldWriter told = new ToldWriter(folder.resolve(ToldFile.NAME), expected)) {
            PersonStaging staging = new PersonStaging(writer, vault, digests, today, told::put);
            String after = "";
            long count = 0;
            while (true) {
                String from = after;
                record Read(String last, int entities, List<RegisteredPerson> persons) {
                }
                Read read = graph.read(tx -> {
                    List<StoredEntity> entities = tx.entitiesAfter(EntityKind.PERSON, from, AT_ONCE);
                    return new Read(entities.isEmpty() ? "" : entities.getLast().id(), entities.size(), reader.of(tx, entities));
                });
                if (read.last.isEmpty()) {
                    break;
                }
                staging.block(read.persons);
                after = read.last;
                count += read.entities;
                progress.at(count);
            }
            PersonIndexWriter.Written written = writer.finish(staging.rows(), index -> Neighbourhood.alike(index, staging.sample()));
            progress.end(written.persons(), written.bytes() + told.finish(seq));
        }
    }

    private List<Path> folders(String beginning) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(f -> f.getFileName().toString().matches("\\Q" + beginning + "\\E[0-9]+")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Path folder) {
        String name = folder.getFileName().toString();
        return Long.parseLong(name.substring(name.lastIndexOf('-') + 1));
    }

    /** What processes left behind that ended at work. */
    private void sweep() throws IOException {
        for (Path part : folders(PART)) {
            if (ProcessHandle.of(number(part)).isEmpty()) {
                remove(part);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
