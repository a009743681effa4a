package io.tongyuan.source.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongyuan.model.Failed;
import io.tongyuan.model.FindingCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTest {
    @TempDir
    Path folder;

    @Test
    void readsWhatExcelWouldShow() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "t", "1.0")) {
            Worksheet sheet = book.newWorksheet("表");
            sheet.value(0, 0, "登记表");
            List<String> header = List.of("姓名", "号码", "日期", "时间", "序号", "金额", "可用");
            for (int c = 0; c < header.size(); c++) {
                sheet.value(2, c, header.get(c));
            }
            sheet.value(3, 0, " 甲😀");
            sheet.value(3, 1, 370306199001011234L);
            sheet.value(3, 2, LocalDate.of(2019, 1, 2));
            sheet.style(3, 2).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(3, 3, LocalDateTime.of(2019, 1, 2, 10, 20, 30));
            sheet.style(3, 3).format("yyyy-mm-dd hh:mm").set();
            sheet.value(3, 4, 43467);
            sheet.value(3, 5, 0.1 + 0.2);
            sheet.value(3, 6, true);
            sheet.value(5, 0, "乙");
            sheet.value(5, 5, 1000000);
            sheet.style(5, 5).format("#,##0.00 \"元\"").set();
            sheet.value(5, 12, "表外的批注");
        }
        try (RowReader rows = RowReader.open(file, Optional.empty(), cells -> (int) cells.stream().filter(List.of("姓名", "日期")::contains).count())) {
            assertThat(rows.header()).containsExactly("姓名", "号码", "日期", "时间", "序号", "金额", "可用");
            RawRow first = rows.next();
            assertThat(first.fields()).containsExactly(" 甲😀", "3.70306199001011E+17", "2019-01-02", "2019-01-02T10:20:30", "43467", "0.3", "TRUE");
            assertThat(first.line()).isEqualTo(4);
            RawRow second = rows.next();
            assertThat(second.fields()).containsExactly("乙", "", "", "", "", "1000000", "");
            assertThat(second.number()).isEqualTo(2);
            assertThat(second.line()).isEqualTo(6);
            assertThat(rows.hasNext()).isFalse();
            assertThat(rows.serialDates()).isTrue();
            assertThat(rows.position()).isEqualTo(rows.total());
        }
    }

    @Test
    void agreesWithFastexcelOnTexts() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path file = folder.resolve("r.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "t", "1.0")) {
            Worksheet sheet = book.newWorksheet("s");
            for (int r = 0; r < 300; r++) {
                for (int c = 0; c < 8; c++) {
                    String text = "甲<&>\"' \n乙😀x".substring(0, random.nextInt(9)) + random.nextInt(50);
                    if (random.nextBoolean()) {
                        sheet.inlineString(r, c, text);
                    } else {
                        sheet.value(r, c, text);
                    }
                }
            }
        }
        List<List<String>> expected;
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile()); Stream<org.dhatim.fastexcel.reader.Row> rows = book.getFirstSheet().openStream()) {
            expected = rows.map(r -> r.stream().map(org.dhatim.fastexcel.reader.Cell::getText).toList()).toList();
        }
        List<List<String>> got = new ArrayList<>();
        try (RowReader rows = RowReader.open(file, Optional.empty())) {
            got.add(rows.header());
            rows.forEachRemaining(r -> got.add(r.fields()));
        }
        assertThat(got).as("seed %d", seed).isEqualTo(expected);
    }

    @Test
    void takesTheSheetThatLooksLikeTheHeader() throws IOException {
        Path file = folder.resolve("two.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "t", "1.0")) {
            book.newWorksheet("说明").value(0, 0, "填表说明");
            Worksheet sheet = book.newWorksheet("数据");
            sheet.value(0, 0, "姓名");
            sheet.value(1, 0, "甲");
        }
        try (RowReader rows = RowReader.open(file, Optional.empty(), cells -> cells.contains("姓名") ? 1 : 0)) {
            assertThat(rows.next().fields()).containsExactly("甲");
        }
    }

    @Test
    void richTextPhoneticsAndEscapesAreRead() throws IOException {
        Path file = new Workbooks().rows("<row><c t=\"s\"><v>0</v></c></row><row><c t=\"inlineStr\"><is><t>a_x0041_</t></is></c></row>"
                        + "<row><c t=\"s\"><v>99</v></c><c r=\"A3\" t=\"str\"><f>B1</f><v>f</v></c></row><row r=\"9\"><c r=\"ZZZZZZZ9\"><v>1</v></c></row>")
                .part("xl/sharedStrings.xml", "<sst><si><r><t>周</t></r><r><t xml:space=\"preserve\">村 </t></r><rPh sb=\"0\" eb=\"1\"><t>zhou</t></rPh></si></sst>")
                .in(folder);
        try (RowReader rows = RowReader.open(file, Optional.empty())) {
            assertThat(rows.header()).containsExactly("周村 ");
            assertThat(rows.next().fields()).containsExactly("aA");
            assertThat(rows.next().fields()).containsExactly("f");
            assertThat(rows.next().line()).isEqualTo(9);
        }
    }

    @Test
    void aBombIsStoppedEarly() throws IOException {
        byte[] blank = " ".repeat(1 << 20).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Path run = new Workbooks().rows("<row><c t=\"str\"><v>a</v></c></row>").part("xl/sharedStrings.xml", out -> {
            Workbooks.write(out, "<sst><si><t>");
            repeat(out, blank, 40);
        }).in(folder);
        assertThat(Files.size(run)).isLessThan(100_000);
        fails("XLSX_BOMB", run);
        byte[] tags = "<row><c><v>1</v></c></row>".repeat(10_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Path ratio = new Workbooks().part("xl/worksheets/sheet1.xml", out -> {
            Workbooks.write(out, "<worksheet><sheetData><row><c><v>1</v></c></row>");
            repeat(out, tags, 250);
            Workbooks.write(out, "</sheetData></worksheet>");
        }).in(folder);
        assertThatThrownBy(() -> {
            try (RowReader rows = RowReader.open(ratio, Optional.empty())) {
                rows.forEachRemaining(r -> { });
            }
        }).isInstanceOf(Failed.class).extracting(e -> ((Failed) e).code()).isEqualTo("XLSX_BOMB");
    }

    @Test
    void entitiesAreRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        for (String type : List.of("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>", "<!DOCTYPE x SYSTEM \"" + secret.toUri() + "\">",
                "<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY e \"&a;&a;\">]>")) {
            Path sheet = new Workbooks().part("xl/worksheets/sheet1.xml", "<?xml version=\"1.0\"?>" + type
                    + "<worksheet><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>").in(folder);
            fails("XLSX_ENTITIES", sheet);
        }
    }

    @Test
    void brokenWorkbooksAreSaidToBe() throws IOException {
        Path whole = new Workbooks().rows("<row><c><v>1</v></c></row>").in(folder);
        byte[] bytes = Files.readAllBytes(whole);
        fails("XLSX_BROKEN", Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(bytes, bytes.length / 2)));
        fails("XLSX_BROKEN", new Workbooks().part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c></row>").in(folder));
        fails("XLSX_BROKEN", new Workbooks().part("_rels/.rels", "<Relationships/>").in(folder));
        fails("XLSX_BROKEN", new Workbooks().in(folder));
        fails("FILE_EMPTY", new Workbooks().rows("").in(folder));
        fails("FILE_TOO_WIDE", new Workbooks().rows("<row>" + "<c t=\"str\"><v>a</v></c>".repeat(10_000) + "</row>").in(folder));
    }

    @Test
    void tooLongACellCostsItsRow() throws IOException {
        Path file = new Workbooks().rows("<row><c t=\"str\"><v>a</v></c></row><row><c t=\"str\"><v>" + "长".repeat(70_000)
                + "</v></c></row><row><c t=\"str\"><v>b</v></c></row>").in(folder);
        try (RowReader rows = RowReader.open(file, Optional.empty())) {
            assertThat(rows.next().refusal().orElseThrow().code()).isEqualTo(FindingCode.ROW_TOO_LARGE);
            assertThat(rows.next().fields()).containsExactly("b");
        }
    }

    @Test
    void datesByFormat() {
        assertThat(CellFormats.showsDate("yyyy/m/d")).isTrue();
        assertThat(CellFormats.showsDate("[$-804]aaaa;@")).isFalse();
        assertThat(CellFormats.showsDate("[h]:mm")).isTrue();
        assertThat(CellFormats.showsDate("General")).isFalse();
        assertThat(CellFormats.showsDate("[Red]#,##0.00\\d")).isFalse();
        assertThat(CellNumber.text("60", true, false)).isEqualTo("1900-02-28");
        assertThat(CellNumber.text("61", true, false)).isEqualTo("1900-03-01");
        assertThat(CellNumber.text("1", true, false)).isEqualTo("1900-01-01");
        assertThat(CellNumber.text("42005", true, true)).isEqualTo("2019-01-02");
        assertThat(CellNumber.text("0.5", true, false)).isEqualTo("12:00:00");
        assertThat(CellNumber.text("1E+999999999", false, false)).isEqualTo("1E+999999999");
        assertThat(CellNumber.text("123456789012345", false, false)).isEqualTo("123456789012345");
    }

    private static void repeat(OutputStream out, byte[] bytes, int times) {
        try {
            for (int i = 0; i < times; i++) {
                out.write(bytes);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void fails(String code, Path file) {
        assertThatThrownBy(() -> RowReader.open(file, Optional.empty())).isInstanceOf(Failed.class)
                .extracting(e -> ((Failed) e).code()).isEqualTo(code);
    }
}
