package io.tongyuan.batch;

import io.tongyuan.model.Failed;
import io.tongyuan.model.Finding;
import io.tongyuan.query.Comparison;
import io.tongyuan.query.Comparison.Answer;
import io.tongyuan.query.Comparison.Asked;
import io.tongyuan.query.Comparison.Status;
import io.tongyuan.query.Subject;
import io.tongyuan.source.Catalogue;
import io.tongyuan.source.Header;
import io.tongyuan.source.HeaderMapping;
import io.tongyuan.source.Resource;
import io.tongyuan.source.ResourceFile;
import io.tongyuan.source.ResourceRow;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One list of names and numbers against the register, in constant memory; every row read ends in exactly one row written. */
public final class ListComparison {
    private static final int CHUNK = 2000;
    private static final List<String> OURS = List.of("tongyuan_status", "tongyuan_row", "tongyuan_reason");

    private final Comparison comparison;
    private final Catalogue catalogue;
    private final LocalDate today;

    public ListComparison(Comparison comparison, Catalogue catalogue, LocalDate today) {
        this.comparison = comparison;
        this.catalogue = catalogue;
        this.today = today;
    }

    /** Told after each chunk: bytes read, bytes in all, rows done. */
    public interface Progress {
        void at(long position, long total, long rows);
    }

    public record Summary(long rows, Map<Status, Long> statuses, Map<String, Long> reasons) {
    }

    /** The list opened, so that a wrong file is told before anything is started. */
    public static ResourceFile open(Subject subject, Path file, Catalogue catalogue, Optional<Charset> charset, HeaderMapping mapping) {
        Resource list = Catalogue.list(subject.name().toLowerCase(Locale.ROOT));
        ResourceFile rows = ResourceFile.open(file, catalogue, list, charset, mapping);
        for (String item : List.of(subject.numberItem(), subject.nameItem())) {
            if (rows.header().column(item).isEmpty()) {
                try (rows) {
                    throw new Failed("LIST_COLUMN_MISSING", file + " 中没有认出「" + item + "」一列；请用 --mapping 指明哪一列是「" + item + "」");
                } catch (IOException e) {
                    throw new Failed("FILE_UNREADABLE", file + "：" + e.getMessage(), e);
                }
            }
        }
        return rows;
    }

    /**
     * @param out CSV, or XLSX where it is so named; whole or not there at all
     * @throws Failed RESULT_UNWRITABLE, and as reading the list does
     */
    public Summary run(Subject subject, ResourceFile rows, Path out, Progress progress) {
        Map<Status, Long> statuses = new EnumMap<>(Status.class);
        Map<String, Long> reasons = new java.util.TreeMap<>();
        long done = 0;
        try (ResultFile result = ResultFile.create(out, Stream.concat(rows.header().columns().stream(), OURS.stream()).toList(), ".part")) {
            List<ResourceRow> chunk = new ArrayList<>(CHUNK);
            while (rows.hasNext()) {
                chunk.add(rows.next());
                if (chunk.size() == CHUNK || !rows.hasNext()) {
                    List<Answer> answers = answers(subject, chunk, rows.header());
                    for (int i = 0; i < chunk.size(); i++) {
                        Answer a = answers.get(i);
                        statuses.merge(a.status(), 1L, Long::sum);
                        reasons.merge(a.reason(), 1L, Long::sum);
                        result.row(line(chunk.get(i).fields(), rows.header().columns().size(), a));
                    }
                    done += chunk.size();
                    chunk.clear();
                    progress.at(rows.position(), rows.total(), done);
                }
            }
            result.finish();
        }
        return new Summary(done, statuses, reasons);
    }

    private static List<String> line(List<String> fields, int columns, Answer a) {
        List<String> line = ResultFile.cells(fields, columns);
        line.addAll(List.of(a.status().name(), a.row() == 0 ? "" : Long.toString(a.row()), a.reason() + " " + a.text()));
        return line;
    }

    private List<Answer> answers(Subject subject, List<ResourceRow> chunk, Header header) {
        List<Asked> asked = new ArrayList<>(chunk.size());
        List<Optional<Finding>> unreadable = new ArrayList<>(chunk.size());
        for (ResourceRow row : chunk) {
            Optional<Finding> why = row.refusal().or(() -> damaged(row, subject, header));
            unreadable.add(why);
            if (why.isEmpty()) {
                asked.add(new Asked(row.text(subject.nameItem()), row.text(subject.numberItem())));
            }
        }
        var answered = comparison.compare(subject, asked, today).iterator();
        return unreadable.stream().map(why -> why.map(Comparison::unreadable).orElseGet(answered::next)).toList();
    }

    /** A number that a spreadsheet has damaged (1.1E+17) reads as blank: why, and not that it is missing. */
    private static Optional<Finding> damaged(ResourceRow row, Subject subject, Header header) {
        if (!row.text(subject.numberItem()).isEmpty()) {
            return Optional.empty();
        }
        String column = header.columns().get(header.column(subject.numberItem()).orElseThrow());
        return row.findings().stream().filter(f -> f.column().equals(column.strip())).findFirst();
    }

    /** Whether the list and the result are one file. */
    public static void checkApart(Path list, Path out) {
        try {
            if (Files.exists(out) && Files.isSameFile(list, out)) {
                throw new Failed("RESULT_IS_INPUT", "结果文件与名单是同一个文件 " + out + "；请用 --out 指定另一个文件");
            }
        } catch (IOException e) {
            throw new Failed("RESULT_UNWRITABLE", "无法写入结果文件 " + out + "：" + e.getMessage(), e);
        }
    }
}
