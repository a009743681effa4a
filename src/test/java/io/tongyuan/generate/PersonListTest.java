package io.tongyuan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tongyuan.generate.list.Change;
import io.tongyuan.generate.list.KnownList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list differs from the register as its truth says, and in nothing else. */
class PersonListTest {
    private static Generated made;
    private static List<NamedCsvRecord> list;
    private static List<NamedCsvRecord> truth;

    @BeforeAll
    static void make() throws IOException {
        made = Generated.make("370306", 10_000, 4);
        list = made.rows("lists/persons.csv", StandardCharsets.UTF_8);
        truth = made.truth("persons-compared");
    }

    @Test
    void eachRowIsChangedAsTheTruthSays() throws IOException {
        List<NamedCsvRecord> register = made.rows("居民身份证信息", "公安局");
        assertThat(truth).hasSameSizeAs(list).hasSize(10_000);
        for (int i = 0; i < list.size(); i++) {
            NamedCsvRecord t = truth.get(i);
            String number = plain(list.get(i).getField("身份证号码"));
            String name = plain(list.get(i).getField("姓名"));
            boolean known = !t.getField("register_row").isEmpty();
            Change change = Change.valueOf(t.getField("change"));
            assertThat(known).isEqualTo(change != Change.ABSENT);
            if (known) {
                NamedCsvRecord r = register.get(Integer.parseInt(t.getField("register_row")) - 1);
                String registered = plain(r.getField("公民身份证号码"));
                if (change == Change.DIGIT_WRONG || change == Change.DIGITS_SWAPPED) {
                    assertThat(number).as(t.toString()).isNotEqualTo(registered);
                } else {
                    assertThat(fifteen(number)).as(t.toString()).isEqualTo(fifteen(registered));
                }
                assertThat(name.equals(plain(r.getField("姓名")))).as(t.toString()).isEqualTo(change != Change.NAME_OFF);
            }
        }
    }

    @Test
    void everyChangeOccursAboutAsOftenAsIntended() {
        var counts = truth.stream().collect(Collectors.groupingBy(r -> Change.valueOf(r.getField("change")), Collectors.counting()));
        assertThat(counts.keySet()).containsExactlyInAnyOrder(Change.values());
        assertThat(counts.get(Change.CLEAN)).isBetween(9_200L, 9_420L);
        assertThat(counts.get(Change.ABSENT)).isBetween(150L, 250L);
        assertThat(counts.get(Change.DIGIT_WRONG)).isBetween(110L, 190L);
    }

    @Test
    void agreementCountsStatusAndRow() throws IOException {
        List<String> lines = new ArrayList<>(List.of("姓名,身份证号码,tongyuan_status,tongyuan_row,tongyuan_reason"));
        truth.forEach(t -> lines.add("x,1," + t.getField("status").split("\\|")[0] + "," + t.getField("register_row") + ",R"));
        Path result = made.folder().resolve("lists/result.csv");
        KnownList known = new KnownList(made.folder());
        Files.writeString(result, "\uFEFF" + String.join("\n", lines) + "\n");
        assertThat(known.with(result).percent()).isEqualTo(100.0);

        lines.set(1, "x,1,UNKNOWN,,R");
        lines.set(2, lines.get(2).replaceFirst(",\\d*,R", ",0,R"));
        lines.removeLast();
        Files.writeString(result, String.join("\n", lines) + "\n");
        KnownList.Agreement agreement = known.with(result);
        assertThat(agreement.missing()).isEqualTo(1);
        assertThat(agreement.all().rightStatus()).isEqualTo(9_998);
        assertThat(agreement.all().right()).isEqualTo(9_997);
        assertThat(agreement.percent()).isEqualTo(99.97);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static String fifteen(String number) {
        return number.length() == 15 ? number : number.substring(0, 6) + number.substring(8, 17);
    }
}
