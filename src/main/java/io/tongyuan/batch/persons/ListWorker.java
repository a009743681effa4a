package io.tongyuan.batch.persons;

import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.index.Digests;
import io.tongyuan.identity.index.Entry;
import io.tongyuan.identity.index.PersonIndex;
import io.tongyuan.identity.person.Answer;
import io.tongyuan.identity.person.NameLevel;
import io.tongyuan.identity.person.PersonMatcher;
import io.tongyuan.identity.person.PlainNames;
import io.tongyuan.identity.person.WrittenNumber;
import io.tongyuan.model.FindingCode;
import io.tongyuan.source.PersonColumns;
import io.tongyuan.source.reading.CsvBlock;
import io.tongyuan.source.reading.CsvBlocks;
import io.tongyuan.source.reading.CsvCutter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Answers blocks of a list. Rows are taken some hundred at a time: first the numbers of all are looked for in the index, so
 * that the waits for memory fall together, then each is answered.
 */
final class ListWorker {
    private static final int TOGETHER = 128;
    private static final byte[] AGREE = (NameLevel.EXACT.code() + " 姓名与公民身份号码一致").getBytes(StandardCharsets.UTF_8);
    private static final byte[] SAME = MatchStatus.SAME.name().getBytes(StandardCharsets.US_ASCII);

    private final PersonIndex index;
    private final Digests digests;
    private final PersonMatcher matcher;
    private final CsvCutter row;
    private final CsvCutter again;
    private final CellText text;
    private final Echo echo;
    private final RowShape shape;
    private final PersonColumns columns;
    private final boolean utf8;
    private final char delimiter;
    private final byte[] lineEnd;
    private final Bytes out = new Bytes(4 << 20);
    private final Bytes refused = new Bytes(4 << 10);
    private final ListCounts all = new ListCounts();
    private ListCounts counts;
    private long blank;

    private final int[] starts = new int[TOGETHER];
    private final int[] ends = new int[TOGETHER];
    private final int[] tabs = new int[TOGETHER];
    private final long[] digest = new long[TOGETHER];
    private final long[] packed = new long[TOGETHER];
    private long touched;

    ListWorker(CsvBlocks blocks, PersonIndex index, PersonMatcher matcher, PersonColumns columns, boolean plain) {
        this.index = index;
        this.digests = index.digests();
        this.matcher = matcher;
        this.row = blocks.cutter();
        this.again = blocks.cutter();
        this.text = new CellText(blocks.charset());
        this.shape = new RowShape(blocks.header());
        this.echo = new Echo(blocks.delimiter(), blocks.charset(), shape.columns(), plain);
        this.columns = columns;
        this.utf8 = blocks.charset().equals(StandardCharsets.UTF_8);
        this.delimiter = blocks.delimiter();
        this.lineEnd = (blocks.crlf() ? "\r\n" : "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Of all blocks. */
    ListCounts all() {
        return all;
    }

    /** Rows with nothing in them, of all blocks. */
    long blank() {
        return blank;
    }

    /** Of the block answered last. */
    ListCounts counts() {
        return counts;
    }

    /** Of the block answered last the rows that could not be compared. */
    Bytes refused() {
        return refused;
    }

    /** What the touching of memory came to: kept, that it is done. */
    long touched() {
        return touched;
    }

    /** The block's rows with their answers; the bytes are good until the next call. */
    Bytes answer(CsvBlock block) {
        out.clear();
        refused.clear();
        counts = new ListCounts();
        if (block.fault() != null) {
            echo.uncut(block.bytes(), 0, block.shown(), out);
            end(unreadable(block.fault()), 0);
        }
        row.begin(block);
        int n;
        do {
            n = take(block.bytes());
            for (int i = 0; i < n; i++) {
                touched += index.touch(digest[i]);
            }
            for (int i = 0; i < n; i++) {
                if (!agrees(block.bytes(), i)) {
                    slowly(block.bytes(), i);
                }
            }
        } while (n == TOGETHER);
        all.add(counts);
        return out;
    }

    private int take(byte[] bytes) {
        int n = 0;
        while (n < TOGETHER && row.next()) {
            if (row.fault() == null && row.blank()) {
                blank++;
                continue;
            }
            starts[n] = row.recordStart();
            ends[n] = row.recordEnd();
            packed[n] = 0;
            digest[n] = 1;
            tabs[n] = row.fault() != null || shape.fault(row) != null ? Echo.NOT_COPIED : echo.tabAt(bytes, row);
            if (tabs[n] != Echo.NOT_COPIED) {
                long first17 = WrittenNumber.first17(bytes, row.start(columns.number()), row.end(columns.number()));
                packed[n] = first17 < 0 ? 0 : PlainNames.packed(bytes, row.start(columns.name()), row.end(columns.name()));
                digest[n] = first17 < 0 ? 1 : digests.number(first17);
            }
            n++;
        }
        return n;
    }

    /** The commonest answer: the number is there, and so is the name. */
    private boolean agrees(byte[] bytes, int i) {
        if (packed[i] == 0) {
            return false;
        }
        long slot = index.find(digest[i]);
        if (slot < 0 || index.packedName(slot) != packed[i] || (index.flags(slot) & Entry.FORMER) != 0) {
            return false;
        }
        copy(bytes, i);
        out.put(delimiter);
        out.put(SAME);
        out.put(delimiter);
        out.put(index.row(slot));
        out.put(delimiter);
        out.put(AGREE);
        out.put(lineEnd);
        counts.same();
        return true;
    }

    private void copy(byte[] bytes, int i) {
        if (tabs[i] == Echo.NO_TAB) {
            out.put(bytes, starts[i], ends[i]);
            return;
        }
        out.put(bytes, starts[i], tabs[i]);
        out.put('\t');
        out.put(bytes, tabs[i], ends[i]);
    }

    private void slowly(byte[] bytes, int i) {
        again.begin(bytes, starts[i], ends[i]);
        again.next();
        int from = out.length();
        if (tabs[i] != Echo.NOT_COPIED) {
            copy(bytes, i);
        } else if (again.fault() == FindingCode.ROW_QUOTES || again.fault() == FindingCode.ROW_TOO_LARGE) {
            echo.uncut(bytes, starts[i], ends[i], out);
        } else {
            echo.write(bytes, again, out);
        }
        end(answer(bytes), from);
    }

    private Answer answer(byte[] bytes) {
        FindingCode fault = shape.fault(again);
        if (fault != null) {
            return unreadable(fault);
        }
        for (int f = 0; f < again.fields(); f++) {
            if (again.foreign(f) && !text.sound(bytes, again.start(f), again.end(f))) {
                return unreadable(FindingCode.ROW_ENCODING);
            }
        }
        Optional<String> name = text.of(bytes, again, columns.name());
        Optional<String> number = text.of(bytes, again, columns.number());
        return matcher.answer(name.orElse(""), number.orElse(""));
    }

    private static Answer unreadable(FindingCode fault) {
        return new Answer(MatchStatus.INVALID, fault.name(), fault.text(), 0, List.of());
    }

    private void end(Answer a, int rowAt) {
        out.put(delimiter);
        out.put(a.status().name());
        out.put(delimiter);
        if (a.row() > 0) {
            out.put(a.row());
        }
        out.put(delimiter);
        echo.cell(a.told(), out);
        out.put(lineEnd);
        counts.add(a);
        if (a.status() == MatchStatus.INVALID) {
            out.copy(rowAt, refused);
        }
    }
}
