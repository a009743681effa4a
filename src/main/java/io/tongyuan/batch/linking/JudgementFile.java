package io.tongyuan.batch.linking;

import io.tongyuan.identity.linking.RecordJudgements;
import io.tongyuan.identity.linking.RecordKey;
import io.tongyuan.model.Failed;
import io.tongyuan.source.reading.RawRow;
import io.tongyuan.source.reading.RowReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Judgements from a file: columns a, b (record keys) and verdict (SAME, NOT_SAME); others are its owner's. */
public final class JudgementFile {
    private static final List<String> COLUMNS = List.of("a", "b", "verdict");

    private JudgementFile() {
    }

    /** @throws Failed JUDGEMENTS_UNREADABLE, JUDGEMENT_CONTRADICTS, and as reading does */
    public static RecordJudgements read(Path file) {
        List<RecordJudgements.Judgement> all = new ArrayList<>();
        try (RowReader reader = RowReader.open(file, Optional.empty(), cells -> (int) cells.stream().map(JudgementFile::plain).filter(COLUMNS::contains).count())) {
            int[] at = COLUMNS.stream().mapToInt(c -> reader.header().stream().map(JudgementFile::plain).toList().indexOf(c)).toArray();
            for (int c = 0; c < at.length; c++) {
                if (at[c] < 0) {
                    throw new Failed("JUDGEMENTS_UNREADABLE", file + " 中没有「" + COLUMNS.get(c) + "」一列；判定文件应有 a、b（结果中的 tongyuan_record）和 verdict（SAME 或 NOT_SAME）三列");
                }
            }
            while (reader.hasNext()) {
                all.add(judgement(file, reader.next(), at));
            }
        } catch (IOException e) {
            throw new Failed("FILE_UNREADABLE", "无法读取 " + file + "：" + e.getMessage(), e);
        }
        return new RecordJudgements(all);
    }

    private static RecordJudgements.Judgement judgement(Path file, RawRow row, int[] at) {
        if (row.refusal().isEmpty()) {
            Optional<Long> a = RecordKey.read(row.fields().get(at[0]));
            Optional<Long> b = RecordKey.read(row.fields().get(at[1]));
            String verdict = plain(row.fields().get(at[2]));
            if (a.isPresent() && b.isPresent() && (verdict.equals("same") || verdict.equals("not_same")) && !a.equals(b)) {
                return new RecordJudgements.Judgement(a.get(), b.get(), verdict.equals("same"));
            }
        }
        throw new Failed("JUDGEMENTS_UNREADABLE", file + " 第 " + row.number() + " 行不是判定：a、b 应为两个不同的 tongyuan_record，verdict 应为 SAME 或 NOT_SAME");
    }

    private static String plain(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }
}
