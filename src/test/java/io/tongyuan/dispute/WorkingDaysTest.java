package io.tongyuan.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingDaysTest {
    @Test
    void holidaysAreLeftOutAndWorkedWeekendsCount(@TempDir Path data) throws Exception {
        WorkingDays bundled = WorkingDays.of(data);
        assertThat(bundled.due(LocalDate.parse("2026-09-30"), 1)).isEqualTo("2026-10-08");
        assertThat(bundled.due(LocalDate.parse("2026-09-30"), 3)).isEqualTo("2026-10-10");
        assertThat(bundled.due(LocalDate.parse("2026-11-20"), 10)).isEqualTo("2026-12-04");
        Files.writeString(data.resolve("节假日.txt"), "2026-11-23 休 # 本地\n");
        assertThat(WorkingDays.of(data).due(LocalDate.parse("2026-11-20"), 1)).isEqualTo("2026-11-24");
        assertThatThrownBy(() -> WorkingDays.read("2026-01-01 休\n2026-1-2 休\n")).hasMessageContaining("第2行");
    }
}
