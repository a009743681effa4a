package io.tongyuan.batch.entities;

import io.tongyuan.batch.ResultFile;
import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.NameForm;
import io.tongyuan.identity.entity.EntityAnswer;
import io.tongyuan.identity.entity.EntityIndex;
import io.tongyuan.identity.entity.EntityMatcher;
import io.tongyuan.identity.entity.EntityRecord;
import io.tongyuan.model.Failed;
import io.tongyuan.source.EntityColumns;
import io.tongyuan.source.Progress;
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
import java.util.TreeMap;
import java.util.stream.Stream;

/** A register of legal entities into an index, and a list against it. */
public final class EntityLists {
    private static final int CHUNK = 2_000;
    private static final List<String> OURS = List.of("tongyuan_status", "tongyuan_row", "tongyuan_reason");

    private EntityLists() {
    }

    /** @param refused rows that could not be read */
    public record Indexed(Path file, long rows, long entities, long refused) {
    }

    /** @param done false where it was ended before the last row, and nothing was written */
    public record Summary(boolean done, long rows, Map<MatchStatus, Long> statuses, Map<String, Long> reasons) {
    }

    /** @throws Failed as reading does; COLUMN_MISSING, IDENTITY_INDEX_UNWRITABLE */
    public static Indexed index(Path register, Path folder, EntityColumns.Given given, Optional<Charset> charset) {
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
                String code = NameForm.of(columns.code(row.fields())).replace("-", "");
                records.add(new EntityRecord(row.number(), row.fields().get(columns.name()), code));
                if (columns.former() >= 0 && !row.fields().get(columns.former()).isBlank()) {
                    records.add(new EntityRecord(row.number(), row.fields().get(columns.former()), code));
                }
            }
        } catch (IOException e) {
            throw new Failed("FILE_UNREADABLE", "无法读取 " + register + "：" + e.getMessage(), e);
        }
        return new Indexed(new EntityIndex(records).write(folder), rows, records.size(), refused);
    }

    /** @throws Failed as reading does; COLUMN_MISSING, RESULT_UNWRITABLE */
    public static Summary compare(EntityIndex index, Path list, Path out, EntityColumns.Given given, Optional<Charset> charset, Progress progress) {
        EntityMatcher matcher = new EntityMatcher(index);
        Map<MatchStatus, Long> statuses = new EnumMap<>(MatchStatus.class);
        Map<String, Long> reasons = new TreeMap<>();
        long done = 0;
        try (RowReader reader = RowReader.open(list, charset, EntityColumns.judge(given))) {
            EntityColumns columns = EntityColumns.in(list, reader.header(), given);
            try (ResultFile result = ResultFile.create(out, Stream.concat(reader.header().stream(), OURS.stream()).toList(), ".part")) {
                while (progress.goOn() && reader.hasNext()) {
                    List<RawRow> chunk = new ArrayList<>(CHUNK);
                    while (chunk.size() < CHUNK && reader.hasNext()) {
                        chunk.add(reader.next());
                    }
                    List<EntityAnswer> answers = chunk.parallelStream().map(row -> answer(matcher, columns, row)).toList();
                    for (int i = 0; i < chunk.size(); i++) {
                        EntityAnswer a = answers.get(i);
                        statuses.merge(a.status(), 1L, Long::sum);
                        reasons.merge(a.reason(), 1L, Long::sum);
                        List<String> cells = ResultFile.cells(chunk.get(i).fields(), reader.header().size());
                        cells.addAll(List.of(a.status().name(), a.row() == 0 ? "" : String.valueOf(a.row()), a.told()));
                        result.row(cells);
                    }
                    done += chunk.size();
                    progress.at(reader.position(), reader.total(), done);
                }
                boolean all = progress.goOn();
                if (all) {
                    result.finish();
                }
                return new Summary(all, done, statuses, reasons);
            }
        } catch (IOException e) {
            throw new Failed("FILE_UNREADABLE", "无法读取 " + list + "：" + e.getMessage(), e);
        }
    }

    private static EntityAnswer answer(EntityMatcher matcher, EntityColumns columns, RawRow row) {
        return row.refusal().map(f -> EntityAnswer.of(MatchStatus.INVALID, f.code().name(), f.message(), 0))
                .orElseGet(() -> matcher.answer(row.fields().get(columns.name()), columns.code(row.fields())));
    }
}
