package io.tongyuan.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tongyuan.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Resources that ask more of the form than most: one header twice, kinds of document, conditions, composed keys. */
class HardResourcesTest {
    @TempDir
    Path folder;

    @Test
    void theSecondOfTwoHeadersIsTheSpouses() throws IOException {
        List<ResourceRow> rows = rows("""
                {"name":"婚","department":"民政局","items":[{"name":"姓名"},{"name":"性别"},{"name":"身份证件号","datum":"PERSON_ID"},
                  {"name":"配偶姓名"},{"name":"配偶性别","header":"性别","after":"配偶姓名"},
                  {"name":"配偶身份证件号","header":"身份证件号","after":"配偶姓名","datum":"PERSON_ID"}],
                 "mentions":[{"as":"p","kind":"PERSON","keys":[{"type":"PERSON_ID","item":"身份证件号"}]},
                             {"as":"s","kind":"PERSON","keys":[{"type":"PERSON_ID","item":"配偶身份证件号"}]}]}
                """, "姓名,性别,身份证件号,配偶姓名,性别,身份证件号\n甲,男,1,乙,女,2\n");
        ResourceRow row = rows.getFirst();
        assertThat(row.text("性别")).isEqualTo("男");
        assertThat(row.text("配偶性别")).isEqualTo("女");
        assertThat(row.text("身份证件号")).isEqualTo("1");
        assertThat(row.text("配偶身份证件号")).isEqualTo("2");
    }

    @Test
    void attributesHangOnConditions() throws IOException {
        List<ResourceRow> rows = rows("""
                {"name":"户","department":"公安局","items":[{"name":"户主姓名"},{"name":"户主或与户主关系"},{"name":"公民身份证号码","datum":"PERSON_ID"},
                  {"name":"户籍注销日期","datum":"DATE"}],
                 "mentions":[{"as":"p","kind":"PERSON","keys":[{"type":"PERSON_ID","item":"公民身份证号码"}],"attributes":{
                   "name":{"item":"户主姓名","when":{"item":"户主或与户主关系","in":["本人","户主"]}},
                   "state":{"value":"户籍注销","when":{"filled":"户籍注销日期"}},"stateDate":"户籍注销日期"}}]}
                """, "户主姓名,户主或与户主关系,身份证号,户籍注销日期\n甲,户主,1,\n甲,妻,2,2020/1/2\n");
        List<AttributeRule> attributes = resource.mentions().getFirst().attributes();
        assertThat(rows).extracting(r -> attributes.get(0).of(r)).containsExactly("甲", "");
        assertThat(rows).extracting(r -> attributes.get(1).of(r)).containsExactly("", "户籍注销");
        assertThat(rows).extracting(r -> attributes.get(2).of(r)).containsExactly("", "2020-01-02");
    }

    @Test
    void numbersOfOtherDocumentsNeedNoCode() throws IOException {
        List<ResourceRow> rows = rows("""
                {"name":"残","department":"残联","items":[{"name":"姓名"},{"name":"证件类型"},{"name":"证件号码","datum":"PERSON_ID","kind":"证件类型"}],
                 "mentions":[{"as":"p","kind":"PERSON","keys":[{"type":"PERSON_ID","item":"证件号码"}],"attributes":{"name":"姓名"}}]}
                """, "姓名,证件类型,证件号码\n甲,身份证,1\n乙,护照,E2\n");
        assertThat(rows).extracting(r -> r.text("证件号码")).containsExactly("1", "");
        assertThat(rows.get(1).text("证件类型")).isEqualTo("护照");
    }

    @Test
    void placesAreWrittenInSeveralColumns() throws IOException {
        List<ResourceRow> rows = rows("""
                {"name":"房","department":"登记中心","items":[{"name":"城区"},{"name":"街道"},{"name":"院门牌"},{"name":"单元号","datum":"ESTATE_UNIT"}],
                 "mentions":[{"as":"flat","kind":"ADDRESS","standard":true,"registers":true,"keys":[{"type":"ESTATE_UNIT","item":"单元号"}],"written":["城区","街道","院门牌"]},
                             {"as":"parcel","kind":"ADDRESS","keys":[{"type":"PARCEL","item":"单元号"}]}],
                 "links":[{"type":"PART_OF","from":"flat","to":"parcel"}]}
                """, "城区,街道,院门牌,单元号\n周村区,无,1号院,370306001001GB00001F00010001\n");
        assertThat(resource.mentions().getFirst().place().orElseThrow().written(rows.getFirst())).isEqualTo("周村区1号院");
    }

    @Test
    void realRegisterRowsAreAllAccountedFor() throws IOException {
        Path register = Path.of("..", "shared", "data", "entities", "zibo.csv");
        assumeTrue(Files.exists(register), register + " is not here");
        Catalogue catalogue = Catalogue.bundled();
        int rows = 0;
        List<Finding> findings = new ArrayList<>();
        try (ResourceFile file = ResourceFile.open(register, catalogue, catalogue.get("工商登记信息"), Optional.empty(), HeaderMapping.NONE)) {
            assertThat(file.header().unrecognised()).isEmpty();
            while (file.hasNext()) {
                ResourceRow row = file.next();
                assertThat(row.refusal()).isEmpty();
                findings.addAll(row.findings());
                rows++;
            }
        }
        assertThat(rows).isEqualTo(6069);
        assertThat(findings).isEmpty();
    }

    private Resource resource;

    private List<ResourceRow> rows(String json, String csv) throws IOException {
        Catalogue catalogue = Catalogue.bundled().with(Files.writeString(folder.resolve("r.json"), json));
        resource = catalogue.resources().stream().reduce((a, b) -> b).orElseThrow();
        List<ResourceRow> out = new ArrayList<>();
        try (ResourceFile file = ResourceFile.open(Files.writeString(folder.resolve("r.csv"), csv), catalogue, resource, Optional.empty(), HeaderMapping.NONE)) {
            file.forEachRemaining(out::add);
        }
        return out;
    }
}
