package io.tongyuan.batch;

import io.tongyuan.model.Failed;
import io.tongyuan.model.Finding;
import io.tongyuan.query.AddressSearch;
import io.tongyuan.source.Progress;
import io.tongyuan.source.reading.RawRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A file of written addresses, each row answered, in constant memory; a run that was killed is gone on with. */
public final class AddressMatching {
    private static final int CHUNK = 1000;

    private final AddressSearch search;
    private final String within;

    /** @param within code of the division that all addresses lie in, "" where unknown */
    public AddressMatching(AddressSearch search, String within) {
        this.search = search;
        this.within = within;
    }

    /**
     * @param done     false where it was ended before the last row
     * @param resumed  rows that were there from a run before
     * @param verdicts of the rows of this run
     * @param refused  rows of this run that could not be read, by the reason
     * @param findings of the rows of this run
     */
    public record Summary(boolean done, long rows, long resumed, Map<String, Long> verdicts, Map<String, Long> refused, Map<String, Long> findings) {
    }

    /**
     * @param out CSV, or XLSX where it is so named
     * @throws Failed RESULT_UNWRITABLE, as {@link ResultPlace#check}, and as reading the file does
     */
    public Summary run(Path file, AddressRows rows, Path out, Progress progress) {
        ResultPlace.check(out, List.of(file), List.of());
        Map<String, Long> verdicts = new TreeMap<>();
        Map<String, Long> refused = new TreeMap<>();
        Map<String, Long> findings = new TreeMap<>();
        try (Resumable result = Resumable.open(out, fingerprint(file, rows))) {
            long resumed = result.rows();
            for (long i = 0; i < resumed && rows.rows().hasNext(); i++) {
                rows.rows().next();
            }
            boolean goOn = true;
            while (goOn && rows.rows().hasNext()) {
                List<RawRow> chunk = new ArrayList<>(CHUNK);
                while (chunk.size() < CHUNK && rows.rows().hasNext()) {
                    chunk.add(rows.rows().next());
                }
                List<AddressRows.Answered> answers = chunk.parallelStream().map(row -> rows.answer(row, search, within)).toList();
                result.write(answers.stream().map(AddressRows.Answered::cells).toList());
                for (AddressRows.Answered a : answers) {
                    a.refused().ifPresentOrElse(f -> refused.merge(f.code().name(), 1L, Long::sum), () -> verdicts.merge(a.verdict(), 1L, Long::sum));
                    a.findings().stream().map(Finding::code).distinct().forEach(code -> findings.merge(code.name(), 1L, Long::sum));
                }
                progress.at(rows.rows().position(), rows.rows().total(), result.rows());
                goOn = progress.goOn();
            }
            boolean done = !rows.rows().hasNext();
            if (done) {
                rows.rows().checkUnchanged();
                result.finish(rows.header());
            }
            return new Summary(done, result.rows(), resumed, verdicts, refused, findings);
        }
    }

    private String fingerprint(Path file, AddressRows rows) {
        try {
            return file.toAbsolutePath().normalize() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis() + " " + within + " "
                    + rows.columns() + " " + AddressRows.RESULT.size();
        } catch (IOException e) {
            throw new Failed("FILE_UNREADABLE", "无法读取 " + file + "：" + e.getMessage(), e);
        }
    }
}
