package io.tongyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.graph.GraphFolder;
import io.tongyuan.graph.Neo4jExtension;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be read are told at once and start no Neo4j; rows that cannot be read are handed back. */
@ExtendWith(Neo4jExtension.class)
class BadFilesTest {
    private static final String RESOURCE = "工商登记信息";
    private static final String HEADER = "企业名称,统一社会信用代码,法定代表人,住所\n";
    private static final String ROW = "周村试验甲有限公司,91370306MA00000A18,张三,山东省淄博市周村区丝绸路1号\n";

    @TempDir
    private Path folder;

    @Test
    void wrongHeader() throws IOException {
        refuses("HEADER_UNRECOGNISED", file("weather.csv", "气温,湿度,风向\n21,40,北\n"));
    }

    @Test
    void brokenQuotesInTheHeader() throws IOException {
        refuses("CSV_QUOTES", file("quotes.csv", "\"企业名称\"x,\"统一社会信用代码,住所\n" + ROW));
    }

    @Test
    void gbkReadAsUtf8() throws IOException {
        Path gbk = Files.write(folder.resolve("gbk.csv"), (HEADER + ROW).getBytes(Charset.forName("GBK")));
        Ran ran = refuses("FILE_ENCODING", gbk, "--encoding", "UTF-8");
        assertThat(ran.err()).as("what to do").contains("GB18030");
    }

    @Test
    void emptyFile() throws IOException {
        refuses("FILE_EMPTY", file("empty.csv", ""));
        refuses("FILE_EMPTY", file("blank.csv", "\n\n  \n"));
    }

    @Test
    void directory() throws IOException {
        refuses("FILE_IS_DIRECTORY", Files.createDirectory(folder.resolve("registers")));
    }

