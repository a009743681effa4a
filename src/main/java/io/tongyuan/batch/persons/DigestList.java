package io.tongyuan.batch.persons;

import io.tongyuan.batch.ResultFile;
import io.tongyuan.batch.RowAnswer;
import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.index.DigestText;
import io.tongyuan.identity.index.Digests;
import io.tongyuan.identity.index.PersonIndex;
import io.tongyuan.identity.person.Answer;
import io.tongyuan.identity.person.PersonMatcher;
import io.tongyuan.identity.person.PersonThresholds;
import io.tongyuan.identity.person.PersonWeights;
import io.tongyuan.identity.person.WrittenRecord;
import io.tongyuan.model.Failed;
import io.tongyuan.privacy.FreeText;
import io.tongyuan.privacy.IdNumbers;
import io.tongyuan.source.PersonColumns;
import io.tongyuan.source.Progress;
import io.tongyuan.source.reading.RawRow;
import io.tongyuan.source.reading.RowReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Lists with digests, under an agreed key, in place of ID numbers: made by the one agency, compared by the other. Row by row, by one thread. */
public final class DigestList {
    /** The column of digests. */
    public static final String COLUMN = "tongyuan_digest";
    private static final String FAULT = "tongyuan_reason";

    private final Digests digests;
    private final DigestText text;
    private final LocalDate today;

    /**
     * @param key   agreed, 16 bytes
     * @param today the day after which no birth can lie
     */
    public DigestList(byte[] key, LocalDate today) {
        this.digests = new Digests(key);
        this.text = new DigestText(digests);
        this.today = today;
    }

    /**
     * @param without rows whose number cannot be digested, by reason
     * @param removed ID numbers in other columns, left out
     */
    public record Made(boolean done, long rows, Map<String, Long> without, long removed) {
    }

    /**
     * The list with digests in the place of its numbers, and why where a row has none. ID numbers that stand in other columns are left out.
     *
     * @throws Failed as reading does; RESULT_UNWRITABLE
     */
    public Made make(Path list, Path out, PersonColumns.Given given, Optional<Charset> charset, Progress progress) {
        PersonColumns columns = PersonColumns.in(list, charset, given);
        Map<String, Long> without = new TreeMap<>();
        long removed = 0;
        long rows = 0;
        try (RowReader reader = RowReader.open(list, charset, PersonColumns.judge(given))) {
            List<String> header = new ArrayList<>(reader.header());
            header.set(columns.number(), COLUMN);
            header.add(FAULT);
            try (ResultFile result = ResultFile.create(out, header, ".part")) {
                while (progress.goOn() && reader.hasNext()) {
                    RawRow row = reader.next();
                    List<String> cells = ResultFile.cells(row.fields(), reader.header().size());
                    String name = cells.get(columns.name());
                    String number = cells.set(columns.number(), "");
                    for (int c = 0; c < cells.size(); c++) {
                        removed += withoutNumber(cells, c);
                    }
                    String why;
                    if (row.refusal().isPresent()) {
                        // Its cells may be anything, a whole line of the list too: the number is then anywhere in it.
                        Collections.fill(cells, "");
                        why = row.refusal().map(f -> f.code().name() + " " + f.message()).get() + "（名单第 " + (rows + 1) + " 行）";
                    } else {
                        why = digested(cells, columns, name, number);
                    }
                    if (!why.isEmpty()) {
                        without.merge(why.split(" ")[0], 1L, Long::sum);
                    }
                    cells.add(why);
                    result.row(cells);
                    progress.at(reader.position(), reader.total(), ++rows);
                }
                if (progress.goOn()) {
                    result.finish();
                }
            }
            return new Made(progress.goOn(), rows, without, removed);
        } catch (IOException e) {
            throw new Failed("FILE_UNREADABLE", "无法读取 " + list + "：" + e.getMessage(), e);
        }
    }

