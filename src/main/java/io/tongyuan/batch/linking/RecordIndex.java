package io.tongyuan.batch.linking;

import io.tongyuan.identity.index.Digests;
import io.tongyuan.identity.index.PackedName;
import io.tongyuan.identity.index.PersonIndex;
import io.tongyuan.identity.index.PersonIndexWriter;
import io.tongyuan.identity.index.Staging;
import io.tongyuan.identity.person.Neighbourhood;
import io.tongyuan.identity.person.PlainNames;
import io.tongyuan.identity.person.WrittenRecord;
import io.tongyuan.model.Failed;
import io.tongyuan.source.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The index of the lists at hand, beside the result while it is being made. */
final class RecordIndex implements AutoCloseable {
    private static final int BLOCK = 1 << 16;
    private static final int BYTES_A_ROW = 40;
    private static final int SAMPLED = 20_000;

    private final Path folder;
    private final PersonIndex index;
    private final int rows;

    private RecordIndex(Path folder, PersonIndex index, int rows) {
        this.folder = folder;
        this.index = index;
        this.rows = rows;
    }

    PersonIndex index() {
        return index;
    }

    /** Of all lists. */
    int rows() {
        return rows;
    }

    /** What is being staged. */
    private static final class Staged {
        private final Digests digests;
        private final Staging staging;
        private final List<Integer> blocks = new ArrayList<>(List.of(0));
        /** By digest, the smallest: a sample that no order of rows changes. */
        private final TreeMap<Long, Long> sample = new TreeMap<>(Long::compareUnsigned);

        Staged(Digests digests, Staging staging) {
            this.digests = digests;
            this.staging = staging;
        }

        void take(RecordFile.Row row) {
            int block = blocks.size() - 1;
            row.record().ifPresent(r -> put(r, block, blocks.get(block)));
            blocks.set(block, blocks.get(block) + 1);
            if (blocks.get(block) == BLOCK) {
                staging.endBlock(block);
                blocks.add(0);
            }
        }

        private void put(WrittenRecord r, int block, int row) {
            long digest = r.digest(digests);
            long packed = PackedName.fits(r.form()) ? PackedName.of(r.form()) : staging.packLong(r.form());
            staging.add(digest, r.number().first17(), packed, PlainNames.digest(r.form(), digests), block, row, 0);
            if (r.number().first17() >= 0) {
                sample.put(digest, r.number().first17());
                if (sample.size() > SAMPLED) {
                    sample.pollLastEntry();
                }
            }
        }
    }

    static RecordIndex of(List<RecordFile> files, Path beside, long bytes, byte[] key, Progress progress) {
        Path folder = beside.resolveSibling(beside.getFileName() + ".index");
        try (PersonIndexWriter writer = new PersonIndexWriter(folder, new Digests(key), bytes / BYTES_A_ROW)) {
            Staged staged = new Staged(new Digests(key), writer.staging());
            files.forEach(f -> f.each(0, progress, staged::take));
            staged.staging.endBlock(staged.blocks.size() - 1);
            int[] rows = staged.blocks.stream().mapToInt(n -> n).toArray();
            writer.finish(rows, index -> Neighbourhood.alike(index, List.copyOf(staged.sample.values())));
            return new RecordIndex(folder, PersonIndex.open(folder, key), staged.blocks.stream().mapToInt(n -> n).sum());
        } catch (RuntimeException e) {
            remove(folder);
            throw e;
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.exists(folder) ? Files.list(folder) : Stream.<Path>empty()) {
            for (Path f : files.toList()) {
                Files.delete(f);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new Failed("RESULT_UNWRITABLE", "无法删除临时索引 " + folder + "：" + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        index.close();
        remove(folder);
    }
}
