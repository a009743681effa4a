package io.tongyuan.batch.persons;

import io.tongyuan.batch.CsvPieces;
import io.tongyuan.batch.FileSink;
import io.tongyuan.batch.ListMark;
import io.tongyuan.batch.Piece;
import io.tongyuan.batch.PieceSink;
import io.tongyuan.batch.RowAnswer;
import io.tongyuan.batch.RowSink;
import io.tongyuan.batch.TableSink;
import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.index.PersonIndex;
import io.tongyuan.identity.person.PersonMatcher;
import io.tongyuan.identity.person.PersonThresholds;
import io.tongyuan.identity.person.PersonWeights;
import io.tongyuan.identity.thresholds.Thresholds;
import io.tongyuan.model.Failed;
import io.tongyuan.source.PersonColumns;
import io.tongyuan.source.Progress;
import io.tongyuan.source.reading.Content;
import io.tongyuan.source.reading.CsvBlock;
import io.tongyuan.source.reading.CsvBlocks;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One list of persons against an index. */
public final class PersonList {
    private final PersonIndex index;
    private final PersonWeights weights;
    private final LocalDate today;

    /** @param today the day after which no birth can lie */
    public PersonList(PersonIndex index, PersonWeights weights, LocalDate today) {
        this.index = index;
        this.weights = weights;
        this.today = today;
    }

    /**
     * How a list is read and written.
     *
     * @param plain long numbers are written as they are, for programs; spreadsheets would spoil them
     */
    public record Options(PersonColumns.Given given, Optional<Charset> charset, PersonThresholds thresholds, boolean plain) {
        public static final Options NONE = new Options(PersonColumns.Given.NOTHING, Optional.empty(), Thresholds.usual().persons(), false);
    }

    /**
     * @param done     false where it was ended before the last row: no file is then written
     * @param rows     of this run and those before
     * @param blank    rows with nothing in them, passed over in this run
     * @param statuses of this run
     * @param reasons  of this run
     */
    public record Summary(boolean done, long rows, long blank, Map<MatchStatus, Long> statuses, Map<String, Long> reasons) {
    }

    /**
     * @param out CSV, or XLSX where it is so named; whole or not there at all
     * @throws Failed as opening and reading the list do; RESULT_UNWRITABLE
     */
    public Summary run(Path list, Path out, Options options, Progress progress) {
        Content content = Content.of(list);
        if (out.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            try (TableSink result = new TableSink(out, options.plain)) {
                Summary s = rows(content, PersonColumns.in(content, options.charset, options.given), result, options, progress);
                if (s.done) {
                    result.finish();
                }
                return s;
            }
        }
        try (FileSink result = FileSink.create(out)) {
            Summary s = run(content, result, options, progress);
            if (s.done) {
                result.finish();
            }
            return s;
        }
    }

    /** The same as CSV into any sink, gone on with where that has come to. */
    public Summary run(Content list, PieceSink to, Options options, Progress progress) {
        PersonColumns columns = PersonColumns.in(list, options.charset, options.given);
        Optional<CsvBlocks> bytes = CsvBlocks.open(list, options.charset, PersonColumns.judge(options.given));
        if (bytes.isEmpty()) {
            return rows(list, columns, new CsvPieces(to, options.plain), options, progress);
        }
        try (CsvBlocks blocks = bytes.get()) {
            return blocks(blocks, columns, to, options, progress);
        } catch (IOException e) {
            throw new Failed("FILE_UNREADABLE", "无法读取 " + list.name() + "：" + e.getMessage(), e);
        }
    }

    private Summary rows(Content list, PersonColumns columns, RowSink to, Options options, Progress progress) {
        try {
            return RowList.run(list, to, columns, options, new PersonMatcher(index, weights, options.thresholds, today), progress);
        } catch (IOException e) {
            throw new Failed("FILE_UNREADABLE", "无法读取 " + list.name() + "：" + e.getMessage(), e);
        }
    }

    private Summary blocks(CsvBlocks blocks, PersonColumns columns, PieceSink to, Options options, Progress progress) {
        if (to.from().isEmpty()) {
            Bytes header = header(blocks, options.plain);
            to.put(new Piece(header.view(), header.view(), Map.of(), ListMark.BEGINNING));
        }
        ListMark from = to.from().orElse(ListMark.BEGINNING);
        blocks.goOn(from.csv());
        InOrder inOrder = new InOrder(to, from.rows());
        List<ListWorker> workers = Cores.run(() -> {
            ListWorker worker = new ListWorker(blocks, index, new PersonMatcher(index, weights, options.thresholds, today), columns, options.plain);
            return () -> work(worker, blocks, inOrder, progress);
        });
        blocks.checkUnchanged();
        Map<MatchStatus, Long> statuses = new EnumMap<>(MatchStatus.class);
        Map<String, Long> reasons = new TreeMap<>();
        workers.forEach(w -> w.all().addTo(statuses, reasons));
        return new Summary(progress.goOn(), from.rows() + workers.stream().mapToLong(w -> w.all().rows()).sum(), workers.stream().mapToLong(ListWorker::blank).sum(), statuses, reasons);
    }

    private static ListWorker work(ListWorker worker, CsvBlocks blocks, InOrder inOrder, Progress progress) {
        try {
            CsvBlock block = new CsvBlock();
            while (progress.goOn() && blocks.next(block)) {
                long rows = inOrder.put(block, worker.answer(block), worker.refused(), worker.counts());
                progress.at(blocks.position(), blocks.total(), rows);
            }
            return worker;
        } catch (RuntimeException e) {
            inOrder.giveUp();
            throw e;
        }
    }

    private static Bytes header(CsvBlocks blocks, boolean plain) {
        Bytes out = new Bytes(4 << 10);
        out.put("\uFEFF");
        Echo echo = new Echo(blocks.delimiter(), blocks.charset(), blocks.header().size(), plain);
        for (int c = 0; c < blocks.header().size(); c++) {
            if (c > 0) {
                out.put(blocks.delimiter());
            }
            echo.cell(blocks.header().get(c), out);
        }
        RowAnswer.COLUMNS.forEach(name -> {
            out.put(blocks.delimiter());
            out.put(name);
        });
        out.put((blocks.crlf() ? "\r\n" : "\n").getBytes(StandardCharsets.US_ASCII));
        return out;
    }
}
