package io.tongyuan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tongyuan.query.AddressSearch;
import io.tongyuan.query.DemoCounty;
import io.tongyuan.source.AddressColumns;
import io.tongyuan.source.Catalogue;
import io.tongyuan.source.Progress;
import io.tongyuan.source.reading.RowReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of written addresses against the demo's county. */
class AddressMatchingTest {
    private static final Path REGISTER = Path.of("..", "shared", "data", "entities", "zibo.csv");

    @TempDir
    static Path folder;
    private static AddressSearch search;

    @BeforeAll
    static void load() {
        search = DemoCounty.get().search();
    }

    @Test
    void whatTheFileHasIsKeptAndTheAnswerStandsBehind() throws IOException {
        Path file = Files.write(folder.resolve("gbk.csv"), """
                企业名称,住所,备注
                甲,周村区静丰路985号兴福花园3幢1单元501,=1+1
                乙,周村区静丰路13号,"引号""和,逗号"
                丙
                丁,,空
                """.getBytes(Charset.forName("GBK")));
        Path out = folder.resolve("gbk-out.csv");
        AddressMatching.Summary s = run(file, out, true);
        assertThat(s.done()).isTrue();
        assertThat(s.refused()).containsEntry("ROW_FIELD_COUNT", 1L);
        List<NamedCsvRecord> rows = read(out);
        assertThat(rows.getFirst().getHeader()).startsWith("企业名称", "住所", "备注").endsWith("tongyuan_lat", "tongyuan_faults").hasSize(11);
        assertThat(rows).extracting(r -> r.getField("tongyuan_verdict")).containsExactly("MATCH", "PARTIAL", "", "NONE");
        assertThat(rows.get(0).getField("tongyuan_address")).isEqualTo("山东省淄博市周村区城北路街道静丰路985号兴福花园3号楼1单元501室");
        assertThat(rows.get(0).getField("tongyuan_confirmed_to")).isEqualTo("ROOM");
        assertThat(rows.get(0).getField("tongyuan_id")).startsWith("A");
        assertThat(Double.parseDouble(rows.get(0).getField("tongyuan_lon"))).isBetween(117.0, 119.0);
        assertThat(rows.get(0).getField("备注")).as("no formula for a spreadsheet").isEqualTo("'=1+1");
        assertThat(rows.get(1).getField("备注")).isEqualTo("引号\"和,逗号");
        assertThat(rows.get(1).getField("tongyuan_id")).isEmpty();
        assertThat(rows.get(1).getField("tongyuan_faults")).contains("门牌号“13”未能确认");
        assertThat(rows.get(2).getField("tongyuan_faults")).startsWith("ROW_FIELD_COUNT");
    }

    @Test
    void aRunThatWasKilledGoesOnWithoutARowTwiceOrLost() throws IOException {
        StringBuilder text = new StringBuilder("序号,地址\n");
        for (int i = 1; i <= 2500; i++) {
            text.append(i).append(",周村区静丰路").append(i).append("号\n");
        }
        Path file = Files.writeString(folder.resolve("many.csv"), text);
        Path whole = folder.resolve("whole.csv");
        run(file, whole, true);
        Path out = folder.resolve("killed.csv");
        AddressMatching.Summary first = run(file, out, false);
        assertThat(first.done()).isFalse();
        assertThat(first.rows()).isEqualTo(1000);
        assertThat(out).doesNotExist();
        // What a kill in the middle of a write leaves behind.
        Files.writeString(folder.resolve("killed.csv.part"), "1001,周村区静丰路10", StandardOpenOption.APPEND);
        AddressMatching.Summary second = run(file, out, true);
        assertThat(second.resumed()).isEqualTo(1000);
        assertThat(second.rows()).isEqualTo(2500);
        assertThat(Files.readString(out)).isEqualTo(Files.readString(whole));
        assertThat(folder.resolve("killed.csv.part")).doesNotExist();
        assertThat(folder.resolve("killed.csv.part.at")).doesNotExist();
    }

