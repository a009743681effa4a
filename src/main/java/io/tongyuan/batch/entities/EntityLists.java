package io.tongyuan.batch.entities;

import io.tongyuan.batch.RowAnswer;
import io.tongyuan.batch.RowRun;
import io.tongyuan.batch.RowSink;
import io.tongyuan.batch.TableSink;
import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.entity.CodedKind;
import io.tongyuan.identity.entity.EntityAnswer;
import io.tongyuan.identity.entity.EntityIndex;
import io.tongyuan.identity.entity.EntityMatcher;
import io.tongyuan.identity.entity.EntityRecord;
import io.tongyuan.identity.entity.EntityThresholds;
import io.tongyuan.model.Failed;
import io.tongyuan.source.EntityColumns;
import io.tongyuan.source.Progress;
import io.tongyuan.source.reading.Content;
import io.tongyuan.source.reading.RawRow;
import io.tongyuan.source.reading.RowReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A register of legal entities or projects into an index, and a list against it. */
public final class EntityLists {
    private EntityLists() {
    }

    /**
     * How a list is read and written.
     *
     * @param plain long numbers as they are, for programs
     */
    public record Options(EntityColumns.Given given, Optional<Charset> charset, EntityThresholds thresholds, boolean plain) {
    }

    /** @param refused rows that could not be read */
    public record Indexed(Path file, long rows, long entities, long refused) {
    }

    /**
     * @param done  false where it was ended before the last row, and nothing was written
     * @param blank rows with nothing in them, passed over
     */
    public record Summary(boolean done, long rows, long blank, Map<MatchStatus, Long> statuses, Map<String, Long> reasons) {
    }

    /** @throws Failed as reading does; COLUMN_MISSING, IDENTITY_INDEX_UNWRITABLE */
    public static Indexed index(Path register, Path folder, EntityColumns.Given given, Optional<Charset> charset) {
        CodedKind kind = kind(given);
        List<EntityRecord> records = new ArrayList<>();
        long rows = 0;
        long refused = 0;
        try (RowReader reader = RowReader.open(register, charset, EntityColumns.judge(given))) {
            EntityColumns columns = EntityColumns.in(register, reader.header(), given);
            while (reader.hasNext()) {
                RawRow row = reader.next();
                rows++;
                if (row.refusal().isPresent()) {
                    refused++;
                    continue;
                }
                String code = kind.form(columns.code(row.fields()));
                records.add(new EntityRecord(row.number(), row.fields().get(columns.name()), code));
                if (columns.former() >= 0 && !row.fields().get(columns.former()).isBlank()) {
                    records.add(new EntityRecord(row.number(), row.fields().get(columns.former()), code));
                }
            }
        } catch (IOException e) {
            throw new Failed("FILE_UNREADABLE", "无法读取 " + register + "：" + e.getMessage(), e);
        }
        return new Indexed(new EntityIndex(kind, records).write(folder), rows, records.size(), refused);
    }

    private static CodedKind kind(EntityColumns.Given given) {
        return given.projects() ? CodedKind.PROJECT : CodedKind.ENTITY;
    }

    /** @throws Failed as reading does; COLUMN_MISSING, RESULT_UNWRITABLE */
    public static Summary compare(EntityIndex index, Path list, Path out, Options options, Progress progress) {
        try (TableSink result = new TableSink(out, options.plain)) {
            Summary s = compare(index, Content.of(list), result, options, progress);
            if (s.done) {
                result.finish();
            }
            return s;
        }
    }

    /** The same into any sink, gone on with where that has come to. */
    public static Summary compare(EntityIndex index, Content list, RowSink to, Options options, Progress progress) {
        EntityMatcher matcher = new EntityMatcher(index, options.thresholds);
        try (RowReader reader = RowReader.open(list, options.charset, EntityColumns.judge(options.given))) {
            EntityColumns columns = EntityColumns.in(list.name(), reader.header(), options.given);
            RowRun.Tally t = new RowRun<>(reader, reader.header(), RawRow::fields, chunk -> chunk.parallelStream().map(row -> answer(matcher, columns, row)).toList())
                    .to(to, List.of(), done -> progress.at(reader.position(), reader.total(), done), progress);
            Map<MatchStatus, Long> statuses = new EnumMap<>(MatchStatus.class);
            t.statuses().forEach((status, n) -> statuses.put(MatchStatus.valueOf(status), n));
            return new Summary(t.done(), t.rows(), reader.blankRows(), statuses, t.reasons());
        } catch (IOException e) {
            throw new Failed("FILE_UNREADABLE", "无法读取 " + list.name() + "：" + e.getMessage(), e);
        }
    }

    private static RowAnswer answer(EntityMatcher matcher, EntityColumns columns, RawRow row) {
        EntityAnswer a = row.refusal().map(f -> EntityAnswer.of(MatchStatus.INVALID, f.code().name(), f.message(), 0))
                .orElseGet(() -> matcher.answer(row.fields().get(columns.name()), columns.code(row.fields())));
        return new RowAnswer(a.status().name(), a.reason(), a.row(), a.told(), List.of());
    }
}
