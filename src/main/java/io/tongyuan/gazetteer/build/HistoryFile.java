package io.tongyuan.gazetteer.build;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tongyuan.gazetteer.CodeRecord;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of codes with their years and successors: CSV in UTF-8, columns 代码, 一级行政区, 二级行政区 (直辖 where there is
 * none), 名称, 级别, 状态 (在用, 变更: the code stands with another meaning, 弃用), 启用时间, 变更/弃用时间 (years), 新代码.
 * Several successors stand with ; between. One with a year, 130108[2001], is a part handed over in that year, before the
 * end, and not taken for a successor.
 */
final class HistoryFile {
    private HistoryFile() {
    }

    static List<CodeRecord> read(Path file) {
        List<CodeRecord> records = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                records.add(record(row));
            }
        } catch (IOException | RuntimeException e) {
            throw new Failed("HISTORY_UNREADABLE", "区划沿革文件 " + file + " 无法读取（" + e.getMessage()
                    + "）。应为UTF-8的CSV，列为：代码,一级行政区,二级行政区,名称,级别,状态,启用时间,变更/弃用时间,新代码。", e);
        }
        records.sort(Comparator.comparing(CodeRecord::code).thenComparing(CodeRecord::fromYear));
        return records;
    }

    private static CodeRecord record(NamedCsvRecord row) {
        String code = row.getField("代码").strip();
        if (!code.matches("\\d{6}")) {
            throw new IllegalArgumentException("第" + row.getStartingLineNumber() + "行的代码不是6位数字");
        }
        String name = row.getField("名称").strip();
        boolean inUse = row.getField("状态").strip().equals("在用");
        return new CodeRecord(code, name, fullName(row, name), Integer.parseInt(row.getField("启用时间").strip()),
                inUse ? 0 : Integer.parseInt(row.getField("变更/弃用时间").strip()),
                inUse ? List.of() : successors(row.getField("新代码"), code, row.getField("状态").strip().equals("变更")));
    }

    private static String fullName(NamedCsvRecord row, String name) {
        String city = row.getField("二级行政区").strip();
        String full = row.getField("一级行政区").strip() + (city.equals("直辖") ? "" : city);
        return full.endsWith(name) ? full : full + name;
    }

    private static List<String> successors(String field, String code, boolean stands) {
        List<String> named = Stream.of(field.split("[;；]")).map(String::strip).filter(s -> s.matches("\\d{6}")).distinct().toList();
        return named.isEmpty() && stands ? List.of(code) : named;
    }
}
