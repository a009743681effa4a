package io.tongyuan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tongyuan.gazetteer.CountyCodes;
import io.tongyuan.gazetteer.Gazetteer;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Identifiers are valid where they are meant to be, by checks written here from the standards' sums. */
class NumbersTest {
    private static Generated made;

    @BeforeAll
    static void make() throws IOException {
        made = Generated.make("370306", 4_000, 11);
    }

    @Test
    void idNumbersHoldExceptWhereTheTruthSaysOtherwise() throws IOException {
        Map<String, String> scenarios = new HashMap<>();
        made.truth("persons").forEach(r -> scenarios.put(r.getField("row"), r.getField("scenario")));
        Set<String> seen = new HashSet<>();
        List<NamedCsvRecord> rows = made.rows("居民身份证信息", "公安局");
        for (int i = 0; i < rows.size(); i++) {
            String id = narrow(rows.get(i).getField("公民身份证号码"));
            String scenario = scenarios.getOrDefault("" + (i + 1), "");
            switch (scenario) {
                case "" -> {
                    assertThat(personHolds(id)).as("row %d %s", i + 1, id).isTrue();
                    assertThat(seen.add(id)).isTrue();
                    assertThat(Gazetteer.bundled().everKnown(id.substring(0, 6))).as(id).isTrue();
                    boolean man = (id.charAt(16) - '0') % 2 == 1;
                    assertThat(rows.get(i).getField("性别")).isEqualTo(man ? "男" : "女");
                }
                case "OLD_FORM" -> assertThat(id).matches("\\d{15}");
                default -> assertThat(personHolds(id)).as("row %d %s", i + 1, scenario).isFalse();
            }
        }
        assertThat(scenarios.values()).contains("CHECK_DIGIT", "OLD_FORM");
    }

    @Test
    void creditCodesHoldWhereTheTruthSaysSo() throws IOException {
        for (NamedCsvRecord r : made.truth("entities")) {
            String code = r.getField("统一社会信用代码");
            switch (r.getField("form")) {
                case "CREDIT" -> assertThat(creditHolds(code)).as(code).isTrue();
                case "BROKEN" -> assertThat(creditHolds(code)).as(code).isFalse();
                default -> assertThat(mod11Comma10(code)).as(code).isEqualTo(1);
            }
        }
    }

    @Test
    void projectCodesHaveTheFormOfTheirEdition() throws IOException {
        for (NamedCsvRecord r : made.truth("projects")) {
            String code = r.getField("项目代码");
            if (r.getField("code").equals("CONFIRMED")) {
                assertThat(code).matches("\\d{4}-\\d{6}-\\d\\d-\\d\\d-\\d{6}");
                assertThat(CountyCodes.bundled().everKnown(code.substring(5, 11))).as(code).isTrue();
                if (!code.startsWith("20")) {
                    assertThat(mod11Comma10(code.replace("-", ""))).as(code).isEqualTo(1);
                }
            } else if (code.matches("\\d{4}-\\d{6}-\\d\\d-\\d\\d-\\d{6}")) {
                assertThat(CountyCodes.bundled().everKnown(code.substring(5, 11))).as(code).isFalse();
            }
        }
    }

    private static boolean personHolds(String id) {
        if (!id.matches("\\d{17}[0-9Xx]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0, power = 1; i < 18; i++, power = power * 2 % 11) {
            char c = id.charAt(17 - i);
            sum += (Character.toUpperCase(c) == 'X' ? 10 : c - '0') * power;
        }
        return sum % 11 == 1;
    }

    private static boolean creditHolds(String code) {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        long sum = 0;
        for (int i = 0, power = 1; i < 18; i++, power = power * 3 % 31) {
            sum += (long) alphabet.indexOf(code.charAt(i)) * (i == 17 ? 1 : power);
        }
        return code.length() == 18 && sum % 31 == 0;
    }

    /** 1 where the whole, check digit included, holds (ISO 7064). */
    private static int mod11Comma10(String digits) {
        int p = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            p = (p + digits.charAt(i) - '0') % 10;
            p = (p == 0 ? 10 : p) * 2 % 11;
        }
        return (p + digits.charAt(digits.length() - 1) - '0') % 10;
    }

    private static String narrow(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append((char) (c >= 0xFF10 && c <= 0xFF3A ? c - 0xFEE0 : c)));
        return out.toString();
    }
}
