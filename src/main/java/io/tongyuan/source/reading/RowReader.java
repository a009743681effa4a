package io.tongyuan.source.reading;

import io.tongyuan.model.Failed;
import io.tongyuan.model.Finding;
import io.tongyuan.model.FindingCode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The rows of a CSV (as it is or packed with gzip) or XLSX file, one after the other, in constant memory. Which of the two it is the content says, not
 * the name. Rows that cannot be read come as refused and the rest goes on; blank rows are passed over.
 *
 * <p>The iterator throws {@link Failed} FILE_UNREADABLE where reading fails, FILE_CHANGED where it fails because, or ends
 * after, somebody wrote to the file. Rows read since may be made of the old content and the new: who keeps rows for good
 * before the end asks {@link #checkUnchanged} first.
 */
public final class RowReader implements Iterator<RawRow>, Closeable {
    private final SourceFile file;
    private final Records records;
    private final List<String> header;
    private final LongSupplier position;
    private final boolean serialDates;
    private Optional<RawRow> next;
    private long number;
    private long blank;

    RowReader(SourceFile file, Records records, List<String> header, LongSupplier position, boolean serialDates) {
        this.file = file;
        this.records = records;
        this.header = List.copyOf(header);
        this.position = position;
        this.serialDates = serialDates;
        records.expect(this.header.size());
    }

    /** Without knowledge of a resource: the first line is the header, the encoding is what the bytes allow. */
    public static RowReader open(Path file, Optional<Charset> charset) {
        return open(file, charset, HeaderJudge.NONE);
    }

    /**
     * @param charset of a CSV; found out where it is not given: UTF-8, GB18030 (GBK), UTF-16 with its mark
     * @throws Failed FILE_NOT_FOUND, FILE_IS_DIRECTORY, FILE_EMPTY, FILE_KIND, FILE_ENCODING, FILE_TOO_WIDE, FILE_LINE_TOO_LONG, CSV_QUOTES,
     *                FILE_UNREADABLE, GZIP_BOMB, GZIP_BROKEN, XLSX_BOMB, XLSX_ENTITIES, XLSX_BROKEN, XLSX_TOO_LARGE
     */
    public static RowReader open(Path file, Optional<Charset> charset, HeaderJudge judge) {
        return SourceFile.of(Content.of(file)).open(charset, judge);
    }

    /** The same of what lies elsewhere. */
    public static RowReader open(Content content, Optional<Charset> charset, HeaderJudge judge) {
        return SourceFile.of(content).open(charset, judge);
    }

    /** As the file writes it, blank cells at its end left out. */
    public List<String> header() {
        return header;
    }

    /** True where a bare number may be a spreadsheet's day count (1900 system). */
    public boolean serialDates() {
        return serialDates;
    }

    /** Bytes read so far; somewhat ahead of the rows given. Safe to ask from another thread. */
    public long position() {
        return Math.min(position.getAsLong(), total());
    }

    /** Bytes in all. */
    public long total() {
        return file.size();
    }

    /** Blank rows passed over so far. */
    public long blankRows() {
        return blank;
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = advance();
        }
        return next.isPresent();
    }

    @Override
    public RawRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RawRow row = next.get();
        next = null;
        return row;
    }

    /** @throws Failed FILE_CHANGED */
    public void checkUnchanged() {
        file.checkUnchanged();
    }

    private Optional<RawRow> advance() {
        try {
            Records.Cut cut = records.read();
            while (cut != null && cut.blank()) {
                blank++;
                cut = records.read();
            }
            if (cut == null) {
                checkUnchanged();
                return Optional.empty();
            }
            return Optional.of(row(cut));
        } catch (IOException | Failed e) {
            checkUnchanged();
            if (e instanceof Failed failed) {
                throw failed;
            }
            throw new Failed("FILE_UNREADABLE", "读到第 " + number + " 行之后，" + file.path() + " 读不下去了：" + e.getMessage(), e);
        }
    }

    private RawRow row(Records.Cut cut) {
        number++;
        List<String> fields = cut.fields();
        FindingCode fault = cut.fault();
        String detail = "";
        if (fault == null) {
            int filled = fields.size();
            while (filled > header.size() && fields.get(filled - 1).isBlank()) {
                filled--;
            }
            if (filled != header.size()) {
                fault = FindingCode.ROW_FIELD_COUNT;
                detail = "表头 " + header.size() + " 列，本行 " + fields.size() + " 列，";
            } else if (filled != fields.size()) {
                fields = fields.subList(0, filled);
            }
        }
        if (fault == null) {
            return new RawRow(number, cut.line(), fields, Optional.empty());
        }
        return new RawRow(number, cut.line(), shown(fields), Optional.of(Finding.of(fault, detail + "文件第 " + cut.line() + " 行起")));
    }

    /** With the replacement character for what could not be decoded. */
    private static List<String> shown(List<String> fields) {
        List<String> out = new ArrayList<>(fields.size());
        fields.forEach(f -> out.add(f.replace(CsvRecords.UNDECODABLE, '\uFFFD').replace('\0', '\uFFFD')));
        return out;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
