package io.tongyuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Neighbourhoods and paths over HTTP. */
@ExtendWith(Neo4jExtension.class)
class GraphRoutesTest {
    /** No register but this one knows it, and it stands at an address of its own. */
    private static final String LONER = "91370306MA3C1ABC0X";

    @TempDir
    static Path data;
    private static RunningServer server;
    private static String project;
    private static String person;

    @BeforeAll
    static void start(GraphConnection graph) throws Exception {
        server = new RunningServer(graph, data);
        Registers.load(server.engine, data);
        Registers.read(server.engine, data, "工商登记信息", """
                统一社会信用代码,企业名称,住所
                %s,孤岛有限公司,山东省淄博市张店区柳泉路1号
                """.formatted(LONER));
        project = server.agency().get("/v1/projects/" + Registers.PROJECT).json().path("id").asText();
        person = server.agency().post("/v1/persons/verify", "application/json", "{\"name\":\"%s\",\"idNumber\":\"%s\"}"
                .formatted(Registers.PERSON, Registers.PERSON_ID)).json().path("id").asText();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void neighboursOfNeighboursAreFollowedOnce() {
        JsonNode near = server.agency().get("/v1/graph/" + project + "/neighbours?kinds=LEGAL_ENTITY,PERSON").json();
        assertThat(near.path("links").findValuesAsText("type")).containsExactly("BUILDS");
        JsonNode far = server.agency().get("/v1/graph/" + project + "/neighbours?kinds=LEGAL_ENTITY,PERSON&depth=3").json();
        assertThat(far.path("links").findValuesAsText("type")).containsExactly("BUILDS", "REPRESENTS");
        JsonNode second = far.path("links").get(1);
        assertThat(second.path("step").asInt()).isEqualTo(2);
        assertThat(second.path("near").asText()).isEqualTo(near.path("links").get(0).path("id").asText());
        assertThat(second.path("id").asText()).isEqualTo(person);
        assertThat(second.path("label").asText()).as("who comes upon a person is not told the name").matches(".\\*+");
        assertThat(second.path("sources").get(0).path("resource").asText()).isEqualTo("工商登记信息");
        assertThat(far.path("cut").asBoolean()).isFalse();
    }

    @Test
    void aNeighbourhoodThatIsCutSaysSo() {
        JsonNode whole = server.agency().get("/v1/graph/" + project + "/neighbours").json();
        assertThat(whole.path("cut").asBoolean()).isFalse();
        int all = whole.path("links").findValues("sources").stream().mapToInt(JsonNode::size).sum();
        assertThat(server.agency().get("/v1/graph/" + project + "/neighbours?limit=" + all).json().path("cut").asBoolean()).isFalse();
        JsonNode cut = server.agency().get("/v1/graph/" + project + "/neighbours?depth=3&limit=2").json();
        assertThat(cut.path("cut").asBoolean()).isTrue();
        assertThat(cut.path("links")).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aPathLeadsFromThePersonToTheProject() {
        Caller.Answer answer = server.agency().with("X-Request-Id", "path-1").get("/v1/graph/path?from=" + person + "&to=" + project);
        JsonNode json = answer.json();
        assertThat(json.path("length").asInt()).as(answer.text()).isEqualTo(2);
        // By the company, and by the address where both are.
        assertThat(json.path("paths")).hasSize(2);
        assertThat(json.path("paths").findValuesAsText("type")).contains("REPRESENTS", "BUILDS", "RESIDES_AT", "LOCATED_AT");
        json.path("paths").forEach(path -> {
            assertThat(path.get(0).path("near").asText()).isEqualTo(person);
            assertThat(path.get(path.size() - 1).path("id").asText()).isEqualTo(project);
            path.forEach(link -> assertThat(link.path("sources").get(0).path("record").asText()).startsWith("R"));
        });
        assertThat(server.audited("path-1").getFirst().path("outcome").asText()).isEqualTo("200 LENGTH 2");
        JsonNode self = server.agency().get("/v1/graph/path?from=" + person + "&to=" + person).json();
        assertThat(self.path("length").asInt(-1)).isZero();
    }

    @Test
    void whatIsNotLinkedHasNoPath() {
        String loner = server.agency().get("/v1/entities/" + LONER).json().path("id").asText();
        JsonNode json = server.agency().get("/v1/graph/path?from=" + loner + "&to=" + project).json();
        assertThat(json.path("length").isNull()).isTrue();
        assertThat(json.path("paths")).isEmpty();
        assertThat(json.path("cut").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
            "/v1/graph/path?from=J00000000000000000000000000&to=J00000000000000000000000001, 404, ID_UNKNOWN",
            "/v1/graph/path?from=J00000000000000000000000000, 400, PARAMETER_MISSING",
            "/v1/graph/path?from=11010519491231002X&to=x, 400, ID_NUMBER_IN_URL",
            "/v1/graph/x/neighbours?depth=4, 400, PARAMETER_INVALID", "/v1/graph/x/neighbours?limit=501, 400, PARAMETER_INVALID",
            "'/v1/graph/x/neighbours?kinds=PERSON,CAT', 400, PARAMETER_INVALID"})
    void whatCannotBeAnsweredIsAProblem(String path, int status, String code) {
        Caller.Answer answer = server.agency().get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }
}
