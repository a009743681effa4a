package io.tongyuan.batch.persons;

import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.index.PersonIndex;
import io.tongyuan.identity.person.PersonMatcher;
import io.tongyuan.identity.person.PersonWeights;
import io.tongyuan.model.Failed;
import io.tongyuan.source.PersonColumns;
import io.tongyuan.source.Progress;
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
import java.util.concurrent.atomic.AtomicLong;

/** One list of persons against an index. */
public final class PersonList {
    static final List<String> OURS = List.of("tongyuan_status", "tongyuan_row", "tongyuan_reason");

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
    public record Options(PersonColumns.Given given, Optional<Charset> charset, boolean plain) {
        public static final Options NONE = new Options(PersonColumns.Given.NOTHING, Optional.empty(), false);
    }

    /** @param done false where it was ended before the last row, and nothing was written */
    public record Summary(boolean done, long rows, Map<MatchStatus, Long> statuses, Map<String, Long> reasons) {
    }

    /**
     * @param out CSV, or XLSX where it is so named; whole or not there at all
     * @throws Failed as opening and reading the list do; RESULT_UNWRITABLE
     */
    public Summary run(Path list, Path out, Options options, Progress progress) {
        PersonColumns columns = PersonColumns.in(list, options.charset, options.given);
        Optional<CsvBlocks> bytes = CsvBlocks.open(list, options.charset, PersonColumns.judge(options.given));
        boolean workbook = out.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        try {
            if (bytes.isPresent() && !workbook) {
                return run(bytes.get(), columns, out, options, progress);
            }
            if (bytes.isPresent()) {
                bytes.get().close();
            }
            return RowList.run(list, out, columns, options, new PersonMatcher(index, weights, today), progress);
        } catch (IOException e) {
            throw new Failed("FILE_UNREADABLE", "无法读取 " + list + "：" + e.getMessage(), e);
        }
    }

    private Summary run(CsvBlocks list, PersonColumns columns, Path out, Options options, Progress progress) throws IOException {
        try (CsvBlocks blocks = list; OrderedFile result = OrderedFile.create(out)) {
            result.write(0, header(blocks, options.plain));
            AtomicLong rows = new AtomicLong();
            List<ListWorker> workers = Cores.run(() -> {
                ListWorker worker = new ListWorker(blocks, index, new PersonMatcher(index, weights, today), columns, options.plain);
                return () -> work(worker, blocks, result, rows, progress);
            });
            blocks.checkUnchanged();
            Map<MatchStatus, Long> statuses = new EnumMap<>(MatchStatus.class);
            Map<String, Long> reasons = new TreeMap<>();
            workers.forEach(w -> w.counts().addTo(statuses, reasons));
            boolean done = progress.goOn();
            if (done) {
                result.finish();
            }
            return new Summary(done, rows.get(), statuses, reasons);
        }
    }

    private static ListWorker work(ListWorker worker, CsvBlocks blocks, OrderedFile result, AtomicLong rows, Progress progress) {
        try {
            CsvBlock block = new CsvBlock();
            while (progress.goOn() && blocks.next(block)) {
                long before = worker.counts().rows();
                result.write(block.number() + 1, worker.answer(block));
                progress.at(blocks.position(), blocks.total(), rows.addAndGet(worker.counts().rows() - before));
            }
            return worker;
        } catch (RuntimeException e) {
            result.giveUp();
            throw e;
        }
    }

    private static Bytes header(CsvBlocks blocks, boolean plain) {
        Bytes out = new Bytes();
        out.put("\uFEFF");
        Echo echo = new Echo(blocks.delimiter(), blocks.charset(), blocks.header().size(), plain);
        for (int c = 0; c < blocks.header().size(); c++) {
            if (c > 0) {
                out.put(blocks.delimiter());
            }
            echo.cell(blocks.header().get(c), out);
        }
        OURS.forEach(name -> {
            out.put(blocks.delimiter());
            out.put(name);
        });
        out.put((blocks.crlf() ? "\r\n" : "\n").getBytes(StandardCharsets.US_ASCII));
        return out;
    }
}
