package io.tongyuan.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import java.net.URLEncoder;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The address service over HTTP: completion, search part by part, coordinate systems, many texts at once. */
@ExtendWith(Neo4jExtension.class)
class AddressServiceTest {
    private static final String V1 = "/v1/addresses/";

    @TempDir
    static Path data;
    private static RunningServer server;

    @BeforeAll
    static void start(GraphConnection graph) throws Exception {
        server = new RunningServer(graph, data);
        Registers.load(server.engine, data);
        Registers.read(server.engine, data, "标准地址", """
                地址编码,区划代码,道路,门牌号,小区,楼栋,单元,房号,地址全称,经度,纬度,坐标系
                B1,370306000000,丝绸路,12,,3,,,%1$s3号楼,117.8703,36.80,CGCS2000
                S1,370306100000,,,幸福小区,,,,山东省淄博市周村区北郊镇幸福小区,117.87,36.85,CGCS2000
                """.formatted(Registers.PLACE));
        Registers.read(server.engine, data, "政务POI", """
                名称,类别,地址,经度,纬度,坐标系
                丝绸人民医院,医院,山东省淄博市周村区丝绸路12号,117.8710,36.80,CGCS2000
                """);
        server.engine.addresses().catchUp();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"丝绸路, ROAD, 山东省淄博市周村区丝绸路", "周村区丝绸, ROAD, 山东省淄博市周村区丝绸路", "scl, ROAD, 山东省淄博市周村区丝绸路", "sichoulu, ROAD, 山东省淄博市周村区丝绸路",
            "丝绸路2, DOOR_PLATE, 山东省淄博市周村区丝绸路200号", "丝绸路12号3幢, BUILDING, 山东省淄博市周村区丝绸路12号3号楼", "xfxq, ESTATE, 山东省淄博市周村区北郊镇幸福小区",
            "丝绸人民, POI, 丝绸人民医院", "周村区丝绸人民, POI, 丝绸人民医院", "周村区, DIVISION, 山东省淄博市周村区", "周村区北郊, DIVISION, 山东省淄博市周村区北郊镇"})
    void whatIsBeingWrittenIsCompleted(String q, String kind, String label) {
        Caller.Answer answer = server.agency().get(V1 + "autocomplete?q=" + encoded(q));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode first = answer.json().path("suggestions").path(0);
        assertThat(first.path("kind").asText() + " " + first.path("label").asText()).isEqualTo(kind + " " + label);
    }

    @Test
    void anAddressIsFoundPartByPart() {
        JsonNode found = server.agency().get(V1 + "search?district=" + encoded("周村区") + "&road=" + encoded("丝绸路") + "&number=12&building="
                + encoded("3幢")).json();
        assertThat(found.path("query").path("verdict").asText()).as(found.toPrettyString()).isEqualTo("MATCH");
        assertThat(found.path("query").path("confirmedTo").asText()).isEqualTo("BUILDING");
        JsonNode feature = found.path("features").path(0);
        assertThat(feature.path("properties").path("parts").path("building").asText()).isEqualTo("3");
        assertThat(found.path("geocoding").path("version").asText()).isEqualTo("0.1.0");
        JsonNode geocoding = feature.path("properties").path("geocoding");
        assertThat(geocoding.path("type").asText()).isEqualTo("house");
        assertThat(geocoding.path("street").asText()).isEqualTo("丝绸路");
        assertThat(geocoding.path("housenumber").asText()).isEqualTo("12号");
        assertThat(geocoding.path("admin").path("level6").asText()).isEqualTo("周村区");
    }

    @Test
    void whatIsNotConfirmedIsNoPlace() {
        JsonNode absent = server.agency().get(V1 + "search?q=" + encoded("周村区丝绸路13号")).json().path("query");
        assertThat(absent.path("verdict").asText()).isEqualTo("PARTIAL");
        assertThat(absent.path("place").path("id").asText()).isEmpty();
        assertThat(absent.path("place").path("address").asText()).isEqualTo("山东省淄博市周村区丝绸路");
        assertThat(absent.path("faults").toString()).contains("门牌号“13”未能确认");
    }

    @Test
    void coordinatesComeInTheSystemAskedFor() {
        String q = V1 + "search?q=" + encoded(Registers.PLACE) + "&crs=";
        JsonNode own = coordinates(q + "EPSG:4490");
        assertThat(own.toString()).isEqualTo("[117.87,36.8]");
        assertThat(coordinates(q + "EPSG:4326")).isEqualTo(own);
        // EPSG:4548 is the three-degree zone of 117 E: 0.87 degrees east of it are some 77.6 km.
        JsonNode projected = coordinates(q + "EPSG:4548");
        assertThat(projected.get(0).asDouble()).isBetween(577_600.0, 577_700.0);
        assertThat(projected.get(1).asDouble()).isBetween(4_074_600.0, 4_074_700.0);
        JsonNode gcj = coordinates(q + "gcj02");
        assertThat(gcj.get(0).asDouble()).isBetween(117.873, 117.88);
        assertThat(coordinates(q + "bd09").get(0).asDouble()).isGreaterThan(gcj.get(0).asDouble());
        for (String crs : new String[] {"gcj02", "bd09", "EPSG:4548"}) {
            JsonNode at = coordinates(q + crs);
            JsonNode back = server.agency().get(V1 + "reverse?crs=" + crs + "&lon=" + at.get(0) + "&lat=" + at.get(1)).json();
            assertThat(back.path("features").path(0).path("properties").path("distanceM").asDouble()).as(crs).isLessThan(0.2);
            assertThat(back.path("crs").asText()).isEqualTo(crs);
        }
    }

    @Test
    void theNearestRoadAndPointOfInterestAreTold() {
        JsonNode near = server.agency().get(V1 + "reverse?lon=117.8705&lat=36.80").json();
        assertThat(near.path("road").path("name").asText()).isEqualTo("丝绸路");
        assertThat(near.path("road").path("distanceM").asDouble()).isBetween(40.0, 50.0);
        assertThat(near.path("poi").path("name").asText()).isEqualTo("丝绸人民医院");
        assertThat(near.path("poi").path("bearingDegrees").asDouble()).isBetween(89.0, 91.0);
    }

    @Test
    void manyTextsAreAnsweredAtOnce() {
        String texts = "{\"texts\":[\"周村区丝绸路12号三栋\",\"\",\"😀\"]";
        JsonNode matched = post("match", texts + ",\"crs\":\"gcj02\"}").json().path("results");
        assertThat(matched).hasSize(3);
        assertThat(matched.get(0).path("query").path("verdict").asText()).isEqualTo("MATCH");
        assertThat(matched.get(1).path("query").path("verdict").asText()).isEqualTo("NONE");
        assertThat(matched.get(2).path("query").path("verdict").asText()).isEqualTo("NONE");
        assertThat(server.agency().get(V1 + "match").code()).isEqualTo("METHOD_NOT_ALLOWED");
        JsonNode standard = post("standardize", texts + "}").json().path("results").get(0);
        assertThat(standard.path("standard").asText()).isEqualTo("山东省淄博市周村区丝绸路12号3号楼");
        assertThat(standard.path("confirmedTo").asText()).isEqualTo("BUILDING");
        assertThat(post("standardize", texts + ",\"template\":\"{district}-{road}{roadNumber}\"}").json().path("results").get(0)
                .path("standard").asText()).isEqualTo("周村区-丝绸路12号");
        assertThat(post("standardize", texts + ",\"template\":\"{street}\"}").code()).isEqualTo("TEMPLATE_INVALID");
        assertThat(post("match", "{\"texts\":[" + "\"a\",".repeat(1000) + "\"a\"]}").code()).isEqualTo("TEXTS_TOO_MANY");
        assertThat(post("match", "{\"texts\":[]}").code()).isEqualTo("PARAMETER_MISSING");
        assertThat(post("match", "{\"texts\":[\"" + "长".repeat(10_001) + "\"]}").code()).isEqualTo("PARAMETER_INVALID");
    }

    @Test
    void pairsAreCompared() {
        JsonNode results = post("compare", "{\"pairs\":[[\"周村区丝绸路12号3幢\",\"周村区丝绸路12号三号楼\"],[\"周村区丝绸路12号\",\"周村区正阳路7号\"],[\"。\",\"😀\"]]}").json().path("results");
        assertThat(results.findValuesAsText("verdict")).as(results.toPrettyString()).containsExactly("SAME", "DIFFERENT", "DIFFERENT");
        assertThat(results.get(0).path("level").asText()).isEqualTo("BUILDING");
        assertThat(results.get(1).path("faults").path(0).path("text").asText()).isNotEmpty();
        assertThat(post("compare", "{\"pairs\":[[\"a\"]]}").code()).isEqualTo("PARAMETER_INVALID");
        assertThat(post("compare", "{\"pairs\":[[\"a\",\" \"]]}").code()).isEqualTo("PARAMETER_INVALID");
        assertThat(post("compare", "{\"pairs\":[[\"a\",null]]}").code()).isEqualTo("PARAMETER_INVALID");
        assertThat(post("compare", "{}").code()).isEqualTo("PARAMETER_MISSING");
    }

    @ParameterizedTest
    @CsvSource({"search?q=a&road=b, PARAMETER_INVALID", "search?limit=3, PARAMETER_MISSING", "search?q=a&crs=EPSG:4214, CRS_NOT_SUPPORTED",
            "search?q=a&crs=EPSG:999999, CRS_UNKNOWN", "search?q=a&crs=nowhere, PARAMETER_INVALID", "search?q=a&within=37030, PARAMETER_INVALID",
            "autocomplete?q=, PARAMETER_MISSING", "autocomplete?q=a&limit=51, PARAMETER_INVALID"})
    void whatCannotBeAnsweredIsAProblem(String path, String code) {
        Caller.Answer answer = server.agency().get(V1 + path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
    }

    private static Caller.Answer post(String path, String body) {
        return server.agency().post(V1 + path, "application/json", body);
    }

    private static JsonNode coordinates(String path) {
        Caller.Answer answer = server.agency().get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("features").path(0).path("geometry").path("coordinates");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
