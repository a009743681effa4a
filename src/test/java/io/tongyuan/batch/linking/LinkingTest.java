package io.tongyuan.batch.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongyuan.generate.number.CheckCharacters;
import io.tongyuan.identity.person.PersonWeights;
import io.tongyuan.identity.thresholds.Thresholds;
import io.tongyuan.model.Failed;
import io.tongyuan.source.PersonColumns;
import io.tongyuan.source.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkingTest {
    private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final Progress SILENT = (at, total, rows) -> { };
    private static final String LI = id("37030619900101123");
    private static final String WANG = id("37030619850505321");
    @TempDir
    private Path folder;

    private static String id(String seventeen) {
        return seventeen + CheckCharacters.person(seventeen);
    }

    private List<String[]> dedupe(List<String> rows, String judgements) throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), "姓名,身份证号,曾用名\n" + String.join("\n", rows) + "\n");
        new Dedupe(KEY, PersonWeights.bundled(), TODAY).run(list, folder.resolve("out.csv"), options(judgements), SILENT);
        return cells();
    }

    private List<String[]> link(List<String> ours, List<String> theirs, String judgements) throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), "姓名,身份证号,曾用名\n" + String.join("\n", ours) + "\n");
        Path other = Files.writeString(folder.resolve("other.csv"), "姓名,身份证号,曾用名\n" + String.join("\n", theirs) + "\n");
        new Link(KEY, PersonWeights.bundled(), TODAY).run(list, other, folder.resolve("out.csv"), options(judgements), SILENT);
        return cells();
    }

    private List<String[]> cells() throws IOException {
        assertThat(folder.resolve("out.csv.index")).doesNotExist();
        return Files.readAllLines(folder.resolve("out.csv")).stream().skip(1).map(l -> l.replace("\t", "").split(",", -1)).toList();
    }

    private LinkOptions options(String judgements) throws IOException {
        Path file = Files.writeString(folder.resolve("judgements.csv"), "a,b,verdict,who\n" + judgements);
        return new LinkOptions(PersonColumns.Given.NOTHING, Optional.empty(), JudgementFile.read(file), Thresholds.usual().persons(), true);
    }

    /** Persons of one county, each once as he is and some again with a slip; behind each row's name its person. */
    private static Map<String, Integer> crowd(Random random) {
        String surnames = "王李张刘陈杨黄赵吴周";
        String given = "伟强军勇杰涛明超磊刚平辉鹏华飞波斌建国志文海俊宇轩博泽梓子天";
        Map<String, Integer> rows = new HashMap<>();
        for (int person = 0; person < 400; person++) {
            String number = id("3703%02d%d%02d%02d%03d".formatted(1 + random.nextInt(6), 1950 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28),
                    1 + random.nextInt(998)));
            String name = "" + surnames.charAt(random.nextInt(10)) + given.charAt(random.nextInt(30)) + given.charAt(random.nextInt(30));
            rows.put(name + "," + number + ",", person);
            int at = 6 + random.nextInt(8);
            switch (random.nextInt(8)) {
                case 0 -> rows.put(name + "," + number.substring(0, at) + (char) ('0' + (number.charAt(at) - '0' + 1 + random.nextInt(8)) % 10)
                        + number.substring(at + 1) + ",", person);
                case 1 -> rows.put(name.charAt(0) + "某" + name.charAt(2) + "," + number + ",", person);
                case 2 -> rows.put("改" + name + "," + number + "," + name, person);
                case 3 -> rows.put(name + "," + number.substring(0, 4) + number.substring(5) + ",", person);
                default -> { }
            }
        }
        return rows;
    }

    @Test
    void whatIsOnePersonIsPutTogetherInWhateverOrder() throws IOException {
        long seed = 5;
        Random random = new Random(seed);
        Map<String, Integer> persons = crowd(random);
        List<String> rows = new ArrayList<>(new TreeMap<>(persons).keySet());
        Map<String, String> first = clusters(dedupe(rows, ""));
        for (int i = 0; i < 3; i++) {
            Collections.shuffle(rows, random);
            assertThat(clusters(dedupe(rows, ""))).as("seed %d", seed).isEqualTo(first);
        }
        Map<String, List<Integer>> together = persons.keySet().stream()
                .collect(Collectors.groupingBy(r -> first.get(r).split(" ")[0], Collectors.mapping(persons::get, Collectors.toList())));
        assertThat(together.values()).as("seed %d", seed).allSatisfy(p -> assertThat(p).containsOnly(p.getFirst()));
        assertThat(together.size()).as("seed %d", seed).isLessThanOrEqualTo(402);
    }

    /** By the row as it was, its cluster, key, status and reason. */
    private static Map<String, String> clusters(List<String[]> cells) {
        return cells.stream().collect(Collectors.toMap(c -> String.join(",", c[0], c[1], c[2]), c -> String.join(" ", c[3], c[4], c[5], c[6])));
    }

    @Test
    void rowsOfAListByRule() throws IOException {
        List<String[]> c = dedupe(List.of("李雷," + LI + ",", "李 雷," + LI + ",", "李蕾," + LI + ",", "李雷," + LI.substring(0, 7) + "0" + LI.substring(8) + ",",
                "赵云," + LI + ",", "赵子龙," + LI + ",赵云", "韩梅,无,", "韩梅,无,", "孙一," + WANG + ","), "");
        assertThat(c.stream().map(r -> r[5] + " " + r[6].split(" ")[0]).toList()).containsExactly("SAME NAME_AND_NUMBER_AGREE", "SAME NAME_AND_NUMBER_AGREE",
                "SAME_AFTER_CORRECTION NAME_HOMOPHONE", "SAME_AFTER_CORRECTION NUMBER_ONE_DIGIT", "SAME_AFTER_CORRECTION NAME_FORMER",
                "SAME_AFTER_CORRECTION NAME_FORMER", "INVALID PERSON_ID_LENGTH", "INVALID PERSON_ID_LENGTH", "NOT_FOUND RECORD_ALONE");
        assertThat(c.stream().map(r -> r[3]).distinct()).hasSize(4);
    }

    @Test
    void aNumberThatManyHaveIsNobodys() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            rows.add("李" + (char) ('一' + 17 * i) + "," + LI + ",");
        }
        assertThat(dedupe(rows, "").stream().map(r -> r[3] + r[6].split(" ")[0]).distinct()).containsExactly("NUMBER_HELD_BY_MANY");
    }

    @Test
    void judgementsSurviveEveryRun() throws IOException {
        List<String> rows = new ArrayList<>(List.of("李雷," + LI + ",", "李蕾," + LI + ",", "王芳," + WANG + ",", "王方英," + id("37030619850505323") + ","));
        Map<String, String> keys = keys(dedupe(rows, ""));
        String judged = keys.get("李雷") + "," + keys.get("李蕾") + ",NOT_SAME,甲\n" + keys.get("王方英") + "," + keys.get("王芳") + ",same,乙\nr0000000000000,r0000000000001,SAME,丙\n";
        for (int i = 0; i < 4; i++) {
            Collections.shuffle(rows, new Random(i));
            List<String[]> c = dedupe(rows, judged);
            Map<String, String> cluster = c.stream().collect(Collectors.toMap(r -> r[0], r -> r[3]));
            Map<String, String> reason = c.stream().collect(Collectors.toMap(r -> r[0], r -> r[6].split(" ")[0]));
            assertThat(cluster.get("李雷")).isNotEqualTo(cluster.get("李蕾"));
            assertThat(cluster.get("王芳")).isEqualTo(cluster.get("王方英"));
            assertThat(reason).containsEntry("李雷", "JUDGED_NOT_SAME").containsEntry("王芳", "JUDGED_SAME");
            rows.add(0, "张" + (char) ('一' + i) + "," + id("3703061970010110" + i) + ",");
        }
        String contradicting = judged + keys.get("李雷") + "," + keys.get("王芳") + ",SAME,丁\n" + keys.get("李蕾") + "," + keys.get("王芳") + ",SAME,丁\n";
        assertThatThrownBy(() -> dedupe(rows, contradicting)).isInstanceOf(Failed.class).extracting(e -> ((Failed) e).code()).isEqualTo("JUDGEMENT_CONTRADICTS");
    }

    private static Map<String, String> keys(List<String[]> cells) {
        return cells.stream().collect(Collectors.toMap(r -> r[0], r -> r[4]));
    }

    @Test
    void eitherListMayBeTheOneThatIsWrong() throws IOException {
        String broken = WANG.substring(0, 7) + "1" + WANG.substring(8);
        List<String> ours = new ArrayList<>(List.of("李雷," + LI + ",", "王芳," + WANG + ",", "李雷," + LI.substring(0, 9) + "7" + LI.substring(10) + ",",
                "赵云," + id("37030619700101101") + ",", "钱二," + id("37030619710101101") + ",钱小", "孙三," + id("37030619720101101") + ",", "周四,123,"));
        List<String> theirs = new ArrayList<>(List.of("孙散," + id("37030619720101101") + ",", "李雷," + LI + ",", "王芳," + broken + ",",
                "赵子龙," + id("37030619700101101") + ",赵云", "钱小," + id("37030619710101101") + ",", "吴十," + id("37030619730101101") + ","));
        String[] expected = {"李雷 SAME 2 NAME_AND_NUMBER_AGREE", "王芳 SAME_AFTER_CORRECTION 3 NUMBER_ONE_DIGIT", "李雷 SAME_AFTER_CORRECTION 2 NUMBER_ONE_DIGIT",
                "赵云 SAME_AFTER_CORRECTION 4 NAME_FORMER", "钱二 SAME_AFTER_CORRECTION 5 NAME_FORMER", "孙三 SAME_AFTER_CORRECTION 1 NAME_HOMOPHONE", "周四 INVALID  PERSON_ID_LENGTH"};
        List<String[]> c = link(ours, theirs, "");
        assertThat(c.stream().map(r -> r[0] + " " + r[3] + " " + r[4] + " " + r[5].split(" ")[0]).toList()).containsExactly(expected);
        String judged = c.get(1)[6] + "," + c.get(1)[7] + ",NOT_SAME,甲\n" + c.get(0)[6] + "," + c.get(5)[7] + ",SAME,乙\n";
        assertThat(link(ours, theirs, judged).stream().limit(2).map(r -> r[3] + " " + r[4] + " " + r[5].split(" ")[0]).toList())
                .containsExactly("SAME 1 JUDGED_SAME", "NOT_FOUND  PERSON_NOT_REGISTERED");
        Collections.shuffle(ours, new Random(3));
        Collections.reverse(theirs);
        assertThat(link(ours, theirs, "").stream().map(r -> r[0] + " " + r[3] + " " + (r[4].isEmpty() ? "" : 7 - Integer.parseInt(r[4])) + " " + r[5].split(" ")[0]).toList())
                .containsExactlyInAnyOrder(expected);
    }
}
