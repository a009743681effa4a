package io.tongyuan.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final List<String> NOT_IN_THE_CITYS = List.of("投资项目", "标准地址", "政务POI", "招标投标信息", "公共资源交易信息",
            "监督检查信息", "项目后评价信息", "行政处理信息", "信息公开信息", "金融业务信息");

    @TempDir
    Path folder;

    @Test
    void itemsAreExactlyTheCitysCatalogue() throws IOException {
        Path city = Path.of("..", "shared", "catalogue", "city-resources.csv");
        assumeTrue(Files.exists(city), city + " is not here");
        Map<String, List<String>> items = new LinkedHashMap<>();
        Map<String, String> departments = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(city)) {
            for (NamedCsvRecord row : rows) {
                items.computeIfAbsent(row.getField("resource"), r -> new java.util.ArrayList<>()).add(row.getField("item"));
                departments.put(row.getField("resource"), row.getField("department"));
            }
        }
        assertThat(items).hasSize(61);
        assertThat(CATALOGUE.resources()).extracting(Resource::name).containsAll(items.keySet()).containsAll(NOT_IN_THE_CITYS);
        for (Resource r : CATALOGUE.resources()) {
            if (!NOT_IN_THE_CITYS.contains(r.name())) {
                assertThat(items).containsKey(r.name());
                assertThat(r.items().stream().filter(i -> !i.extra()).map(Item::header)).as(r.name()).containsExactlyElementsOf(items.get(r.name()));
                assertThat(r.department()).as(r.name()).isEqualTo(departments.get(r.name()));
            }
        }
    }

    @Test
    void unknownNamesGetNearOnes() {
        assertThatThrownBy(() -> CATALOGUE.get("工商登记")).isInstanceOf(Failed.class).hasMessageContaining("工商登记信息")
                .extracting(e -> ((Failed) e).code()).isEqualTo("RESOURCE_UNKNOWN");
        assertThatThrownBy(() -> CATALOGUE.get("xyz")).hasMessageNotContaining("相近");
        assertThat(CATALOGUE.get(" 工商登记信息 ").name()).isEqualTo("工商登记信息");
    }

    @Test
    void takesAUsersOwnResource() throws IOException {
        Path own = folder.resolve("own.json");
        Files.writeString(own, """
                {"name":"老年证","department":"民政局","items":[{"name":"证号","datum":"CODE"},{"name":"姓名"}],
                 "mentions":[{"as":"c","kind":"CERTIFICATE","registers":true,"keys":[{"type":"CERTIFICATE","item":"证号"}]}]}
                """);
        Resource r = CATALOGUE.with(own).get("老年证");
        assertThat(r.mentions().getFirst().keys().getFirst().scope()).isEqualTo("老年证");
        assertThat(r.essential()).containsExactly("证号");
    }

    @Test
    void refusesWhatSpeaksOfNothing() {
        fault("{\"name\":\"x\"", "不是合法的 JSON");
        fault(with("\"key\":[\"号\"]", ""), "没有数据项「号」");
        fault(with("\"links\":[{\"type\":\"HOLDS\",\"from\":\"p\",\"to\":\"q\"}]", ""), "没有名为「q」");
        fault(with("\"links\":[{\"type\":\"LIKES\",\"from\":\"p\",\"to\":\"p\"}]", ""), "不认识的值 LIKES");
        fault(with("\"synonims\":[]", ""), "不认识的字段 synonims");
        fault(with("\"key\":[]", ",\"attributes\":{\"number\":\"身份证\"}"), "身份证号");
        fault(with("\"key\":[]", ",\"attributes\":{\"姓名\":\"姓名\"}"), "小驼峰");
        fault(with("\"key\":[]", ",\"attributes\":{\"validTo\":{\"item\":\"姓名\",\"part\":\"TO\"}}"), "不是 PERIOD");
        fault(with("\"key\":[]", ",\"when\":{\"item\":\"姓名\"}"), "item 与 in");
        fault("{\"name\":\"x\",\"department\":\"d\",\"items\":[{\"name\":\"a\"},{\"name\":\"a\"}]}", "出现两次");
        fault("{\"name\":\"x\",\"department\":\"d\",\"items\":[{\"name\":\"a\",\"datum\":\"IDNO\"}]}", "items[0].datum");
        fault("{\"name\":\"x\",\"department\":\"d\",\"items\":[{\"name\":\"a\"}]}", "notTaken");
    }

    private static String with(String more, String inMention) {
        return "{\"name\":\"x\",\"department\":\"d\",\"items\":[{\"name\":\"姓名\"},{\"name\":\"身份证\",\"datum\":\"PERSON_ID\"}],"
                + "\"mentions\":[{\"as\":\"p\",\"kind\":\"PERSON\",\"keys\":[{\"type\":\"PERSON_ID\",\"item\":\"身份证\"}]" + inMention + "}]," + more + "}";
    }

    private static void fault(String json, String says) {
        assertThatThrownBy(() -> ResourceJson.read("own.json", json.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(Failed.class).hasMessageContaining("own.json").hasMessageContaining(says);
    }
}
