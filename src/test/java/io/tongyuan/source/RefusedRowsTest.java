package io.tongyuan.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.model.Finding;
import io.tongyuan.model.FindingCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedRowsTest {
    private static final Catalogue CATALOGUE = Catalogue.bundled();

    @TempDir
    Path folder;

    @Test
    void aCorrectedFileIsReadAgain() throws IOException {
        Path input = folder.resolve("名册.csv");
        Files.writeString(input, "姓名,身份证号,住址\n甲,37030619900101123X,一号\n=cmd,37030619900101124X\n丙,37030619900101125X,三号,多,\"余,的\"\n");
        Path refused = refuse(input);
        assertThat(refused.getFileName()).hasToString("名册.refused.csv");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(refused))).isEqualTo("rw-------");
        String text = Files.readString(refused);
        assertThat(text).startsWith("\uFEFF姓名,身份证号,住址,tongyuan_row,tongyuan_column,tongyuan_code,tongyuan_message,tongyuan_rest")
                .contains("=cmd,37030619900101124X,,2,,ROW_FIELD_COUNT").contains("\"多,\"\"余,的\"\"\"");

        Files.writeString(refused, text.replace("37030619900101124X,,2", "37030619900101124X,二号,2"), StandardCharsets.UTF_8);
        try (ResourceFile file = open(refused)) {
            assertThat(file.header().unrecognised()).isEmpty();
            ResourceRow row = file.next();
            assertThat(row.refusal()).isEmpty();
            assertThat(row.text("姓名")).isEqualTo("=cmd");
            assertThat(row.text("住址")).isEqualTo("二号");
        }
        assertThat(refuse(input).getFileName()).as("a corrected file is never overwritten").hasToString("名册.refused-2.csv");
    }

    @Test
    void columnsOfOursAreNotPiledUp() throws IOException {
        Path input = folder.resolve("a.csv");
        Files.writeString(input, "姓名,身份证号,tongyuan_row,tongyuan_code\n甲,37030619900101123X,7\n");
        String text = Files.readString(refuse(input));
        assertThat(text.lines().findFirst().orElseThrow()).isEqualTo("\uFEFF姓名,身份证号,tongyuan_row,tongyuan_column,tongyuan_code,tongyuan_message,tongyuan_rest");
        assertThat(text).contains("甲,37030619900101123X,1,,ROW_FIELD_COUNT");
    }

    @Test
    void noFileWithoutRefusedRows() throws IOException {
        try (RefusedRows rows = RefusedRows.to(folder.resolve("none.csv"), List.of("a"))) {
            assertThat(rows.file()).isEmpty();
        }
        assertThat(folder.resolve("none.csv")).doesNotExist();
    }

    private Path refuse(Path input) throws IOException {
        try (ResourceFile file = open(input); RefusedRows refused = RefusedRows.beside(input, file.header().columns())) {
            while (file.hasNext()) {
                ResourceRow row = file.next();
                Optional<Finding> why = row.refusal();
                why.ifPresent(f -> refused.add(row, f));
            }
            assertThat(refused.count()).isPositive();
            return refused.file().orElseThrow();
        }
    }

    private ResourceFile open(Path file) {
        return ResourceFile.open(file, CATALOGUE, CATALOGUE.get("居民身份证信息"), Optional.empty(), HeaderMapping.NONE);
    }
}
