package io.tongyuan.identity.index;

import static io.tongyuan.identity.index.Layout.INT;
import static io.tongyuan.identity.index.Layout.LONG;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Makes an index beside the one in use and puts it in its place in one move. Rows are staged by any number of threads. */
public final class PersonIndexWriter implements AutoCloseable {
    private static final int PART_ROWS = 20_000;
    private static final int SPARE_BUCKETS = 64;
    private static final int FEWEST_NAME_CELLS = 1 << 10;

    private final Path folder;
    private final Digests digests;
    private final int partBits;
    private final Arena arena = Arena.ofShared();
    private final AtomicIntegerArray nameCounts;
    private final ConcurrentHashMap<Integer, byte[]> longNames = new ConcurrentHashMap<>();
    private final List<Staging> stagings = new ArrayList<>();

    /** @param expected rows, about: sizes follow from it */
    public PersonIndexWriter(Path folder, Digests digests, long expected) {
        this.folder = folder;
        this.digests = digests;
        this.partBits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, expected / PART_ROWS));
        long cells = Math.max(FEWEST_NAME_CELLS, Long.highestOneBit(expected / 3));
        this.nameCounts = new AtomicIntegerArray((int) Math.min(1 << 28, cells));
    }

    /** For one thread. */
    public synchronized Staging staging() {
        Staging staging = new Staging(arena, digests, partBits, nameCounts, longNames);
        stagings.add(staging);
        return staging;
    }

    /** @param twice rows left out, being there before with the same number and name */
    public record Written(Path file, long persons, long twice, long bytes, double alike) {
    }

    /**
     * @param rows  of each block
     * @param alike from the index as it will be, see {@link PersonIndex#alike}
     * @throws Failed IDENTITY_INDEX_UNWRITABLE
     */
    public Written finish(int[] rows, ToDoubleFunction<PersonIndex> alike) {
        Path file = folder.resolve(Layout.FILE);
        Path part = folder.resolve(Layout.FILE + ".part");
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.deleteIfExists(part);
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Written written = write(part, rows, alike);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return new Written(file, written.persons, written.twice, written.bytes, written.alike);
        } catch (IOException e) {
            part.toFile().delete();
            throw new Failed("IDENTITY_INDEX_UNWRITABLE", "无法写入 " + file + "：" + e.getMessage() + "；请检查磁盘空间和权限，或用 --out 指定别处", e);
        }
    }

    /** The same in memory and never closed: of some thousand rows, more cost as much memory again. */
    public PersonIndex inMemory(int[] rows) {
        Bases bases = bases(rows);
        Header shape = shape(bases);
        Arena own = Arena.ofAuto();
        MemorySegment memory = own.allocate(shape.length(), Layout.BUCKET_BYTES);
        long persons = fill(memory, shape, bases, new LongAdder());
        return new PersonIndex(memory, shape(shape, persons, 0, 0), digests, own);
    }

    /** Where the rows and the long names of each block begin. */
    private record Bases(long[] rows, long[] names) {
    }

    private Bases bases(int[] rows) {
        long[] rowBase = new long[rows.length + 1];
        long[] nameBase = new long[rows.length + 1];
        rowBase[0] = 1;
        for (int b = 0; b < rows.length; b++) {
            rowBase[b + 1] = rowBase[b] + rows[b];
            nameBase[b + 1] = nameBase[b] + (longNames.containsKey(b) ? longNames.get(b).length : 0);
        }
        return new Bases(rowBase, nameBase);
    }

    private Header shape(Bases bases) {
        int parts = 1 << partBits;
        long entries = stagings.stream().mapToLong(s -> IntStream.range(0, parts).mapToLong(s.records()::count).sum()).sum();
        long homes = parts * Math.max(1, (long) Math.ceil(entries / Layout.FILL / parts));
        long nearKeys = stagings.stream().mapToLong(Staging::nearKeys).sum();
        long groups = parts * Math.max(1, nearKeys / Layout.NEAR_A_GROUP / parts);
        return new Header(digests.check(), new SecureRandom().nextLong(), 0, entries, bases.rows[bases.rows.length - 1] - 1, homes, homes + SPARE_BUCKETS,
                groups, nearKeys, nameCounts.length(), bases.names[bases.names.length - 1], 0, 0);
    }

    private Written write(Path part, int[] rows, ToDoubleFunction<PersonIndex> alike) throws IOException {
        Bases bases = bases(rows);
        Header shape = shape(bases);
        try (RandomAccessFile raf = new RandomAccessFile(part.toFile(), "rw"); Arena mapping = Arena.ofShared()) {
            raf.setLength(shape.length());
            MemorySegment file = raf.getChannel().map(FileChannel.MapMode.READ_WRITE, 0, shape.length(), mapping);
            LongAdder twice = new LongAdder();
            long persons = fill(file, shape, bases, twice);
            Header opened = shape(shape, persons, 0, 0);
            double likely = alike.applyAsDouble(new PersonIndex(file, opened, digests, mapping));
            Header whole = shape(shape, persons, likely, Checksum.of(file.asSlice(Layout.HEADER_BYTES)));
            whole.write(file);
            file.force();
            return new Written(part, persons, twice.sum(), shape.length(), likely);
        }
    }

    /** @return persons */
    private long fill(MemorySegment file, Header shape, Bases bases, LongAdder twice) {
        int parts = 1 << partBits;
        Buckets buckets = new Buckets(file, shape, digests);
        try (Arena nearKeys = Arena.ofShared()) {
            List<Scatter> near = buckets.write(nearKeys, stagings, bases.names, bases.rows, parts, twice);
            // A third of all memory that this takes: the rows have their places now.
            release();
            near(near, file, shape, parts);
        }
        names(file, shape, bases.names);
        return buckets.persons();
    }

    private static Header shape(Header h, long persons, double alike, long checksum) {
        return new Header(h.keyCheck(), h.nonce(), persons, h.entries(), h.rows(), h.homes(), h.buckets(), h.groups(), h.nearEntries(), h.nameCells(),
                h.longNameBytes(), alike, checksum);
    }

    private static void near(List<Scatter> scatters, MemorySegment file, Header shape, int parts) {
        long[] before = new long[parts + 1];
        for (int p = 0; p < parts; p++) {
            int q = p;
            before[p + 1] = before[p] + scatters.stream().mapToLong(s -> s.count(q)).sum();
        }
        NearTable table = new NearTable(file, shape);
        IntStream.range(0, parts).parallel().forEach(p -> table.write(scatters, p, parts, before[p]));
        file.set(INT, shape.directoryAt() + shape.groups() * 4, (int) before[parts]);
    }

    private void names(MemorySegment file, Header shape, long[] nameBase) {
        int cells = nameCounts.length();
        IntStream.range(0, cells).parallel().forEach(c -> file.set(ValueLayout.JAVA_BYTE, shape.namesAt() + c, NameCount.packed(nameCounts.get(c))));
        longNames.forEach((block, bytes) -> MemorySegment.copy(bytes, 0, file, ValueLayout.JAVA_BYTE, shape.longNamesAt() + nameBase[block], bytes.length));
        // Whole units of the stream: the section's length is rounded down, its last bytes are sealed by themselves.
        long words = shape.longNameBytes() / 8;
        LongStream.range(0, words).parallel().forEach(w -> {
            long at = shape.longNamesAt() + 8 * w;
            file.set(LONG, at, file.get(LONG, at) ^ digests.seal(shape.nonce(), LongNames.STREAM | w));
        });
        for (long i = 8 * words; i < shape.longNameBytes(); i++) {
            long at = shape.longNamesAt() + i;
            byte key = (byte) (digests.seal(shape.nonce(), LongNames.STREAM | words) >>> (i & 7) * 8);
            file.set(ValueLayout.JAVA_BYTE, at, (byte) (file.get(ValueLayout.JAVA_BYTE, at) ^ key));
        }
    }

    private void release() {
        if (arena.scope().isAlive()) {
            stagings.clear();
            arena.close();
        }
    }

    @Override
    public void close() {
        release();
    }
}
