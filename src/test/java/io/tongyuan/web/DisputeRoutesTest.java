package io.tongyuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import io.tongyuan.query.Comparison;
import io.tongyuan.query.Subject;
import io.tongyuan.sharing.AgencyKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** 疑义校核 over HTTP, from the report to its end. */
@ExtendWith(Neo4jExtension.class)
class DisputeRoutesTest {
    @TempDir
    static Path data;
    private static RunningServer server;
    private static Caller registrar;

    @BeforeAll
    static void start(GraphConnection graph) throws Exception {
        server = new RunningServer(graph, data);
        Registers.load(server.engine, data);
        String key = AgencyKey.fresh();
        server.agencies.add("周村区市场监督管理局", AgencyKey.digest(key));
        registrar = server.nobody().with("Authorization", "Bearer " + key).with("X-Purpose", "test");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode post(Caller caller, String path, String body) {
        Caller.Answer answer = caller.post(path, "application/json", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode attribute(String name) {
        return server.agency().get("/v1/entities/" + Registers.USCC).json().path("attributes").path(name);
    }

    @Test
    void aDoubtIsReportedForwardedCorrectedAndEndsWithTheNewRecord() {
        JsonNode entity = server.agency().get("/v1/entities/" + Registers.USCC).json();
        String report = """
                {"entity":"%s","attribute":"representative","believed":"王芳","reason":"营业执照已换发，持证人11010519491231002X，电话13812345678",
                 "attachment":{"name":"执照.jpg","sha256":"%s"}}""".formatted(entity.path("id").asText(), "ab".repeat(32));
        JsonNode dispute = post(server.agency(), "/v1/disputes", report);
        String path = "/v1/disputes/" + dispute.path("id").asText();
        assertThat(dispute.path("state").asText()).isEqualTo("OPEN");
        assertThat(dispute.path("holder").asText()).isEqualTo("市场监督管理局");
        assertThat(dispute.path("seen").asText()).isEqualTo(Registers.PERSON);
        assertThat(dispute.toString()).doesNotContain("19491231").doesNotContain("12345678").contains("138********");
        assertThat(server.agency().post("/v1/disputes", "application/json", report).code()).isEqualTo("DISPUTE_EXISTS");
        assertThat(attribute("representative").path("confidence").path("state").asText()).isEqualTo("DISPUTED");
        assertThat(server.agency().get("/v1/entities/" + Registers.USCC + "/check").text()).contains("\"disputed\":true");

        assertThat(post(server.agency(), path + "/proofs", """
                {"kind":"营业执照","number":"110105194912310021","issuer":"周村区市场监督管理局","imageSha256":"%s"}""".formatted("cd".repeat(32))).path("proofs").get(0)
                .path("number").asText()).doesNotContain("19491231");
        assertThat(post(server.agency(), path + "/forward", "{\"text\":\"请核查\"}").path("state").asText()).isEqualTo("FORWARDED");
        assertThat(server.agency().post(path + "/answer", "application/json", "{\"outcome\":\"CONFIRMED\"}").code()).isEqualTo("DISPUTE_NOT_YOURS");
        assertThat(registrar.post(path + "/answer", "application/json", "{\"outcome\":\"REJECTED\"}").code()).isEqualTo("DISPUTE_REASON_MISSING");
        assertThat(registrar.get("/v1/disputes?mine=true&state=FORWARDED").json().path("disputes").findValuesAsText("id")).contains(dispute.path("id").asText());
        assertThat(registrar.post(path + "/answer", "application/json", "{\"outcome\":\"CORRECTED\",\"on\":\"2099-01-01\"}").code()).isEqualTo("PARAMETER_INVALID");
        post(registrar, path + "/answer", "{\"outcome\":\"CORRECTED\",\"text\":\"已变更登记\",\"on\":\"2026-01-05\"}");
        assertThat(attribute("representative").path("confidence").path("state").asText()).as("until the correction is here").isEqualTo("DISPUTED");

        post(registrar, "/v1/records/" + URLEncoder.encode("工商登记信息", StandardCharsets.UTF_8), """
                [{"统一社会信用代码":"%s","企业名称":"%s","法定代表人":"王芳","成立日期":"2020-01-02","核准日期":"2026-01-05","登记状态":"存续"}]
                """.formatted(Registers.USCC, Registers.COMPANY));
        server.engine.conflictWatch().catchUp();
        JsonNode closed = server.agency().get(path).json();
        assertThat(closed.path("state").asText()).isEqualTo("CLOSED");
        assertThat(closed.path("history").findValuesAsText("state")).containsExactly("OPEN", "FORWARDED", "CORRECTED", "CLOSED");
        assertThat(closed.path("history").get(2).path("on").asText()).isEqualTo("2026-01-05");
        assertThat(attribute("representative").path("confidence").path("state").asText()).isNotEqualTo("DISPUTED");
        assertThat(server.agency().get(path + "/consumers").json().findValuesAsText("agency")).contains(RunningServer.AGENCY);
        assertThat(server.agency().get("/v1/changes?limit=2000").json().findValuesAsText("operation")).contains("DISPUTE");
    }

    @Test
    void whileItIsOpenEveryAnswerThatUsesTheValueSaysSo() {
        Caller agency = server.agency();
        JsonNode address = agency.get("/v1/addresses/search?q=" + encoded(Registers.PLACE)).json().path("features").get(0);
        JsonNode permit = agency.get("/v1/projects/" + Registers.PROJECT + "/timeline").json();
        String company = agency.get("/v1/entities/" + Registers.USCC).json().path("id").asText();
        String project = agency.get("/v1/projects/" + Registers.PROJECT).json().path("id").asText();
        assertThat(permit.toString() + address).doesNotContain("disputed");
        List<String> open = List.of(doubted(company, "name"), doubted(project, "name"), doubted(permit.path("entries").get(0).path("id").asText(), "issued"),
                doubted(address.path("id").asText(), "text"));
        follow();

        JsonNode match = post(agency, "/v1/match", "{\"queries\":{\"a\":{\"subject\":\"ENTITY\",\"name\":\"%s\",\"number\":\"%s\"}}}"
                .formatted(Registers.COMPANY, Registers.USCC)).path("answers").path("a");
        assertThat(match.path("disputed").asBoolean()).as(match.toString()).isTrue();
        assertThat(server.engine.comparison().compare(Subject.ENTITY, new Comparison.Asked(Registers.COMPANY, Registers.USCC), LocalDate.of(2026, 1, 1)).told(false))
                .contains("DISPUTED");
        assertThat(agency.get("/v1/entities/search?q=" + encoded(Registers.COMPANY)).json().path("hits").get(0).path("disputed").toString()).isEqualTo("[\"name\"]");
        assertThat(agency.get("/v1/graph/" + project + "/neighbours").json().path("links").toString()).contains("\"disputed\":[\"name\"]");
        JsonNode timeline = agency.get("/v1/projects/" + Registers.PROJECT + "/timeline").json();
        assertThat(timeline.path("disputed").toString()).isEqualTo("[\"name\"]");
        assertThat(timeline.path("entries").get(0).path("disputed").toString()).isEqualTo("[\"issued\"]");
        JsonNode check = agency.get("/v1/projects/" + Registers.PROJECT + "/check?on=2025-01-01").json();
        for (String what : List.of("登记名称", "项目名称", "发证日期", "项目标准地址（门牌）")) {
            assertThat(check.path("checks").findParents("what")).as(check.toPrettyString())
                    .anySatisfy(seen -> assertThat(seen.path("what").asText() + seen.path("disputed").asBoolean()).isEqualTo(what + "true"));
        }
        for (String path : List.of("search?q=" + encoded(Registers.PLACE), "reverse?lon=117.87&lat=36.80")) {
            assertThat(agency.get("/v1/addresses/" + path).json().path("features").get(0).path("properties").path("state").path("disputed").toString())
                    .as(path).isEqualTo("[\"text\"]");
        }
        assertThat(agency.get("/v1/addresses/" + address.path("id").asText()).json().path("view").path("attributes").path("text").path("confidence").path("state").asText())
                .isEqualTo("DISPUTED");
        String service = "/v1/reconcile/t/" + agency.post("/v1/reconcile/tokens?hours=1", "application/json", "").json().path("token").asText();
        JsonNode candidate = agency.get(service + "?queries=" + encoded("{\"a\":{\"query\":\"" + Registers.PLACE + "\"}}")).json().path("a").path("result").get(0);
        assertThat(candidate.path("features")).as(candidate.toPrettyString())
                .anySatisfy(f -> assertThat(f.path("id").asText() + f.path("value").asBoolean()).isEqualTo("disputedtrue"));
        assertThat(candidate.path("description").asText()).endsWith("（疑义校核中）");
        assertThat(agency.get(service + "/suggest/entity?prefix=" + encoded(Registers.PLACE)).text()).contains("（疑义校核中）");
        assertThat(agency.get(service + "/preview?id=" + address.path("id").asText()).text()).contains("（疑义校核中）");
        JsonNode past = agency.get("/v1/entities/" + Registers.USCC + "?validOn=2025-12-31").json();
        assertThat(past.path("attributes").path("name").path("confidence").path("state").asText()).isEqualTo("DISPUTED");

        open.forEach(id -> post(agency, "/v1/disputes/" + id + "/close", "{\"text\":\"误报\"}"));
        follow();
        assertThat(agency.get("/v1/addresses/search?q=" + encoded(Registers.PLACE)).text() + agency.get("/v1/projects/" + Registers.PROJECT + "/timeline").text())
                .doesNotContain("disputed");
    }

    private static void follow() {
        server.engine.addresses().catchUp();
        server.engine.addresses().index().refresh();
    }

    private static String doubted(String entity, String attribute) {
        return post(server.agency(), "/v1/disputes", "{\"entity\":\"%s\",\"attribute\":\"%s\",\"reason\":\"与证照不符\"}".formatted(entity, attribute)).path("id").asText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aConflictOpensOneWherePolicySaysSoAndItsEndClosesIt() throws Exception {
        Registers.read(server.engine, data, "工商登记信息", "统一社会信用代码,企业名称,成立日期\n91370306100000008Y,甲公司,2020-01-02\n");
        post(server.agency(), "/v1/records/" + URLEncoder.encode("工商登记信息", StandardCharsets.UTF_8),
                "[{\"统一社会信用代码\":\"91370306100000008Y\",\"企业名称\":\"丙公司\"}]");
        server.engine.conflictWatch().catchUp();
        JsonNode found = server.agency().get("/v1/disputes?attribute=name").json().path("disputes").get(0);
        assertThat(found.path("reporter").asText()).isEmpty();
        assertThat(found.path("holder").asText()).isEqualTo("市场监督管理局");
        assertThat(found.path("seen").asText()).isEqualTo("甲公司");
        post(server.agency(), "/v1/records/" + URLEncoder.encode("工商登记信息", StandardCharsets.UTF_8) + "/withdrawals", "[{\"统一社会信用代码\":\"91370306100000008Y\"}]");
        server.engine.conflictWatch().catchUp();
        assertThat(server.agency().get("/v1/disputes/" + found.path("id").asText()).json().path("state").asText()).isEqualTo("CLOSED");
    }

    @Test
    void aBadCallIsToldWhatIsWrong() {
        String entity = server.agency().get("/v1/entities/" + Registers.USCC).json().path("id").asText();
        assertThat(server.agency().post("/v1/disputes", "application/json", "{\"entity\":\"" + entity + "\",\"attribute\":\"nothing\",\"reason\":\"r\"}").code())
                .isEqualTo("DISPUTE_ATTRIBUTE_UNKNOWN");
        assertThat(server.agency().get("/v1/disputes/DUNKNOWN").code()).isEqualTo("DISPUTE_UNKNOWN");
        assertThat(server.agency().get("/v1/disputes?state=NO").code()).isEqualTo("PARAMETER_INVALID");
        assertThat(server.agency().post("/v1/judgements", "application/json", "{\"a\":\"" + entity + "\",\"b\":\"P1\",\"verdict\":\"SAME\",\"reason\":\"r\"}").code())
                .isEqualTo("JUDGEMENT_KINDS");
    }
}
