package io.tongyuan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Legal entities of all kinds, their former names, and the people who head and work in them, agree between registers. */
class OrganisationsTest {
    private static Generated made;
    private static Map<String, NamedCsvRecord> organisations;
    private static Map<String, NamedCsvRecord> companies;
    private static Map<String, String> people;

    @BeforeAll
    static void make() throws IOException {
        made = Generated.make("370306", 8_000, 3);
        organisations = by(made.truth("organisations"), "统一社会信用代码");
        // Of an enterprise with an earlier version in the file the truth alone says which is today's.
        companies = by(made.truth("entities"), "统一社会信用代码");
        people = new HashMap<>();
        made.rows("居民身份证信息", "公安局").forEach(r -> people.put(r.getField("公民身份证号码"), r.getField("姓名").replaceAll("[\\s　]", "")));
    }

    @Test
    void eachKindHasARegisterWithTheNamesOfToday() throws IOException {
        Map<String, String> nameOf = Map.of("行政机关法人", "机构名称", "事业企业法人", "单位名称");
        Map<String, String> ofCivilAffairs = Map.of("社团法人登记证书", "社会团体名称", "基金法人登记证书信息", "基金会名称",
                "民办非企业单位法人登记证书信息", "民办非企业单位名称");
        int rows = 0;
        for (Map.Entry<String, String> e : nameOf.entrySet()) {
            rows += named(made.rows(e.getKey(), "事业单位登记管理局"), e.getValue());
        }
        for (Map.Entry<String, String> e : ofCivilAffairs.entrySet()) {
            rows += named(made.rows(e.getKey(), "民政局"), e.getValue());
        }
        assertThat(rows).isEqualTo(organisations.size());
    }

    @Test
    void formerNamesFollowOneAnotherUpToToday() throws IOException {
        Map<String, List<String>> chains = new HashMap<>();
        for (String resource : List.of("社会团体名称变更登记记录", "基金会名称变更登记记录", "民办非企业单位名称变更登记记录")) {
            made.rows(resource, "民政局").forEach(r -> chain(chains, r, r.getField("变更前名称"), r.getField("变更后名称")));
        }
        for (String resource : List.of("事业单位法人变更登记信息", "行政机关法人变更登记信息")) {
            made.rows(resource, "事业单位登记管理局").stream().filter(r -> r.getField("变更事项").contains("名称"))
                    .forEach(r -> chain(chains, r, r.getField("变更前内容"), r.getField("变更后内容")));
        }
        assertThat(chains).hasSizeGreaterThan(10).allSatisfy((code, names) -> {
            NamedCsvRecord truth = organisations.get(code);
            assertThat(String.join("|", names.subList(0, names.size() - 1))).isEqualTo(truth.getField("former_names"));
            assertThat(names.getLast()).isEqualTo(truth.getField("name"));
            assertThat(names).doesNotHaveDuplicates();
        });
        assertThat(made.rows("组织机构信息", "市场监督管理局")).allSatisfy(r -> {
            NamedCsvRecord truth = organisations.get(r.getField("统一社会信用代码"));
            assertThat((truth.getField("name") + "|" + truth.getField("former_names")).split("\\|")).contains(r.getField("机构名称"));
        });
    }

    @Test
    void officersRepresentWhatTheRegulatorSays() throws IOException {
        Set<String> represents = made.rows("工商登记信息", "市场监督管理局").stream()
                .map(r -> r.getField("身份证") + r.getField("姓名") + r.getField("统一社会信用代码")).collect(Collectors.toSet());
        List<NamedCsvRecord> asked = made.rows("企业（个体户）任职信息", "市场监督管理局").stream().filter(r -> !r.getField("查询人身份证号").isEmpty()).toList();
        assertThat(asked).hasSizeGreaterThan(100).allSatisfy(r -> {
            assertThat(companies.get(r.getField("任职企业（个体）注册号")).getField("name")).isEqualTo(r.getField("任职企业（个体）名称"));
            assertThat(represents.contains(r.getField("查询人身份证号") + r.getField("查询人姓名") + r.getField("任职企业（个体）注册号")))
                    .isEqualTo(r.getField("是否法定代表人").equals("是"));
        });
    }

    /** All but those whose number the ID-card register has spoilt. */
    @Test
    void theInsuredAreRegisteredAndTheirEmployersToo() throws IOException {
        List<NamedCsvRecord> insured = made.rows("社保信息", "人力资源和社会保障局");
        assertThat(insured).allSatisfy(r -> {
            String code = r.getField("统一社会信用代码");
            NamedCsvRecord employer = organisations.getOrDefault(code, companies.get(code));
            assertThat(employer.getField("name")).isEqualTo(r.getField("单位名称"));
        });
        List<NamedCsvRecord> known = insured.stream().filter(r -> people.containsKey(r.getField("身份证"))).toList();
        assertThat(known.size()).isGreaterThan(insured.size() * 96 / 100);
        assertThat(known).allMatch(r -> people.get(r.getField("身份证")).equals(r.getField("姓名")));
        assertThat(insured).extracting(r -> r.getField("工作状态")).contains("在职", "离职", "退休");
    }

    private static Map<String, NamedCsvRecord> by(List<NamedCsvRecord> rows, String column) {
        return rows.stream().collect(Collectors.toMap(r -> r.getField(column), r -> r, (a, b) -> a));
    }

    private static int named(List<NamedCsvRecord> rows, String column) {
        assertThat(rows).isNotEmpty().allMatch(r -> organisations.get(r.getField("统一社会信用代码")).getField("name").equals(r.getField(column)));
        return rows.size();
    }

    /** Rows of one entity come in the order of its changes. */
    private static void chain(Map<String, List<String>> chains, NamedCsvRecord r, String from, String to) {
        List<String> names = chains.computeIfAbsent(r.getField("统一社会信用代码"), c -> new ArrayList<>(List.of(from)));
        assertThat(names.getLast()).isEqualTo(from);
        names.add(to);
    }
}