    @Test
    void aWorkbookIsWrittenAndReadAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("book.csv"), "地址\n周村区兴福花园\n=HYPERLINK(1)\n");
        Path out = folder.resolve("book.xlsx");
        run(file, out, true);
        try (RowReader rows = RowReader.open(out, Optional.empty())) {
            assertThat(rows.header()).hasSize(9);
            assertThat(rows.next().fields().get(4)).isEqualTo("MATCH");
            assertThat(rows.next().fields().getFirst()).isEqualTo("=HYPERLINK(1)");
            assertThat(rows.hasNext()).isFalse();
        }
    }

    @Test
    void theColumnIsFoundOrNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("two.csv"), "住所,经营场所,名\n周村区,静丰路12号,a\n");
        assertThatThrownBy(() -> AddressRows.open(file, Optional.empty(), columns())).hasMessageContaining("住所、经营场所");
        Path out = folder.resolve("two-out.csv");
        try (AddressRows rows = AddressRows.open(file, Optional.empty(), columns("住所", "经营场所"))) {
            new AddressMatching(search, "").run(file, rows, out, (position, total, n) -> { });
        }
        assertThat(read(out).getFirst().getField("tongyuan_confirmed_to")).isEqualTo("DOOR_PLATE");
        assertThatThrownBy(() -> AddressRows.open(file, Optional.empty(), columns("地点"))).hasMessageContaining("没有「地点」一列");
    }

    @Test
    void strangeTextsAreNeverTakenForAPlace() {
        List<String> strange = List.of("", " ", "长".repeat(10_000), "静丰路985号".repeat(2000), "😀🏠👨‍👩‍👧", "12345", "985", "13800138000", "hello world",
                "No. 985 Jingfeng Road", "\u0000\uFFFF\uD800", "'; DROP TABLE", "<script>", "985号985号985号", "。，；", "null");
        for (String text : strange) {
            AddressSearch.Answer a = search.search(text, "", Optional.empty(), 5);
            assertThat(a.place()).as(text.substring(0, Math.min(20, text.length()))).isNull();
        }
        AddressSearch.Answer two = search.search("周村区兴福花园3号楼；周村区宁滨小区1号楼", "", Optional.empty(), 5);
        assertThat(two.place().address()).endsWith("兴福花园3号楼");
    }

    /** Real addresses against a county of invented streets: what is confirmed of them must stand in their text. */
    @Test
    @Tag("full")
    void realAddressesAreNotConfirmedWhereTheyAreNot() throws IOException {
        assumeTrue(Files.exists(REGISTER), REGISTER + " is not there");
        Path out = folder.resolve("zibo-out.csv");
        AddressMatching.Summary s = run(REGISTER, out, true);
        assertThat(s.done()).isTrue();
        List<String> wrong = new ArrayList<>();
        for (NamedCsvRecord row : read(out)) {
            String written = row.getField("注册地址");
            String found = row.getField("tongyuan_address");
            boolean place = !row.getField("tongyuan_id").isEmpty();
            boolean elsewhere = List.of("张店", "淄川", "博山", "临淄", "桓台", "高青", "沂源").stream().anyMatch(written::contains) && !written.contains("周村");
            boolean borne = found.isEmpty() || !place || names(found).stream().anyMatch(written::contains);
            boolean whole = row.getField("tongyuan_verdict").equals("MATCH") && List.of("PROVINCE", "CITY").contains(row.getField("tongyuan_confirmed_to"))
                    && written.endsWith("村");
            if (place && elsewhere || !borne || whole) {
                wrong.add(written + " → " + found);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Its road and what follows the number. */
    private static List<String> names(String address) {
        String below = address.replaceFirst("山东省淄博市周村区", "").replaceFirst("^[^路镇]*(街道|镇)", "").replaceFirst("^丝绸路街道|^城北路街道|^青年路街道", "");
        List<String> names = new ArrayList<>();
        for (String part : below.split("[0-9]+(-[0-9]+)?号(附[0-9]+号)?")) {
            if (part.length() >= 2) {
                names.add(part.replaceFirst("村$", ""));
            }
        }
        return names;
    }

    private static AddressColumns columns(String... named) {
        return new AddressColumns(Catalogue.bundled(), List.of(named), Optional.empty());
    }

    private static AddressMatching.Summary run(Path file, Path out, boolean toTheEnd) throws IOException {
        try (AddressRows rows = AddressRows.open(file, Optional.empty(), columns())) {
            return new AddressMatching(search, "").run(file, rows, out, new Progress() {
                @Override
                public void at(long position, long total, long n) {
                    // Nobody watches.
                }

                @Override
                public boolean goOn() {
                    return toTheEnd;
                }
            });
        }
    }

    private static List<NamedCsvRecord> read(Path csv) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(csv)) {
            return rows.stream().toList();
        }
    }
}
