package io.tongyuan.gazetteer.build;

import io.tongyuan.gazetteer.DivisionFile;
import io.tongyuan.model.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the lines that {@link DivisionFile} describes. */
final class DivisionFileWriter {
    private DivisionFileWriter() {
    }

    static byte[] write(List<Row> rows, String edition) {
        StringBuilder out = new StringBuilder(8_000_000);
        out.append(DivisionFile.HEADER).append(" edition ").append(edition).append('\n');
        Row before = null;
        for (Row row : rows) {
            if (row.level() != Level.VILLAGE) {
                out.append(DivisionFile.LEVEL_LETTERS.charAt(row.level().ordinal()));
            }
            if (!follows(row, before)) {
                out.append(row.ownDigits());
            }
            out.append('\t').append(row.name()).append('\n');
            before = row;
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean follows(Row row, Row before) {
        return before != null && before.level() == row.level()
                && Long.parseLong(before.code()) + 1 == Long.parseLong(row.code())
                && before.ownDigits().compareTo(row.ownDigits()) < 0;
    }
}
