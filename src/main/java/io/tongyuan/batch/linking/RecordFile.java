package io.tongyuan.batch.linking;

import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.person.Answer;
import io.tongyuan.identity.person.WrittenRecord;
import io.tongyuan.model.Failed;
import io.tongyuan.source.PersonColumns;
import io.tongyuan.source.Progress;
import io.tongyuan.source.reading.RawRow;
import io.tongyuan.source.reading.RowReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A list to be read more than once. */
final class RecordFile {
    private final Path file;
    private final Optional<Charset> charset;
    private final PersonColumns.Given given;
    private final PersonColumns columns;
    private final LocalDate today;
    private int rows;
    private List<String> header = List.of();

    /** @throws Failed as finding its columns does */
    RecordFile(Path file, Optional<Charset> charset, PersonColumns.Given given, LocalDate today) {
        this.file = file;
        this.charset = charset;
        this.given = given;
        this.columns = PersonColumns.in(file, charset, given);
        this.today = today;
    }

    /**
     * @param row    from 1, those of the lists before counted
     * @param fault  why it can be nobody's; then {@code record} is empty
     * @param former the record under the name that the person had before
     */
    record Row(int row, List<String> fields, Optional<Answer> fault, Optional<WrittenRecord> record, Optional<WrittenRecord> former) {
    }

    List<String> header() {
        return header;
    }

    /** Of the last reading. */
    int rows() {
        return rows;
    }

    /**
     * @param before rows of lists that come before this one
     * @throws Failed as reading does; FILE_CHANGED
     */
    void each(int before, Progress progress, Consumer<Row> taker) {
        try (RowReader reader = RowReader.open(file, charset, PersonColumns.judge(given))) {
            header = reader.header();
            int n = 0;
            while (progress.goOn() && reader.hasNext()) {
                taker.accept(row(reader.next(), before + ++n));
                progress.at(reader.position(), reader.total(), n);
            }
            reader.checkUnchanged();
            rows = n;
        } catch (IOException e) {
            throw new Failed("FILE_UNREADABLE", "无法读取 " + file + "：" + e.getMessage(), e);
        }
    }

    private Row row(RawRow raw, int number) {
        if (raw.refusal().isPresent()) {
            Answer refused = raw.refusal().map(f -> new Answer(MatchStatus.INVALID, f.code().name(), f.message(), 0, List.of())).get();
            return new Row(number, raw.fields(), Optional.of(refused), Optional.empty(), Optional.empty());
        }
        WrittenRecord record = WrittenRecord.read(cell(raw, columns.name()), cell(raw, columns.number()), today);
        Optional<Answer> fault = record.fault();
        if (fault.isPresent()) {
            return new Row(number, raw.fields(), fault, Optional.empty(), Optional.empty());
        }
        String former = columns.former() < 0 ? "" : cell(raw, columns.former());
        return new Row(number, raw.fields(), fault, Optional.of(record), former.isBlank() ? Optional.empty() : Optional.of(record.named(former)));
    }

    private static String cell(RawRow row, int column) {
        return column < row.fields().size() ? row.fields().get(column) : "";
    }
}
