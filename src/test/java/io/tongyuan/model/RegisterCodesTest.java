package io.tongyuan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tongyuan.gazetteer.CountyCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The codes of real register rows. They are not kept with the project: where they are absent the test is skipped. */
class RegisterCodesTest {
    private static final Path ROWS = Path.of("../shared/data/entities/zibo.csv");

    @Test
    void nearlyAllRealCreditCodesAreValid() throws IOException {
        assumeTrue(Files.exists(ROWS), ROWS + " is absent");
        CountyCodes divisions = CountyCodes.bundled();
        Map<FindingCode, Integer> findings = new EnumMap<>(FindingCode.class);
        int rows = 0;
        int valid = 0;
        int registrationNumbers = 0;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(ROWS)) {
            for (NamedCsvRecord row : csv) {
                rows++;
                String code = row.getField("统一社会信用代码");
                Reading<Uscc> reading = Uscc.read(code, divisions);
                valid += reading.valid() ? 1 : 0;
                registrationNumbers += !reading.valid() && RegistrationNumber.read(code, divisions).valid() ? 1 : 0;
                reading.findings().forEach(f -> findings.merge(f.code(), 1, Integer::sum));
            }
        }
        System.out.println("real credit codes: " + rows + " rows, " + valid + " valid, " + registrationNumbers
                + " valid registration numbers instead; findings " + findings);
        assertThat(valid).isGreaterThan((int) (rows * 0.995));
        assertThat(valid + registrationNumbers).isEqualTo(rows);
    }

    @Test
    void bundledCodesJudgeTheStandardsExampleAndTheRealProjectCodes() {
        CountyCodes divisions = CountyCodes.bundled();
        assertThat(PersonId.read("11010519491231002X", divisions, java.time.LocalDate.of(2026, 11, 21)).findings()).isEmpty();
        assertThat(ProjectCode.read("2211-441900-04-02-310151", divisions).findings()).isEmpty();
        assertThat(ProjectCode.read("2512-420984-04-01-395957", divisions).findings()).isEmpty();
        assertThat(ProjectCode.read("2509-320193-89-01-544060", divisions).findings()).extracting(Finding::code)
                .as("a development zone has no code of GB/T 2260").containsExactly(FindingCode.PROJECT_CODE_DIVISION_UNKNOWN);
        assertThat(ProjectCode.read("2020-330327-48-01-167360", divisions).findings()).isEmpty();
    }
}
