package io.tongyuan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.source.reading.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * A list that means harm.
 *
 * @param name     of the file
 * @param encoding said of it, "" for none
 * @param code     with which it is refused
 */
public record HostileList(String name, byte[] bytes, String encoding, String code) {
    private static final String HEADER = "姓名,身份证号\n";
    private static final int MEGABYTE = 1 << 20;

    /** Rows of one list that can be read as a whole: name, number, and with what the answer begins. */
    public record Row(String line, String status, String reason) {
    }

    /** @param folder for what is made on the way */
    public static List<HostileList> refused(Path folder, String sound) throws IOException {
        List<HostileList> all = new ArrayList<>();
        // Long rows: what is looked for is the size, not the comparing of two million persons.
        byte[] rows = (sound + "长".repeat(10_000) + "\n").repeat(20).getBytes(StandardCharsets.UTF_8);
        all.add(new HostileList("bomb.csv.gz", packed(out -> {
            write(out, HEADER.getBytes(StandardCharsets.UTF_8));
            repeat(out, rows, 100);
        }), "", "GZIP_BOMB"));
        all.add(new HostileList("twice.csv.gz", packed(out -> write(out, packed(inner -> write(inner, HEADER.getBytes(StandardCharsets.UTF_8))))), "", "FILE_KIND"));
        all.add(new HostileList("cut.csv.gz", cut(packed(out -> write(out, (HEADER + sound + "\n").getBytes(StandardCharsets.UTF_8)))), "", "GZIP_BROKEN"));
        byte[] blank = " ".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
        all.add(new HostileList("bomb.xlsx", Files.readAllBytes(new Workbooks().rows("<row><c t=\"str\"><v>姓名</v></c><c t=\"str\"><v>身份证号</v></c></row>")
                .part("xl/sharedStrings.xml", out -> {
                    Workbooks.write(out, "<sst><si><t>");
                    repeat(out, blank, 40);
                }).in(folder)), "", "XLSX_BOMB"));
        all.add(new HostileList("entity.xlsx", Files.readAllBytes(new Workbooks().part("xl/worksheets/sheet1.xml",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>").in(folder)), "", "XLSX_ENTITIES"));
        all.add(new HostileList("wide.csv", (HEADER.strip() + ",列".repeat(10_000) + "\n" + sound + "\n").getBytes(StandardCharsets.UTF_8), "", "FILE_TOO_WIDE"));
        all.add(new HostileList("endless.csv", "甲".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8), "", "FILE_LINE_TOO_LONG"));
        all.add(new HostileList("gbk.csv", (HEADER + sound + "\n").getBytes(Charset.forName("GBK")), "UTF-8", "FILE_ENCODING"));
        all.add(new HostileList("utf16.csv", (HEADER + sound + "\n").getBytes(StandardCharsets.UTF_16LE), "", "FILE_ENCODING"));
        all.add(new HostileList("zeros.csv", new byte[MEGABYTE], "", "FILE_ENCODING"));
        all.add(new HostileList("program.csv", new byte[]{0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0}, "", "FILE_ENCODING"));
        return all;
    }

    /** @param sound a row of the register */
    public static List<Row> rows(String sound) {
        String name = sound.substring(0, sound.indexOf(','));
        String number = sound.substring(sound.indexOf(',') + 1);
        return List.of(new Row("=cmd|' /C calc'!A0," + number, "DIFFERENT", "NAME_DIFFERS"), new Row("＝1+1," + number, "DIFFERENT", "NAME_DIFFERS"),
                new Row("@SUM(A1)," + number, "DIFFERENT", "NAME_DIFFERS"), new Row("+1+cmd|x," + number, "DIFFERENT", "NAME_DIFFERS"),
                new Row(name + "\0," + number, "", ""), new Row(name + ",\"" + number, "INVALID", "ROW_QUOTES"));
    }

    /** The whole of them, with a line of three megabytes in their midst. */
    public static byte[] readable(String sound) {
        StringBuilder text = new StringBuilder(HEADER).append(sound).append('\n').append("长".repeat(MEGABYTE)).append('\n');
        rows(sound).forEach(r -> text.append(r.line).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @param lines of the answer to {@link #readable} */
    public static void answered(List<String> lines, String sound) {
        assertThat(lines.get(1)).contains(",SAME,1,");
        assertThat(lines.get(2)).hasSizeLessThan(100_000).contains(",INVALID,,ROW_TOO_LARGE ");
        int at = 3;
        for (Row row : rows(sound)) {
            assertThat(lines.get(at)).contains("," + row.status() + ",").contains(row.reason() + " ").doesNotStartWith("=").doesNotStartWith("＝").doesNotStartWith("@").doesNotStartWith("+");
            at++;
        }
        assertThat(lines).hasSize(at);
    }

    private interface Writing {
        void to(OutputStream out);
    }

    private static byte[] packed(Writing what) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            what.to(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, whole.length - 12);
    }

    private static void repeat(OutputStream out, byte[] bytes, int times) {
        for (int i = 0; i < times; i++) {
            write(out, bytes);
        }
    }

    private static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
