package io.tongyuan.source.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongyuan.model.Failed;
import io.tongyuan.model.FindingCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final String TEXT = "企业名称,地址\n临山县甲乙有限公司,解放路1号\n,\n\n镕华商行,\"人民路2号,东\"\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-8+", "UTF-16LE+", "UTF-16BE+"})
    void findsTheEncoding(String name) throws IOException {
        Charset charset = Charset.forName(name.replace("+", ""));
        byte[] text = ((name.endsWith("+") ? "\uFEFF" : "") + TEXT).getBytes(charset);
        try (RowReader rows = RowReader.open(file(text), Optional.empty())) {
            assertThat(rows.header()).containsExactly("企业名称", "地址");
            assertThat(rows.next().fields()).containsExactly("临山县甲乙有限公司", "解放路1号");
            RawRow second = rows.next();
            assertThat(second.fields()).containsExactly("镕华商行", "人民路2号,东");
            assertThat(second.number()).isEqualTo(2);
            assertThat(second.line()).isEqualTo(5);
            assertThat(rows.hasNext()).isFalse();
            assertThat(rows.blankRows()).isEqualTo(2);
            assertThat(rows.position()).isEqualTo(text.length).isEqualTo(rows.total());
        }
    }

    @Test
    void whatWasReadAheadIsNotCountedAsRead() throws IOException {
        StringBuilder text = new StringBuilder("姓名,号码\n");
        Random random = new Random(3);
        int all = 50_000;
        for (int i = 0; i < all; i++) {
            text.append("李雷,").append(random.nextLong(100_000_000_000L, 1_000_000_000_000L)).append('\n');
        }
        byte[] plain = text.toString().getBytes(StandardCharsets.UTF_8);
        for (byte[] bytes : List.of(plain, packed(plain))) {
            Path file = file(bytes);
            try (RowReader rows = RowReader.open(file, Optional.empty())) {
                for (int i = 1; i <= all; i++) {
                    rows.next();
                    if (i == all / 25 || i == all / 2) {
                        assertThat((double) rows.position() / rows.total()).isCloseTo((double) i / all, Percentage.withPercentage(15));
                    }
                }
                assertThat(rows.hasNext()).isFalse();
                assertThat(rows.position()).isEqualTo(rows.total());
            }
            int blockRows = 0;
            try (CsvBlocks blocks = CsvBlocks.open(file, Optional.empty(), HeaderJudge.NONE).orElseThrow()) {
                CsvBlock block = new CsvBlock(1 << 17);
                assertThat(blocks.next(block)).isTrue();
                CsvCutter row = blocks.cutter();
                row.begin(block);
                while (row.next()) {
                    blockRows++;
                }
                assertThat((double) blocks.position() / blocks.total()).isCloseTo((double) blockRows / all, Percentage.withPercentage(15));
            }
        }
    }

    @Test
    void badBytesCostTheirOwnRowOnly() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, GBK)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write("名称,地址\n甲公司,一路\n乙".getBytes(charset));
            out.write(0xff);
            out.write(",二路\n丙公司,三".getBytes(charset));
            out.write(0xd6);
            out.write("\n丁公司,四路\n".getBytes(charset));
            List<RawRow> rows = all(file(out.toByteArray()), Optional.of(charset));
            assertThat(rows).hasSize(4);
            assertThat(rows.get(1).refusal().orElseThrow().code()).isEqualTo(FindingCode.ROW_ENCODING);
            assertThat(rows.get(1).fields()).containsExactly("乙\uFFFD", "二路");
            assertThat(rows.get(2).refusal().orElseThrow().code()).isEqualTo(FindingCode.ROW_ENCODING);
            assertThat(rows.get(3).refusal()).isEmpty();
        }
    }

    @Test
    void countsFieldsButForgivesBlankOnesAtTheEnd() throws IOException {
        List<RawRow> rows = all(file("a,b,c,\n1,2,3\n1,2,3,,\n1,2\n1,2,3,4\n".getBytes(StandardCharsets.UTF_8)), Optional.empty());
        assertThat(rows).extracting(r -> r.refusal().map(f -> f.code().name()).orElse("")).containsExactly("", "", "ROW_FIELD_COUNT", "ROW_FIELD_COUNT");
        assertThat(rows.get(1).fields()).containsExactly("1", "2", "3");
        assertThat(rows.get(3).refusal().orElseThrow().message()).contains("表头 3 列，本行 4 列").contains("第 5 行");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ";"})
    void otherDelimiters(String delimiter) throws IOException {
        Path file = file(("姓名" + delimiter + "地址" + delimiter + "备注\n甲" + delimiter + "一,二" + delimiter + "x\n").getBytes(StandardCharsets.UTF_8));
        assertThat(all(file, Optional.empty()).getFirst().fields()).containsExactly("甲", "一,二", "x");
    }

    @Test
    void whatIsNoTableIsSaidClearly() throws IOException {
        fails("FILE_NOT_FOUND", folder.resolve("nowhere.csv"));
        fails("FILE_IS_DIRECTORY", folder);
        fails("FILE_EMPTY", file(new byte[0]));
        fails("FILE_EMPTY", file("\uFEFF \n\n".getBytes(StandardCharsets.UTF_8)));
        fails("FILE_KIND", file(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}));
        fails("FILE_ENCODING", file("姓名,地址\n甲,乙\n".getBytes(StandardCharsets.UTF_16LE)));
        fails("FILE_TOO_WIDE", file("a,".repeat(10_000).getBytes(StandardCharsets.UTF_8)));
        fails("CSV_QUOTES", file("a,\"b\"c,d\n1,2,3\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void gbkForcedAsUtf8IsRefusedWithTheRemedy() throws IOException {
        Path file = file(TEXT.getBytes(GBK));
        assertThatThrownBy(() -> RowReader.open(file, Optional.of(StandardCharsets.UTF_8))).isInstanceOf(Failed.class)
                .hasMessageContaining("GB18030").extracting(e -> ((Failed) e).code()).isEqualTo("FILE_ENCODING");
        Path marked = file(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> RowReader.open(marked, Optional.of(GBK))).isInstanceOf(Failed.class);
    }

    @Test
    void nulBytesMakeTheRowUnreadable() throws IOException {
        List<RawRow> rows = all(file("a,b\n1,2\0\n3,4\n".getBytes(StandardCharsets.UTF_8)), Optional.empty());
        assertThat(rows.getFirst().refusal()).isPresent();
        assertThat(rows.get(1).refusal()).isEmpty();
    }

    @Test
    void aFileThatChangesMeanwhileIsNoticed() throws IOException {
        Path file = file("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        try (RowReader rows = RowReader.open(file, Optional.empty())) {
            rows.next();
            Files.writeString(file, "a,b\n1,2\n3,4\n");
            assertThatThrownBy(() -> rows.forEachRemaining(r -> { })).isInstanceOf(Failed.class).extracting(e -> ((Failed) e).code()).isEqualTo("FILE_CHANGED");
        }
    }

    private static void fails(String code, Path file) {
        assertThatThrownBy(() -> RowReader.open(file, Optional.empty())).isInstanceOf(Failed.class)
                .extracting(e -> ((Failed) e).code()).isEqualTo(code);
    }

    private static List<RawRow> all(Path file, Optional<Charset> charset) throws IOException {
        List<RawRow> out = new ArrayList<>();
        try (RowReader rows = RowReader.open(file, charset)) {
            rows.forEachRemaining(out::add);
        }
        return out;
    }

    @Test
    void readsWhatIsPackedWithGzip() throws IOException {
        byte[] packed = packed(TEXT.getBytes(GBK));
        try (RowReader rows = RowReader.open(file(packed), Optional.empty())) {
            assertThat(rows.header()).containsExactly("企业名称", "地址");
            assertThat(rows.next().fields()).containsExactly("临山县甲乙有限公司", "解放路1号");
        }
        refused("GZIP_BROKEN", Arrays.copyOf(packed, packed.length / 2));
        Path stub = file(Arrays.copyOf(packed, 5));
        assertThatThrownBy(() -> RowReader.open(stub, Optional.empty())).hasMessageContaining("中途就断了").hasMessageNotContaining("null");
        refused("FILE_KIND", packed(packed));
        refused("FILE_KIND", packed("PK\u0003\u0004 a workbook".getBytes(StandardCharsets.US_ASCII)));
        refused("GZIP_BOMB", packed(("企业名称,地址\n" + "甲,乙\n".repeat(5_000_000)).getBytes(StandardCharsets.UTF_8)));
    }

    private void refused(String code, byte[] bytes) throws IOException {
        Path file = file(bytes);
        assertThatThrownBy(() -> {
            try (RowReader rows = RowReader.open(file, Optional.empty())) {
                rows.forEachRemaining(r -> { });
            }
        }).isInstanceOf(Failed.class).extracting(e -> ((Failed) e).code()).isEqualTo(code);
    }

    private static byte[] packed(byte[] text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text);
        }
        return out.toByteArray();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "rows", ".csv"), content);
    }
}
