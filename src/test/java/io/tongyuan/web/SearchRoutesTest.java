package io.tongyuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Persons, legal entities and projects by name over HTTP. */
@ExtendWith(Neo4jExtension.class)
class SearchRoutesTest {
    @TempDir
    static Path data;
    private static RunningServer server;

    @BeforeAll
    static void start(GraphConnection graph) throws Exception {
        server = new RunningServer(graph, data);
        Registers.load(server.engine, data);
        Registers.read(server.engine, data, "工商登记信息", """
                统一社会信用代码,企业名称,住所,登记状态
                91370306MA3C1ABC01,淄博宏达机械有限公司,周村区正阳路1号,存续
                91370306MA3C1ABC02,山东宏达机械制造有限公司,周村区正阳路2号,存续
                91370306MA3C1ABC03,周村宏达彩印厂,周村区正阳路3号,存续
                91370306MA3C1ABC04,淄博万达机械有限公司,周村区正阳路4号,存续
                91370306MA3C1ABC05,和平县宏图商贸有限公司,周村区正阳路5号,存续
                """);
        Registers.read(server.engine, data, "居民身份证信息", """
                姓名,性别,住址,公民身份证号码,出生日期
                李明,男,张店区柳泉路1号,370303199001010014,1990-01-01
                阿依古丽·买买提,女,周村区丝绸路12号,370303199201010023,
                """);
        server.engine.addresses().catchUp();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
            "淄博宏达机械有限公司, 淄博宏达机械有限公司, NAME", "淄博 宏达机械有限公司, 淄博宏达机械有限公司, NAME",
            "宏达机械, 淄博宏达机械有限公司, SHORT_NAME", "宏达, 周村宏达彩印厂, SHORT_NAME_BEGINS",
            "宏达彩印厂, 周村宏达彩印厂, SHORT_NAME", "彩印, 周村宏达彩印厂, PART", "淄博宏达机戒有限公司, 淄博宏达机械有限公司, ALIKE",
            "宏图, 和平县宏图商贸有限公司, SHORT_NAME_BEGINS", "和平县宏图, 和平县宏图商贸有限公司, SHORT_NAME_BEGINS",
            "91370306ma3c1abc04, 淄博万达机械有限公司, CODE"})
    void entitiesAreFoundByWhatTheyAreCalled(String q, String name, String matched) {
        JsonNode first = search("/v1/entities/search", q).path("hits").get(0);
        assertThat(first.path("name").asText()).isEqualTo(name);
        assertThat(first.path("matched").asText()).isEqualTo(matched);
        assertThat(first.path("id").asText()).startsWith("E");
        assertThat(first.path("code").asText()).hasSize(18);
    }

    @Test
    void betterAgreementStandsFirst() {
        JsonNode hits = search("/v1/entities/search", "宏达机械").path("hits");
        assertThat(hits.findValuesAsText("name")).startsWith("淄博宏达机械有限公司", "山东宏达机械制造有限公司");
        assertThat(hits.findValuesAsText("name")).doesNotContain("和平县宏图商贸有限公司");
        assertThat(search("/v1/entities/search", "无此名称").path("hits")).isEmpty();
        JsonNode one = search("/v1/entities/search?limit=1", "宏达");
        assertThat(one.path("hits")).hasSize(1);
        assertThat(one.path("more").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"丝绸文化园, NAME", "文化园, PART", "周村丝绸产业发展有限公司, OTHER_NAME", "2403-3703, CODE", "240337030604, CODE", "2403-370306-04-01-512344, CODE"})
    void projectsAreFoundByNameUnitAndCode(String q, String matched) {
        JsonNode hits = search("/v1/projects/search", q).path("hits");
        assertThat(hits).hasSize(1);
        assertThat(hits.get(0).path("matched").asText()).isEqualTo(matched);
        assertThat(hits.get(0).path("code").asText()).isEqualTo(Registers.PROJECT);
        assertThat(hits.get(0).path("unitName").asText()).isEqualTo(Registers.COMPANY);
    }

    @ParameterizedTest
    @CsvSource({
            "李明, '\"division\":\"370303\"', 1", "李明, '\"division\":\"3703\"', 2", "李明, '\"division\":\"370306\"', 1", "李明, '\"division\":\"370305\"', 0",
            "李明, '\"birthDate\":\"1990-01-01\"', 1", "李明, '\"birthDate\":\"1949-12-31\"', 1",
            "李明, '\"birthDate\":\"1949-12-31\",\"division\":\"370303\"', 0", "李明, '\"idNumber\":\"370303199001010014\"', 1",
            "王芳, '\"idNumber\":\"370303199001010014\"', 0", "阿依古丽•买买提, '\"birthDate\":\"1992-01-01\"', 1"})
    void aPersonIsFoundByNameAndSomethingMore(String name, String more, int count) {
        Caller.Answer answer = persons(server.agency(), "{\"name\":\"" + name + "\"," + more + "}");
        assertThat(answer.json().path("count").asInt(-1)).as(answer.text()).isEqualTo(count);
        assertThat(answer.json().path("persons")).hasSize(count);
        assertThat(answer.text()).doesNotContain("19491231").doesNotContain("19900101");
    }

    @Test
    void aSearchForPersonsIsLoggedAndNeedsMoreThanAName() {
        Caller caller = server.agency().with("X-Request-Id", "persons-1");
        JsonNode hit = persons(caller, "{\"name\":\"李明\",\"birthDate\":\"1990-01-01\"}").json().path("persons").get(0);
        assertThat(hit.path("idNumber").asText()).isEqualTo("3703**************");
        JsonNode entry = server.audited("persons-1").getFirst();
        assertThat(entry.path("object").asText()).isEqualTo(hit.path("id").asText());
        assertThat(entry.path("outcome").asText()).isEqualTo("200 FOUND 1");
        assertThat(entry.path("purpose").asText()).isEqualTo("项目核查");
        assertThat(persons(server.agency(), "{\"name\":\"李明\"}").code()).isEqualTo("PARAMETER_MISSING");
        assertThat(persons(server.agency(), "{\"name\":\"李明\",\"birthDate\":\"19900101\"}").code()).isEqualTo("PARAMETER_INVALID");
        assertThat(persons(server.withKey(), "{\"name\":\"李明\",\"division\":\"37\"}").code()).isEqualTo("PURPOSE_MISSING");
        assertThat(server.agency().get("/v1/entities/search?q=11010519491231002X").code()).isEqualTo("ID_NUMBER_IN_URL");
        assertThat(server.agency().get("/v1/projects/search?q=a").code()).isEqualTo("PARAMETER_INVALID");
    }

    private static Caller.Answer persons(Caller caller, String body) {
        return caller.post("/v1/persons/search", "application/json", body);
    }

    private static JsonNode search(String path, String q) {
        return server.agency().get(path + (path.contains("?") ? "&q=" : "?q=") + URLEncoder.encode(q, StandardCharsets.UTF_8)).json();
    }
}
