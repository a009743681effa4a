package io.tongyuan.batch.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongyuan.identity.person.PersonWeights;
import io.tongyuan.identity.thresholds.Thresholds;
import io.tongyuan.model.Failed;
import io.tongyuan.model.FindingCode;
import io.tongyuan.source.PersonColumns;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonListTest {
    private static final String LI = Persons.id("37030619900101123");
    private static final String WANG = Persons.id("37030619850505321");
    @TempDir
    private Path folder;

    @Test
    void everyRowReadIsOneRowWritten() throws IOException {
        Persons persons = new Persons(folder);
        persons.index("id,name,gender\n" + LI + ",李雷,男\n\n" + WANG + ",王芳,女\n");
        String out = persons.compare("序号,姓名,证件号码,备注\r\n1,李雷," + LI + ",\"a,\"\"b\"\"\"\r\n\r\n2,王芳," + WANG + "\r\n3,王芳," + WANG + ",x\r\n");
        assertThat(out).isEqualTo("\uFEFF序号,姓名,证件号码,备注,tongyuan_status,tongyuan_row,tongyuan_reason\r\n"
                + "1,李雷," + LI + "\t,\"a,\"\"b\"\"\",SAME,1,NAME_AND_NUMBER_AGREE 姓名与公民身份号码一致\r\n"
                + "2,王芳," + WANG + "\t,,INVALID,,ROW_FIELD_COUNT 字段个数与表头不符\r\n"
                + "3,王芳," + WANG + "\t,x,SAME,2,NAME_AND_NUMBER_AGREE 姓名与公民身份号码一致\r\n");
    }

    @Test
    void aLongNumberIsKeptFromSpreadsheetsWhereverItStands() throws IOException {
        Persons persons = new Persons(folder);
        persons.index("姓名,身份证号\n李雷," + LI + "\n");
        String stranger = "李雷," + WANG;
        for (String end : List.of("\n", "\r\n")) {
            for (String row : List.of("姓名,身份证号|李雷," + LI, "姓名,身份证号|" + stranger, "身份证号,姓名|" + LI + ",李雷", "备注,身份证号,姓名|x," + LI + ",李雷",
                    "姓名,身份证号|李雷,\"" + LI + "\"", "姓名,身份证号,卡号|李雷," + LI + ",6222020200112233445", "卡号,姓名,身份证号|6222020200112233445,李雷," + LI)) {
                String[] parts = row.split("\\|");
                String guarded = parts[1].replaceAll("([0-9]{16,}+)(?!X)", "$1\t");
                for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GBK"))) {
                    // The last line without its end: there is nothing behind the number at all.
                    byte[] list = (parts[0] + end + parts[1] + end + parts[1]).getBytes(charset);
                    assertThat(persons.compare(list, false).lines().skip(1)).as(row).hasSize(2)
                            .allSatisfy(l -> assertThat(l.replace("\"", "")).startsWith(guarded.replace("\"", "") + ","));
                    assertThat(persons.compare(list, true)).as("for programs").doesNotContain("\t");
                }
            }
        }
    }

    @Test
    void readsGbkAndWritesUtf8() throws IOException {
        Persons persons = new Persons(folder);
        persons.index(("姓名,身份证号,曾用名\n李雷," + LI + ",李大雷\n").getBytes(Charset.forName("GBK")));
        assertThat(new String(persons.compare(("姓名,身份证号\n李雷," + LI + "\n李大雷," + LI + "\n").getBytes(Charset.forName("GBK")), true)
                .getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).lines().skip(1))
                .containsExactly("李雷," + LI + ",SAME,1,NAME_AND_NUMBER_AGREE 姓名与公民身份号码一致",
                        "李大雷," + LI + ",SAME_AFTER_CORRECTION,1,NAME_FORMER 号码一致，所写的是曾用名");
    }

    @Test
    void neutralisesFormulasAndKeepsBrokenRows() throws IOException {
        Persons persons = new Persons(folder);
        persons.index("姓名,身份证号\n李雷," + LI + "\n");
        byte[] list = ("备注,姓名,身份证号\n=cmd|'/c calc'!A1,李雷," + LI + "\n@x,李\0雷," + LI + "\n" + "y,".repeat(10_000) + "\n-5,李雷," + LI + "\n\"未完,李雷," + LI + "\n")
                .getBytes(StandardCharsets.UTF_8);
        List<String> rows = persons.compare(list, true).lines().skip(1).toList();
        assertThat(rows).hasSize(5);
        assertThat(rows.get(0)).startsWith("'=cmd|'/c calc'!A1,李雷,").contains(",SAME,1,");
        assertThat(rows.get(1)).startsWith("'@x,李\uFFFD雷,").contains(",INVALID,,ROW_ENCODING ");
        assertThat(rows.get(2)).contains(",INVALID,,ROW_FIELD_COUNT ");
        assertThat(rows.get(3)).startsWith("-5,李雷,").contains(",SAME,1,");
        assertThat(rows.get(4)).as("what could not be cut stands in the first cell").startsWith("\"\"\"未完,李雷," + LI + "\",,,INVALID,,ROW_QUOTES ");
    }

    @Test
    void aRowThatSwallowedOthersLosesNoneOfThem() throws IOException {
        Persons persons = new Persons(folder);
        persons.index("姓名,身份证号\n李雷," + LI + "\n");
        String swallowed = "=1,\"李雷," + LI + "\n2,王芳,x\n3,赵云\",y";
        String out = persons.compare(("序号,姓名,身份证号\n" + swallowed + "\n4,李雷," + LI + "\n" + "长".repeat(1 << 20) + "\n5,李雷," + LI + "\n").getBytes(StandardCharsets.UTF_8), true);
        assertThat(out).contains("\n\"'" + swallowed.replace("\"", "\"\"") + "\",,,INVALID,,ROW_QUOTES ").contains("\n4,李雷," + LI + ",SAME,")
                .contains("\n" + "长".repeat(32_766) + "…,,,INVALID,,ROW_TOO_LARGE ").contains("\n5,李雷," + LI + ",SAME,");
    }

    @Test
    void whatCannotBeReadIsSaidAndCostsNoMemory() throws IOException {
        Persons persons = new Persons(folder);
        persons.index("姓名,身份证号\n李雷," + LI + "\n");
        byte[] gbk = ("姓名,身份证号\n李雷," + LI + "\n").getBytes(Charset.forName("GBK"));
        assertThat(compared(persons, gbk, Optional.of(StandardCharsets.UTF_8))).isEqualTo("FILE_ENCODING");
        byte[] utf16 = ("\uFEFF姓名,身份证号\n李雷," + LI + "\n").getBytes(StandardCharsets.UTF_16LE);
        assertThat(compared(persons, utf16, Optional.empty())).isEqualTo("1 rows, 0 blank {SAME=1}");
        String wide = "列,".repeat(10_000);
        assertThat(compared(persons, ("姓名,身份证号," + wide + "\n李雷," + LI + "\n").getBytes(StandardCharsets.UTF_8), Optional.empty())).isEqualTo("FILE_TOO_WIDE");
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] rows = ("李雷," + LI + "\n").repeat(10_000).getBytes(StandardCharsets.UTF_8);
            gzip.write("姓名,身份证号\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 400; i++) {
                gzip.write(rows);
            }
        }
        assertThat(compared(persons, bomb.toByteArray(), Optional.empty())).isEqualTo("GZIP_BOMB");
        assertThat(folder.resolve("hostile-out.csv")).as("nothing half made is left").doesNotExist();
        assertThat(compared(persons, ("姓名,身份证号\n\n李雷," + LI + "\n , \n,\n").getBytes(StandardCharsets.UTF_8), Optional.empty())).isEqualTo("1 rows, 3 blank {SAME=1}");
    }

    private String compared(Persons persons, byte[] list, Optional<Charset> charset) throws IOException {
        Path file = Files.write(folder.resolve("hostile"), list);
        Path out = folder.resolve("hostile-out.csv");
        try (var index = persons.open()) {
            PersonList.Summary s = new PersonList(index, PersonWeights.bundled(), Persons.TODAY)
                    .run(file, out, new PersonList.Options(PersonColumns.Given.NOTHING, charset, Thresholds.usual().persons(), false), (at, total, rows) -> { });
            Files.delete(out);
            return s.rows() + " rows, " + s.blank() + " blank " + s.statuses();
        } catch (Failed e) {
            return e.code();
        }
    }

    @Test
    void theOrderOfRowsChangesNoVerdict() throws IOException {
        Map<String, String> people = Persons.people(3_000);
        Persons persons = new Persons(folder);
        persons.index(Persons.register(people));
        Random random = new Random(7);
        List<String> rows = new ArrayList<>();
        people.forEach((number, name) -> {
            int at = random.nextInt(17);
            String wrong = number.substring(0, at) + (char) ('0' + random.nextInt(10)) + number.substring(at + 1);
            rows.add(name + "," + (random.nextInt(3) == 0 ? wrong : number));
        });
        Map<String, String> first = verdicts(persons, rows);
        Collections.shuffle(rows, random);
        assertThat(verdicts(persons, rows)).isEqualTo(first);
    }

    private static Map<String, String> verdicts(Persons persons, List<String> rows) throws IOException {
        Map<String, String> out = new TreeMap<>();
        persons.compare(("姓名,身份证号\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8), true).lines().skip(1)
                .forEach(l -> out.put(l.substring(0, l.indexOf(',', l.indexOf(',') + 1)), l));
        return out;
    }

    @Test
    void oneSlipLeadsToTheRightPersonAndNobodyIsInvented() throws IOException {
        Map<String, String> people = Persons.people(4_000);
        List<String> numbers = new ArrayList<>(people.keySet());
        Persons persons = new Persons(folder);
        persons.index(Persons.register(people));
        long seed = 11;
        Random random = new Random(seed);
        StringBuilder list = new StringBuilder("姓名,身份证号\n");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            int who = random.nextInt(numbers.size());
            String number = numbers.get(who);
            int at = random.nextInt(17);
            char other = (char) ('0' + (number.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            String absent = Persons.id("3704" + number.substring(4, 17));
            list.append(people.get(number)).append(',').append(i % 2 == 0 ? number.substring(0, at) + other + number.substring(at + 1) : absent).append('\n');
            expected.add(i % 2 == 0 ? String.valueOf(who + 1) : "");
        }
        assertThat(persons.compare(list.toString()).lines().skip(1).map(l -> l.split(",", -1)[3]).toList()).as("seed %d", seed).isEqualTo(expected);
    }

    @Test
    void findingsOfTheRegisterAreTold() throws IOException {
        Persons persons = new Persons(folder);
        RegisterIndexing.Summary s = persons.index("姓名,身份证号\n李雷," + LI + "\n王芳,123\n,37030619900101123\n李雷," + LI + "\n赵,钱,孙\n");
        assertThat(s.rows()).isEqualTo(5);
        assertThat(s.persons()).isEqualTo(3);
        assertThat(s.twice()).isEqualTo(1);
        assertThat(s.findings()).containsEntry(FindingCode.ROW_FIELD_COUNT, 1L).containsEntry(FindingCode.PERSON_ID_LENGTH, 2L).containsEntry(FindingCode.NAME_EMPTY, 1L);
        assertThat(Files.readString(folder.resolve("index/findings.csv"))).contains("\n5,ROW_FIELD_COUNT,");
        assertThatThrownBy(() -> persons.index("甲,乙\n1,2\n")).isInstanceOf(Failed.class).hasMessageContaining("公民身份号码");
    }

    @Test
    @Tag("full")
    void aLineOfAGigabyteCostsNoMemory() throws IOException {
        Persons persons = new Persons(folder);
        persons.index("姓名,身份证号\n李雷," + LI + "\n");
        Path list = folder.resolve("huge.csv");
        try (var out = Files.newOutputStream(list)) {
            out.write(("姓名,身份证号\n李雷," + LI + "\n").getBytes(StandardCharsets.UTF_8));
            byte[] piece = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 1024; i++) {
                out.write(piece);
            }
            out.write(("\n李雷," + LI + "\n").getBytes(StandardCharsets.UTF_8));
        }
        try (var index = persons.open()) {
            PersonList.Summary s = new PersonList(index, PersonWeights.bundled(), Persons.TODAY)
                    .run(list, folder.resolve("huge-out.csv"), PersonList.Options.NONE, (at, total, rows) -> { });
            assertThat(s.reasons()).containsEntry("ROW_TOO_LARGE", 1L).containsEntry("NAME_AND_NUMBER_AGREE", 2L);
        }
    }
}