    @Test
    void filesOfOtherKindsAreNamedWithWhatToDo() throws IOException {
        byte[] ole2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0};
        assertThat(refuses("FILE_KIND", Files.write(folder.resolve("list.doc"), ole2)).err()).contains("Word").contains("另存为");
        assertThat(refuses("FILE_KIND", file("scan.pdf", "%PDF-1.7\n")).err()).contains("PDF");
        assertThat(refuses("FILE_KIND", file("named.xlsx", "气温,湿度\n21,40\n")).err()).contains("内容却不是");
        Path zip = folder.resolve("registers.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("companies.csv"));
            out.write((HEADER + ROW).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(refuses("FILE_KIND", zip).err()).contains("解压");
    }

    @Test
    void aHeaderAloneStartsNoGraph() throws IOException {
        Path data = folder.resolve("data");
        Ran ran = importInto(data, file("header.csv", HEADER + ",,,\n"));
        assertThat(ran.exit()).isEqualTo(Exit.DONE);
        assertThat(ran.out()).contains("没有数据行").contains("空行 1 行");
        assertThat(data).doesNotExist();
    }

    @Test
    void readingCommandsMakeNoDataFolder() {
        Path data = folder.resolve("none");
        for (List<String> command : List.of(List.of("status"), List.of("check", "project", "2211-441900-04-02-310151"), List.of("graph", "digest"),
                List.of("graph", "path", "A", "B"), List.of("address", "search", "周村区"), List.of("address", "reverse", "117.8", "36.8"), List.of("agency", "list"))) {
            Ran ran = Ran.of(Stream.concat(command.stream(), Stream.of("--data", data.toString())).toArray(String[]::new));
            assertThat(ran.exit()).as(command.toString()).isEqualTo(Exit.FAILED);
            assertThat(ran.err()).startsWith("tongyuan: DATA_FOLDER_MISSING: 没有数据目录");
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void missingFile() {
        refuses("FILE_NOT_FOUND", folder.resolve("missing.csv"));
    }

    @Test
    void aColumnTwice() throws IOException {
        Ran ran = refuses("HEADER_COLUMN_TWICE", file("twice.csv", "企业名称,企业名称,统一社会信用代码\n甲,乙,91370306MA00000A18\n"));
        assertThat(ran.err()).as("what to do").contains("--mapping");
    }

    @Test
    void oneBadFileAmongGoodOnesStopsBeforeAnythingIsWritten() throws IOException {
        Path good = file("good.csv", HEADER + ROW);
        Path bad = file("bad.csv", "气温\n21\n");
        Path data = folder.resolve("data");
        Ran ran = Ran.of("import", "--resource", RESOURCE, "--data", data.toString(), good.toString(), bad.toString());
        assertThat(ran.exit()).isEqualTo(Exit.FAILED);
        assertThat(ran.err()).contains("HEADER_UNRECOGNISED").contains("bad.csv");
        assertThat(data).doesNotExist();
    }

    @Test
    void unknownResourceAndEncodingAreNamed() throws IOException {
        Path good = file("good.csv", HEADER + ROW);
        Path data = folder.resolve("data");
        Ran resource = Ran.of("import", "--resource", "气象信息", "--data", data.toString(), good.toString());
        assertThat(resource.exit()).isEqualTo(Exit.FAILED);
        assertThat(resource.err()).contains("气象信息");
        Ran encoding = Ran.of("import", "--resource", RESOURCE, "--encoding", "UTF-80", "--data", data.toString(), good.toString());
        assertThat(encoding.exit()).isEqualTo(Exit.USAGE);
        assertThat(encoding.err()).contains("UTF-80");
        assertThat(data).doesNotExist();
    }

    @Test
    void refusedRowsAreCorrectedAndImportedAgain(@GraphFolder Path data) throws IOException {
        Path input = file("companies.csv", HEADER + ROW
                + "周村试验乙有限公司,91370306MA00000B1Q,李四\n"
                + "周村试验丙有限公司,\"91370306\"MA00000C1K,王五,山东省淄博市周村区丝绸路3号\n"
                + ",,,\n"
                + "\" \",,钱六,\n"
                + "周村试验丁有限公司,91370306MA00000D1E,赵七,山东省淄博市周村区丝绸路4号\n");
        Ran first = importInto(data, input);
        assertThat(first.exit()).isEqualTo(Exit.ROWS_REFUSED);
        assertThat(first.out()).contains("共 5 行").contains("拒收 3 行").contains("空行 1 行");

        Path refused = folder.resolve("companies.refused.csv");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(refused))).isEqualTo("rw-------");
        List<String> lines = Files.readAllLines(refused, StandardCharsets.UTF_8);
        assertThat(lines.getFirst()).isEqualTo("\uFEFF" + HEADER.strip() + ",tongyuan_row,tongyuan_column,tongyuan_code,tongyuan_message,tongyuan_rest");
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).contains(",2,,ROW_FIELD_COUNT,");
        assertThat(lines.get(2)).contains(",3,,ROW_QUOTES,");
        assertThat(lines.get(3)).contains(",4,,ROW_NAMES_NOTHING,");

        String corrected = Stream.of(lines.get(0), lines.get(1).replace("91370306MA00000B1Q,李四,,", "91370306MA00000B1Q,李四,山东省淄博市周村区丝绸路2号,"))
                .reduce("", (all, line) -> all + line + "\n");
        Files.writeString(refused, corrected);
        Ran second = importInto(data, refused);
        assertThat(second.exit()).as(second.out() + second.err()).isEqualTo(Exit.DONE);
        assertThat(second.out()).contains("共 1 行").contains("新 1");

        Ran again = importInto(data, input);
        assertThat(again.exit()).isEqualTo(Exit.ROWS_REFUSED);
        assertThat(again.out()).contains("新 0，已有 2");
        assertThat(Files.readString(refused)).as("what was corrected is not overwritten").isEqualTo(corrected);
        assertThat(folder.resolve("companies.refused-2.csv")).exists();
    }

    private static Ran importInto(Path data, Path file) {
        return Ran.of("import", "--resource", RESOURCE, "--data", data.toString(), file.toString());
    }

    private Ran refuses(String code, Path file, String... further) {
        Path data = folder.resolve("data");
        String[] start = {"import", "--resource", RESOURCE, "--data", data.toString(), file.toString()};
        Ran ran = Ran.of(Stream.concat(Stream.of(start), Stream.of(further)).toArray(String[]::new));
        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.FAILED);
        assertThat(ran.err()).startsWith("tongyuan: " + code + ": ").contains(file.getFileName().toString()).doesNotContain("\tat ");
        assertThat(ran.out()).isEmpty();
        assertThat(data).as("no graph is started for it").doesNotExist();
        return ran;
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