    /** @return 1 where an ID number stood in the cell and was taken out, alone or amid words */
    private static int withoutNumber(List<String> cells, int c) {
        String cell = cells.get(c);
        String kept = PersonColumns.looksLikeNumber(cell) ? "" : FreeText.masked(IdNumbers.ANY.masked(cell));
        cells.set(c, kept);
        return kept.equals(cell) ? 0 : 1;
    }

    /** @return why there is no digest, "" where there is one */
    private String digested(List<String> cells, PersonColumns columns, String name, String number) {
        WrittenRecord r = WrittenRecord.read(name, number, today);
        if (r.number().fault().isPresent()) {
            return r.number().fault().map(f -> f.code().name() + " " + f.message()).get();
        }
        cells.set(columns.number(), text.of(r.digest(digests)));
        cells.set(columns.name(), cells.get(columns.name()).isEmpty() ? r.form() : cells.get(columns.name()));
        return "";
    }

    /**
     * A list of digests against the index of a register made with the same key: exactly, for nothing is known of what was wrong in a number.
     *
     * @throws Failed COLUMN_MISSING where the list has no digests, and as reading does; RESULT_UNWRITABLE
     */
    public PersonList.Summary compare(Path list, Path out, PersonIndex index, PersonWeights weights, PersonThresholds thresholds, Optional<String> nameColumn, Optional<Charset> charset,
                                      Progress progress) {
        PersonColumns.Given given = new PersonColumns.Given(Optional.of(COLUMN), nameColumn);
        PersonColumns columns = PersonColumns.in(list, charset, given);
        PersonMatcher matcher = new PersonMatcher(index, weights, thresholds, today);
        Map<MatchStatus, Long> statuses = new EnumMap<>(MatchStatus.class);
        Map<String, Long> reasons = new TreeMap<>();
        long rows = 0;
        try (RowReader reader = RowReader.open(list, charset, PersonColumns.judge(given));
             ResultFile result = ResultFile.create(out, Stream.concat(reader.header().stream(), RowAnswer.COLUMNS.stream()).toList(), ".part")) {
            while (progress.goOn() && reader.hasNext()) {
                RawRow row = reader.next();
                Answer a = row.refusal().map(f -> new Answer(MatchStatus.INVALID, f.code().name(), f.message(), 0, List.of()))
                        .orElseGet(() -> answer(matcher, row.fields().get(columns.name()), row.fields().get(columns.number())));
                statuses.merge(a.status(), 1L, Long::sum);
                reasons.merge(a.reason(), 1L, Long::sum);
                List<String> cells = ResultFile.cells(row.fields(), reader.header().size());
                cells.addAll(List.of(a.status().name(), a.row() == 0 ? "" : String.valueOf(a.row()), a.told()));
                result.row(cells);
                progress.at(reader.position(), reader.total(), ++rows);
            }
            if (progress.goOn()) {
                result.finish();
            }
            return new PersonList.Summary(progress.goOn(), rows, reader.blankRows(), statuses, reasons);
        } catch (IOException e) {
            throw new Failed("FILE_UNREADABLE", "无法读取 " + list + "：" + e.getMessage(), e);
        }
    }

    private Answer answer(PersonMatcher matcher, String name, String written) {
        OptionalLong digest = text.read(written);
        if (digest.isPresent()) {
            return matcher.answerDigest(name, digest.getAsLong());
        }
        if (written.isBlank()) {
            return refused("NUMBER_MISSING", "没有号码的摘要，无法比对");
        }
        return DigestText.looksSo(written) ? refused("DIGEST_OTHER_KEY", "摘要是用另一密钥做的，不能比对")
                : refused("DIGEST_WITHOUT_KEY", "不是用约定密钥做的摘要（bin/tongyuan digest），不予比对");
    }

    private static Answer refused(String reason, String why) {
        return new Answer(MatchStatus.INVALID, reason, why, 0, List.of());
    }
}
