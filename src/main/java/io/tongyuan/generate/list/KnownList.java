package io.tongyuan.generate.list;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The generated list of persons, and how much of a comparison's result agrees with what is true of it. */
public final class KnownList {
    private final Path folder;

    /** @param folder that was generated to */
    public KnownList(Path folder) {
        this.folder = folder;
    }

    /** What to compare. */
    public Path file() {
        return folder.resolve("lists").resolve("persons.csv");
    }

    /** What is true of it. */
    public Path truth() {
        return folder.resolve("truth").resolve("persons-compared.csv");
    }

    /** @param right rows with the true status and, where there is one, the true row of the register */
    public record Part(long rows, long rightStatus, long right) {
        private static final Part NONE = new Part(0, 0, 0);

        private Part and(boolean status, boolean row) {
            return new Part(rows + 1, rightStatus + (status ? 1 : 0), right + (status && row ? 1 : 0));
        }
    }

    /** @param missing true rows that the result lacks, and rows that it has beyond them */
    public record Agreement(Part all, Map<Change, Part> changes, long missing) {
        public double percent() {
            return all.rows == 0 ? 0 : 100.0 * all.right / (all.rows + missing);
        }
    }

    /** @param result of a comparison of {@link #file}, CSV with its status and row columns */
    public Agreement with(Path result) {
        Path truth = truth();
        try (CsvReader<NamedCsvRecord> known = CsvReader.builder().ofNamedCsvRecord(truth);
             CsvReader<NamedCsvRecord> given = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(result);
             CloseableIterator<NamedCsvRecord> expected = known.iterator();
             CloseableIterator<NamedCsvRecord> answers = given.iterator()) {
            Part all = Part.NONE;
            Map<Change, Part> changes = new EnumMap<>(Change.class);
            while (expected.hasNext() && answers.hasNext()) {
                NamedCsvRecord e = expected.next();
                NamedCsvRecord a = answers.next();
                boolean status = List.of(e.getField("status").split("\\|")).contains(a.getField("tongyuan_status"));
                boolean row = e.getField("register_row").equals(a.getField("tongyuan_row"));
                all = all.and(status, row);
                changes.merge(Change.valueOf(e.getField("change")), Part.NONE.and(status, row),
                        (x, y) -> new Part(x.rows + y.rows, x.rightStatus + y.rightStatus, x.right + y.right));
            }
            return new Agreement(all, changes, rest(expected) + rest(answers));
        } catch (IOException e) {
            throw new Failed("TRUTH_UNREADABLE", "读不到真值文件 " + truth + " 或比对结果 " + result + "；请重新生成", e);
        }
    }

    private static long rest(CloseableIterator<NamedCsvRecord> rows) {
        long n = 0;
        for (; rows.hasNext(); rows.next()) {
            n++;
        }
        return n;
    }
}
