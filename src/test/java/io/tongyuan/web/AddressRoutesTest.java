package io.tongyuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongyuan.address.parsing.AddressParser;
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

/** Addresses by position and by id over HTTP. */
@ExtendWith(Neo4jExtension.class)
class AddressRoutesTest {
    private static final String HOUSE = Registers.PLACE + "3号楼";

    @TempDir
    static Path data;
    private static RunningServer server;

    @BeforeAll
    static void start(GraphConnection graph) throws Exception {
        server = new RunningServer(graph, data);
        Registers.load(server.engine, data);
        Registers.read(server.engine, data, "标准地址", """
                地址编码,区划代码,道路,门牌号,小区,楼栋,单元,房号,地址全称,经度,纬度,坐标系
                B1,370306000000,丝绸路,12,,3,,,%1$s,117.8703,36.80,CGCS2000
                B2,370306000000,丝绸路,12,,3,2,501,%1$s2单元501室,117.8703,36.80,CGCS2000
                S1,370306100000,,,幸福小区,,,,山东省淄博市周村区北郊镇幸福小区,117.87,36.85,CGCS2000
                S2,370306101000,,,幸福小区,,,,山东省淄博市周村区南郊镇幸福小区,117.87,36.75,CGCS2000
                """.formatted(HOUSE));
        Registers.read(server.engine, data, "居民身份证信息", """
                姓名,性别,住址,公民身份证号码
                欧阳修远,男,%s2单元501室,110105194912310011
                """.formatted(HOUSE));
        server.engine.addresses().catchUp();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theNearestAddressHasDistanceAndBearing() {
        Caller.Answer answer = server.agency().with("X-Request-Id", "reverse-1").get("/v1/addresses/reverse?lon=117.8704&lat=36.80");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/geo+json");
        JsonNode features = answer.json().path("features");
        assertThat(features).hasSize(1);
        JsonNode first = features.get(0).path("properties");
        assertThat(first.path("address").asText()).isEqualTo(HOUSE);
        assertThat(first.path("extent").asText()).isEqualTo("BUILDING");
        assertThat(first.path("distanceM").asDouble()).isBetween(8.0, 10.0);
        assertThat(first.path("bearingDegrees").asDouble()).isBetween(269.0, 271.0);
        assertThat(server.audited("reverse-1").getFirst().path("object").asText()).isEqualTo(features.get(0).path("id").asText());
        JsonNode shifted = server.agency().get("/v1/addresses/reverse?lon=117.8704&lat=36.80&crs=GCJ-02&limit=5").json();
        assertThat(shifted.path("features").get(0).path("properties").path("distanceM").asDouble()).isGreaterThan(300);
        assertThat(server.agency().get("/v1/addresses/reverse?lon=110&lat=36.80").json().path("features")).isEmpty();
    }

    @Test
    void equalHitsStandNearerFirstAndStayAmbiguous() {
        String q = "/v1/addresses/search?within=370306&q=" + URLEncoder.encode("幸福小区", StandardCharsets.UTF_8);
        for (String lat : new String[] {"36.74", "36.86"}) {
            JsonNode json = server.agency().get(q + "&lon=117.87&lat=" + lat).json();
            assertThat(json.path("query").path("verdict").asText()).isEqualTo("AMBIGUOUS");
            assertThat(json.path("features").get(0).path("properties").path("distanceM").asDouble()).isLessThan(1500);
            assertThat(json.path("features").get(1).path("properties").path("distanceM").asDouble()).isGreaterThan(10_000);
        }
        assertThat(server.agency().get(q).json().path("features").get(0).path("properties").path("distanceM").isNull()).isTrue();
    }

    @Test
    void anAddressIsShownWithWhatLiesInIt() {
        String plate = server.agency().get("/v1/addresses/search?q=" + URLEncoder.encode(Registers.PLACE, StandardCharsets.UTF_8))
                .json().path("features").get(0).path("id").asText();
        Caller.Answer answer = server.agency().with("X-Request-Id", "view-1").get("/v1/addresses/" + plate + "?limit=1");
        JsonNode json = answer.json();
        assertThat(json.path("extent").asText()).as(answer.text()).isEqualTo("DOOR_PLATE");
        assertThat(json.path("beneath").path("counts").path("ROOM").asInt()).isEqualTo(1);
        assertThat(json.path("beneath").path("count").asInt()).isEqualTo(2);
        assertThat(json.path("beneath").path("first")).hasSize(1);
        JsonNode contents = json.path("contents");
        assertThat(contents.path("LEGAL_ENTITY").path("first").get(0).path("number").asText()).isEqualTo(Registers.USCC);
        assertThat(contents.path("PROJECT").path("count").asInt()).isEqualTo(1);
        assertThat(contents.path("PERSON").path("count").asInt()).isEqualTo(2);
        assertThat(contents.path("PERSON").path("first")).hasSize(1);
        assertThat(contents.path("PERSON").path("first").get(0).path("label").asText()).endsWith("*");
        assertThat(contents.path("PERSON").path("first").get(0).path("number").asText()).isEqualTo("1101**************");
        assertThat(answer.text()).doesNotContain("欧阳修远").doesNotContain("19491231");
        assertThat(server.audited("view-1").getFirst().path("outcome").asText()).isEqualTo("200 PERSONS 2");
        assertThat(server.withKey().get("/v1/addresses/" + plate).code()).isEqualTo("PURPOSE_MISSING");
    }

    @ParameterizedTest
    @CsvSource({
            "/v1/addresses/A00000000000000000000000000, 404, ADDRESS_UNKNOWN", "/v1/addresses/11010519491231002X, 400, ID_NUMBER_IN_URL",
            "/v1/addresses/reverse?lon=117.87, 400, PARAMETER_MISSING", "/v1/addresses/reverse?lon=36.8&lat=117.87, 400, PARAMETER_INVALID",
            "/v1/addresses/reverse?lon=NaN&lat=36.8, 400, PARAMETER_INVALID", "/v1/addresses/reverse?lon=117.87&lat=36.8&crs=EPSG:4548, 400, PARAMETER_INVALID",
            "/v1/addresses/reverse?lon=117.87&lat=36.8&limit=21, 400, PARAMETER_INVALID", "/v1/addresses/search?q=a&lat=36.8, 400, PARAMETER_MISSING",
            "/v1/addresses/reverse?lon=117.87&lat=36.8&radius=0, 400, PARAMETER_INVALID", "/v1/addresses/reverse?lon=117.87&lat=36.8&Radius=9, 400, PARAMETER_UNKNOWN"})
    void whatCannotBeAnsweredIsAProblem(String path, int status, String code) {
        Caller.Answer answer = server.agency().get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void aWrittenAddressIsTakenApartWithItsHints() {
        JsonNode parsed = parse("{\"text\":\"周村区正阳路188号；丝绸路12号 110105194912310021\"}").json();
        assertThat(parsed.path("division").path("code").asText()).isEqualTo("370306000000");
        assertThat(parsed.path("division").path("inferred")).hasSize(2);
        assertThat(parsed.path("others").get(0).path("elements").get(0).path("value").asText()).isEqualTo("丝绸路");
        assertThat(parsed.toString()).contains("1101**").doesNotContain("19491231");
        assertThat(parse("{\"text\":\"唐山镇\",\"within\":\"3703\"}").json().path("division").path("code").asText()).startsWith("370321");
        assertThat(parse("{\"text\":\"鼓楼区中山路1号\",\"lon\":118.78,\"lat\":32.06}").json().path("division").path("code").asText()).isEqualTo("320106000000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"text\":\" \"} | 400 | PARAMETER_MISSING", "{\"text\":\"a\",\"within\":\"Zibo\"} | 400 | PARAMETER_INVALID",
        "{\"text\":\"a\",\"lon\":1} | 400 | PARAMETER_MISSING"})
    void whatCannotBeParsedIsAProblem(String body, int status, String code) {
        assertThat(parse(body).status()).isEqualTo(status);
        assertThat(parse(body).code()).isEqualTo(code);
    }

    @Test
    void tooLongATextIsRefused() {
        assertThat(parse("{\"text\":\"" + "路".repeat(AddressParser.LONGEST) + "\"}").status()).isEqualTo(200);
        Caller.Answer refused = parse("{\"text\":\"" + "路".repeat(AddressParser.LONGEST + 1) + "\"}");
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("INPUT_TOO_LONG");
    }

    private static Caller.Answer parse(String body) {
        return server.agency().post("/v1/addresses/parse", "application/json", body);
    }
}
