package io.tongyuan.cascade;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tongyuan.source.Item;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Changes as a file that people look through, and {@link ChangeList} reads. */
public final class ChangeFile {
    private ChangeFile() {
    }

    /** UTF-8 CSV; guesses are marked as such. */
    public static void write(Path file, List<EditionDiff.Row> rows) throws IOException {
        List<String> columns = ChangeList.columns().items().stream().map(Item::name).toList();
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(columns);
            for (EditionDiff.Row row : rows) {
                Change c = row.change();
                Map<String, String> cells = Map.of("变更类型", c.kind().title(), "生效日期", c.on(), "区划代码", c.division(), "原名称", c.from(), "新名称", c.to(),
                        "新区划代码", c.kind() == ChangeKind.DIVISION_RENAMED ? "" : c.toDivision(), "范围", String.join("、", c.within()), "依据", c.basis(), "待确认", row.guess() ? "是" : "否");
                csv.writeRecord(columns.stream().map(name -> cells.getOrDefault(name, "")).toList());
            }
        }
    }
}
