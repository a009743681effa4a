package io.tongyuan.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongyuan.model.Failed;
import io.tongyuan.model.Finding;
import io.tongyuan.model.FindingCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceFileTest {
    private static final Catalogue CATALOGUE = Catalogue.bundled();

    @TempDir
    Path folder;

    @Test
    void readsARegisterByItsSynonyms() throws IOException {
        Path file = file("""
                企业名称,统一社会信用代码,注册日期,企业类型,注册资金,所在省份,地区,注册地址
                临山县甲乙机械有限公司,91370306MA00000001,2012年3月5日,有限责任公司,500(万元人民币),山东,淄博,正阳路１号
                ,,N/A,,N/A,山东,淄博,
                """, StandardCharsets.UTF_8);
        List<ResourceRow> rows = all(file, "工商登记信息");
        ResourceRow row = rows.getFirst();
        assertThat(row.text("成立日期")).isEqualTo("2012-03-05");
        assertThat(row.text("注册资本")).isEqualTo("5000000 CNY");
        assertThat(row.text("类型")).isEqualTo("有限责任公司");
        assertThat(row.text("核准日期")).isEmpty();
        MentionRule place = CATALOGUE.get("工商登记信息").findMention("place").orElseThrow();
        assertThat(place.place().orElseThrow().written(row)).isEqualTo("正阳路１号");
        assertThat(place.place().orElseThrow().within(row)).isEqualTo("山东淄博");
        assertThat(row.findings()).isEmpty();
        assertThat(rows.get(1).text("成立日期")).isEmpty();
        assertThat(rows.get(1).findings()).isEmpty();
    }

    @Test
    void detectsGbkByTheHeaderAndPutsTitlesAside() throws IOException {
        Path file = file("居民身份证登记表,,\n身份证件号,姓名,住址\n37030619900101123X,甲,一号\n", Charset.forName("GBK"));
        List<ResourceRow> rows = all(file, "居民身份证信息");
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().text("公民身份证号码")).isEqualTo("37030619900101123X");
    }

    @Test
    void headersMayBeDirty() throws IOException {
        Path file = file("\"*姓 名\",\"身份证号码（必填）\",\"有效\n期限\",住址 \n甲,37030619900101123X,2010.05.06-长期,一号\n", StandardCharsets.UTF_8);
        ResourceRow row = all(file, "居民身份证信息").getFirst();
        assertThat(row.text("公民身份证号码")).isEqualTo("37030619900101123X");
        AttributeRule to = CATALOGUE.get("居民身份证信息").mentions().getFirst().attributes().stream()
                .filter(a -> a.name().equals("validTo")).findFirst().orElseThrow();
        assertThat(to.of(row)).isEqualTo("9999-12-31");
        assertThat(row.value("有效期限").from()).isEqualTo("2010-05-06");
    }

    @Test
    void theUnitOfAColumnCounts() throws IOException {
        Path file = file("企业名称,注册资本（万元）\n甲公司,1688\n乙公司,1000元\n", StandardCharsets.UTF_8);
        assertThat(all(file, "工商登记信息")).extracting(r -> r.text("注册资本")).containsExactly("16880000 CNY", "1000 CNY");
    }

    @Test
    void aNumberOfAnotherDocumentIsNoIdNumber() throws IOException {
        Path file = file("姓名,证件类型,证件号码\n甲,居民身份证,37030619900101123X\n乙,护照,E12345678\n丙,,37030619900101123X\n", StandardCharsets.UTF_8);
        List<ResourceRow> rows = all(file, "居民身份证信息");
        assertThat(rows).extracting(r -> r.text("公民身份证号码")).containsExactly("37030619900101123X", "", "37030619900101123X");
        assertThat(rows.get(1).findings()).extracting(Finding::code).containsExactly(FindingCode.ID_KIND_OTHER);
    }

    @Test
    void spreadsheetsDamageIsUndoneOrFound() throws IOException {
        Path file = file("姓名,身份证号,出生日期\n甲,'37030619900101123X,\u30001990/1/1\n乙,\"=\"\"370306199001011238\"\"\",生日\n"
                + "丙,3.70306E+17,1990-02-30\n丁,\t370306199001011238\t,\n", StandardCharsets.UTF_8);
        List<ResourceRow> rows = all(file, "居民身份证信息");
        assertThat(rows).extracting(r -> r.text("公民身份证号码")).containsExactly("37030619900101123X", "370306199001011238", "", "370306199001011238");
        assertThat(rows).extracting(r -> r.text("出生日期")).containsExactly("1990-01-01", "", "", "");
        assertThat(rows.get(2).findings()).extracting(Finding::code).containsExactlyInAnyOrder(FindingCode.NUMBER_SCIENTIFIC, FindingCode.DATE_UNREADABLE);
        assertThat(rows.get(1).findings().getFirst().column()).isEqualTo("出生日期");
    }

    @Test
    void aHeaderOfSomethingElseSaysWhatItFoundAndWanted() throws IOException {
        Path file = file("姓名,性别,住址\n甲,男,一号\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> all(file, "工商登记信息")).isInstanceOf(Failed.class)
                .hasMessageContaining("姓名、性别、住址").hasMessageContaining("统一社会信用代码")
                .extracting(e -> ((Failed) e).code()).isEqualTo("HEADER_UNRECOGNISED");
    }

    @Test
    void aColumnTwiceNeedsTheUsersWord() throws IOException {
        Path file = file("企业名称,住所地址,注册地址\n甲公司,一号,二号\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> all(file, "工商登记信息")).isInstanceOf(Failed.class).hasMessageContaining("第 2 列").hasMessageContaining("第 3 列")
                .extracting(e -> ((Failed) e).code()).isEqualTo("HEADER_COLUMN_TWICE");
        Path same = file("企业名称,住所,住所\n甲公司,一号,二号\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> all(same, "工商登记信息")).extracting(e -> ((Failed) e).code()).isEqualTo("HEADER_COLUMN_TWICE");
        HeaderMapping mapping = mapping("{\"住所[2]\":\"住所\",\"住所\":\"\"}");
        assertThat(all(same, "工商登记信息", mapping).getFirst().text("住所")).isEqualTo("二号");
        Path own = file("企业名称,住所,注册地址\n甲公司,一号,二号\n", StandardCharsets.UTF_8);
        assertThat(all(own, "工商登记信息").getFirst().text("住所")).isEqualTo("一号");
    }

    @Test
    void aMappingNamesWhatNoSynonymKnows() throws IOException {
        Path file = file("comp,code\n甲公司,91370306MA00000001\n", StandardCharsets.UTF_8);
        assertThat(all(file, "工商登记信息", mapping("{\"comp\":\"企业名称\",\"code\":\"统一社会信用代码\"}")).getFirst().text("企业名称")).isEqualTo("甲公司");
        assertThatThrownBy(() -> all(file, "工商登记信息", mapping("{\"comp\":\"企业名\"}"))).extracting(e -> ((Failed) e).code()).isEqualTo("MAPPING_ITEM_UNKNOWN");
        assertThatThrownBy(() -> all(file, "工商登记信息", mapping("{\"com\":\"企业名称\"}"))).extracting(e -> ((Failed) e).code()).isEqualTo("MAPPING_HEADER_MISSING");
    }

    @Test
    void conditionsTieThePersonToTheEntity() throws IOException {
        Path file = file("姓名,身份证,企业名称,法定代表人\n王 五,37030619900101123X,甲公司,王五\n李四,37030619900101123X,甲公司,王五\n", StandardCharsets.UTF_8);
        LinkRule represents = CATALOGUE.get("工商登记信息").links().get(1);
        assertThat(all(file, "工商登记信息")).extracting(r -> represents.when().orElseThrow().holds(r::text)).containsExactly(true, false);
    }

    private HeaderMapping mapping(String json) throws IOException {
        return HeaderMapping.read(Files.writeString(folder.resolve("mapping.json"), json));
    }

    private List<ResourceRow> all(Path file, String resource) throws IOException {
        return all(file, resource, HeaderMapping.NONE);
    }

    private List<ResourceRow> all(Path file, String resource, HeaderMapping mapping) throws IOException {
        List<ResourceRow> out = new ArrayList<>();
        try (ResourceFile rows = ResourceFile.open(file, CATALOGUE, CATALOGUE.get(resource), Optional.empty(), mapping)) {
            rows.forEachRemaining(out::add);
        }
        return out;
    }

    private Path file(String text, Charset charset) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "file", ".csv"), text, charset);
    }
}
