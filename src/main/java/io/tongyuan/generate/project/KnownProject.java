package io.tongyuan.generate.project;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A line of truth/projects.csv: what is true of a generated project. */
public record KnownProject(String code, String verdict, String scenario, boolean determinable) {
    /** @param folder that was generated to */
    public static List<KnownProject> read(Path folder) {
        Path file = folder.resolve("truth").resolve("projects.csv");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().map(r -> new KnownProject(r.getField("项目代码"), r.getField("verdict"), r.getField("scenario"),
                    r.getField("determinable").equals("yes"))).toList();
        } catch (IOException e) {
            throw new Failed("TRUTH_UNREADABLE", "读不到真值文件 " + file + "；请重新生成", e);
        }
    }
}
