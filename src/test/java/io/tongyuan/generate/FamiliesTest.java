package io.tongyuan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Families are one family in every register that speaks of them. */
class FamiliesTest {
    private static Generated made;
    private static Set<String> numbers;
    private static Set<String> kin;

    @BeforeAll
    static void make() throws IOException {
        made = Generated.make("370306", 8_000, 3);
        numbers = made.rows("居民身份证信息", "公安局").stream().map(r -> r.getField("公民身份证号码")).collect(Collectors.toSet());
        kin = made.truth("kin").stream().map(r -> r.getField("resource") + r.getField("relation") + r.getField("from") + r.getField("to"))
                .collect(Collectors.toSet());
    }

    @Test
    void spousesReferToEachOther() throws IOException {
        Map<String, NamedCsvRecord> byHolder = new HashMap<>();
        List<NamedCsvRecord> rows = made.rows("婚姻登记信息", "民政局");
        rows.forEach(r -> byHolder.put(r.getField("结婚证字号或离婚证字号") + r.getField("身份证件号"), r));
        assertThat(rows).isNotEmpty().allSatisfy(r -> {
            NamedCsvRecord other = byHolder.get(r.getField("结婚证字号或离婚证字号") + r.findFields("身份证件号").get(1));
            assertThat(other.getField("姓名")).isEqualTo(r.getField("配偶姓名"));
            assertThat(other.findFields("身份证件号").get(1)).isEqualTo(r.getField("身份证件号"));
            assertThat(other.getField("性别")).isEqualTo(r.findFields("性别").get(1)).isNotEqualTo(r.getField("性别"));
            assertThat(r.getField("身份证件号")).contains(r.getField("出生日期").replace("-", ""));
            assertThat(r.getField("登记日期").substring(0, 4).compareTo(r.getField("出生日期").substring(0, 4))).isPositive();
        });
        assertThat(rows).extracting(r -> r.getField("婚姻状态")).contains("已婚", "离婚");
    }

    @Test
    void aHouseholdHasOneHeadAndOneHome() throws IOException {
        Map<String, List<NamedCsvRecord>> households = made.rows("户口簿登记信息", "公安局").stream()
                .collect(Collectors.groupingBy(r -> r.getField("户号")));
        assertThat(households.values()).isNotEmpty().allSatisfy(members -> {
            assertThat(members).extracting(r -> r.getField("户主姓名")).containsOnly(members.getFirst().getField("户主姓名"));
            assertThat(members).extracting(r -> r.getField("住址")).containsOnly(members.getFirst().getField("住址"));
            assertThat(members).filteredOn(r -> r.getField("户主或与户主关系").matches("户主|本人")).singleElement()
                    .extracting(r -> r.getField("户籍注销日期")).isEqualTo("");
        });
    }

    @Test
    void childrenHaveTheParentsOfTheTruth() throws IOException {
        for (NamedCsvRecord r : made.rows("父母信息", "公安局")) {
            assertThat(r.getField("查询人身份证号").isEmpty()
                    || kin.contains("父母信息FATHER" + r.getField("父亲身份证号码") + r.getField("查询人身份证号"))).isTrue();
            assertThat(r.getField("父亲姓名")).startsWith(r.getField("查询人姓名").isEmpty() ? "" : r.getField("查询人姓名").substring(0, 1));
        }
        for (NamedCsvRecord r : made.rows("子女信息", "公安局")) {
            assertThat(r.getField("查询人身份证号").isEmpty() || kin.stream()
                    .anyMatch(k -> k.startsWith("子女信息") && k.endsWith(r.getField("查询人身份证号") + r.getField("子女身份号码")))).isTrue();
        }
        List<NamedCsvRecord> births = made.rows("出生医学证明", "卫生健康委员会");
        assertThat(births).isNotEmpty().allSatisfy(r -> assertThat(kin).anyMatch(k ->
                k.matches("出生医学证明MOTHER" + r.getField("母亲身份证号") + "\\d{6}" + r.getField("出生日期").replace("-", "") + "\\w{4}")));
        assertThat(births).extracting(r -> r.getField("出生医学证明编号")).doesNotHaveDuplicates();
    }

    @Test
    void newcomersStandInNoOtherRegister() throws IOException {
        assertThat(made.rows("现居住证信息办理", "公安局")).isNotEmpty().noneMatch(r -> numbers.contains(r.getField("身份证号码")));
    }

    @Test
    void aDisabilityCardBearsItsHoldersNumber() throws IOException {
        assertThat(made.rows("残疾人证", "残疾人联合会")).isNotEmpty()
                .allMatch(r -> r.getField("残疾人证编号").matches(r.getField("证件号码") + "[1-7][1-4]"));
    }
}
