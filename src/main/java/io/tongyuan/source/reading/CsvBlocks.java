package io.tongyuan.source.reading;

import io.tongyuan.model.Failed;
import io.tongyuan.model.FindingCode;
import java.io.Closeable;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A CSV, as it is or packed with gzip, as blocks of whole records, to be cut by many threads. Where a block has no quote its last line end is where it ends;
 * one with quotes is cut once here to see. A line longer than any row may be is passed over in constant memory.
 */
public final class CsvBlocks implements Closeable {
    private static final byte[] NONE = {};
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long QUOTES = '"' * 0x0101010101010101L;

    private final SourceFile file;
    private final TextHead head;
    private final byte[] headerRecord;
    private final boolean crlf;
    private final SourceFile.Text in;
    private final CsvCutter cutter;
    private byte[] rest = NONE;
    private long at;
    private boolean ended;
    private boolean passingOver;
    private int blocks;

    private CsvBlocks(SourceFile file, TextHead head, byte[] probe) throws IOException {
        this.file = file;
        this.head = head;
        CsvCutter header = new CsvCutter(head.delimiter(), 0);
        header.begin(probe, head.bom(), probe.length, probe.length < Limits.PROBE);
        for (int i = 0; i <= head.headerLine(); i++) {
            header.next();
        }
        this.headerRecord = Arrays.copyOfRange(probe, header.recordStart(), header.recordEnd());
        this.crlf = header.recordEnd() < probe.length && probe[header.recordEnd()] == '\r';
        this.cutter = new CsvCutter(head.delimiter(), head.header().size());
        this.in = file.text();
        this.at = header.position();
        in.in().skipNBytes(at);
    }

    /**
     * Empty where the file is no such text (a workbook, UTF-16): {@link RowReader} reads it.
     *
     * @throws Failed as {@link RowReader#open} does
     */
    public static Optional<CsvBlocks> open(Path path, Optional<Charset> charset, HeaderJudge judge) {
        return open(SourceFile.of(Content.of(path)), charset, judge);
    }

    /** The same of what lies elsewhere. */
    public static Optional<CsvBlocks> open(Content content, Optional<Charset> charset, HeaderJudge judge) {
        return open(SourceFile.of(content), charset, judge);
    }

    private static Optional<CsvBlocks> open(SourceFile file, Optional<Charset> charset, HeaderJudge judge) {
        try {
            byte[] probe = file.head();
            Optional<TextHead> head = file.textHead(probe, charset, judge);
            return head.isPresent() && byteByByte(head.get().charset()) ? Optional.of(new CsvBlocks(file, head.get(), probe)) : Optional.empty();
        } catch (IOException e) {
            throw SourceFile.unreadable(file.path(), e);
        }
    }

    private static boolean byteByByte(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) || List.of("GB18030", "GBK", "GB2312").contains(charset.name());
    }

    public Charset charset() {
        return head.charset();
    }

    public char delimiter() {
        return head.delimiter();
    }

    /** All cells, blank ones at the end too. */
    public List<String> header() {
        return head.header();
    }

    /** As it stands in the file, without its line end. */
    public byte[] headerRecord() {
        return headerRecord;
    }

    /** Whether the header's line ends as Windows has it. */
    public boolean crlf() {
        return crlf;
    }

    public CsvCutter cutter() {
        return new CsvCutter(head.delimiter(), head.header().size());
    }

    /** Bytes read, of {@link #total()}. */
    public long position() {
        return in.position().getAsLong();
    }

    /**
     * Goes on where a run before stopped; the records are cut as they would have been.
     *
     * @throws Failed FILE_UNREADABLE
     */
    public void goOn(CsvMark from) {
        if (from.at() <= at) {
            return;
        }
        try {
            in.in().skipNBytes(from.at() - at);
            at = from.at();
            passingOver = from.passing();
        } catch (IOException e) {
            throw SourceFile.unreadable(file.path(), e);
        }
    }

    public long total() {
        return file.size();
    }

    /** @throws Failed FILE_CHANGED */
    public void checkUnchanged() {
        file.checkUnchanged();
    }

    /**
     * Fills the block with the next records; false at the end.
     *
     * @throws Failed FILE_UNREADABLE
     */
    public synchronized boolean next(CsvBlock block) {
        try {
            block.fault = null;
            while (true) {
                System.arraycopy(rest, 0, block.bytes, 0, rest.length);
                int n = read(block.bytes, rest.length);
                rest = NONE;
                if (passingOver) {
                    n = passOver(block.bytes, n);
                }
                if (n == 0 && ended) {
                    return false;
                }
                if (n == 0) {
                    continue;
                }
                int end = lastRecordEnd(block.bytes, n);
                if (end == 0) {
                    passingOver = true;
                    rest = NONE;
                    block.fault = FindingCode.ROW_TOO_LARGE;
                    block.shown = n;
                } else {
                    rest = Arrays.copyOfRange(block.bytes, end, n);
                }
                block.end = end;
                block.number = blocks++;
                block.after = new CsvMark(at - rest.length, passingOver);
                return true;
            }
        } catch (IOException e) {
            throw SourceFile.unreadable(file.path(), e);
        }
    }

    private int read(byte[] into, int from) throws IOException {
        int n = from;
        while (n < into.length && !ended) {
            int got = in.in().read(into, n, into.length - n);
            ended = got < 0;
            n += Math.max(0, got);
            at += Math.max(0, got);
        }
        return n;
    }

    /** Drops what belongs to the line that is too long. */
    private int passOver(byte[] bytes, int n) {
        for (int i = 0; i < n; i++) {
            if (bytes[i] == '\n') {
                passingOver = false;
                System.arraycopy(bytes, i + 1, bytes, 0, n - i - 1);
                return n - i - 1;
            }
        }
        return 0;
    }

    private int lastRecordEnd(byte[] bytes, int n) {
        if (ended) {
            return n;
        }
        if (!hasQuote(bytes, n)) {
            for (int i = n - 1; i >= 0; i--) {
                if (bytes[i] == '\n') {
                    return i + 1;
                }
            }
        }
        cutter.begin(bytes, 0, n, false);
        while (cutter.next()) {
            // on to the last whole one
        }
        return cutter.position();
    }

    /** Eight bytes at a time: a byte of the difference is zero where a quote stands (Warren 2012, 6-1). */
    private static boolean hasQuote(byte[] bytes, int n) {
        int i = 0;
        for (; i + 8 <= n; i += 8) {
            long difference = (long) EIGHT.get(bytes, i) ^ QUOTES;
            if ((difference - 0x0101010101010101L & ~difference & 0x8080808080808080L) != 0) {
                return true;
            }
        }
        for (; i < n; i++) {
            if (bytes[i] == '"') {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        in.in().close();
    }
}
