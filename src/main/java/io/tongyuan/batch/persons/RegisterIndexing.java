package io.tongyuan.batch.persons;

import io.tongyuan.identity.index.Digests;
import io.tongyuan.identity.index.PersonIndex;
import io.tongyuan.identity.index.PersonIndexWriter;
import io.tongyuan.identity.person.Neighbourhood;
import io.tongyuan.model.Failed;
import io.tongyuan.model.FindingCode;
import io.tongyuan.source.PersonColumns;
import io.tongyuan.source.reading.CsvBlocks;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A register's file into an identity index. */
public final class RegisterIndexing {
    private static final int BYTES_A_ROW = 40;
    private static final int MOST_SAMPLED = 20_000;

    private RegisterIndexing() {
    }

    /**
     * @param rows     not blank
     * @param persons  in the index
     * @param twice    rows left out: a number that was there before under the same name
     * @param findings by their code, also of rows that are in the index
     */
    public record Summary(Path file, long rows, long persons, long twice, Map<FindingCode, Long> findings, long bytes, double bytesAPerson,
                          double alike, PersonColumns columns) {
    }

    /**
     * @param key   16 bytes, see {@link Digests}
     * @param today the day after which no birth can lie
     * @throws Failed as opening and reading the register do; IDENTITY_INDEX_UNWRITABLE
     */
    public static Summary run(Path register, Path folder, byte[] key, PersonColumns.Given given, Optional<Charset> charset, LocalDate today) {
        PersonColumns columns = PersonColumns.in(register, charset, given);
        Digests digests = new Digests(key);
        try (CsvBlocks blocks = CsvBlocks.open(register, charset, PersonColumns.judge(given))
                .orElseThrow(() -> new Failed("FILE_KIND", register + " 不是 UTF-8 或 GBK 的 CSV；请另存为 CSV（UTF-8）后再建立索引"));
             PersonIndexWriter writer = new PersonIndexWriter(folder, digests, blocks.total() / BYTES_A_ROW)) {
            List<RegisterWorker> workers = Cores.run(() -> new RegisterWorker(blocks, columns, writer.staging(), digests, today));
            blocks.checkUnchanged();
            int[] rows = rows(workers);
            PersonIndexWriter.Written written = writer.finish(rows, index -> alike(index, workers));
            RegisterFindings findings = new RegisterFindings();
            workers.forEach(w -> findings.add(w.findings()));
            findings.write(folder.resolve("findings.csv"), firstRows(rows));
            long all = firstRows(rows)[rows.length] - 1;
            return new Summary(written.file(), all, written.persons(), written.twice(), findings.counts(), written.bytes(),
                    (double) written.bytes() / Math.max(1, written.persons()), written.alike(), columns);
        } catch (IOException e) {
            throw new Failed("FILE_UNREADABLE", "无法读取 " + register + "：" + e.getMessage(), e);
        }
    }

    private static int[] rows(List<RegisterWorker> workers) {
        int[] rows = new int[workers.stream().mapToInt(w -> w.rows().size()).sum()];
        workers.forEach(w -> w.rows().forEach((block, n) -> rows[block] = n));
        return rows;
    }

    private static long[] firstRows(int[] rows) {
        long[] first = new long[rows.length + 1];
        first[0] = 1;
        for (int b = 0; b < rows.length; b++) {
            first[b + 1] = first[b] + rows[b];
        }
        return first;
    }

    private static double alike(PersonIndex index, List<RegisterWorker> workers) {
        List<Long> all = workers.stream().flatMap(w -> w.sample().stream()).sorted().toList();
        int step = Math.max(1, all.size() / MOST_SAMPLED);
        return Neighbourhood.alike(index, IntStream.range(0, all.size() / step).mapToObj(i -> all.get(i * step)).toList());
    }
}
