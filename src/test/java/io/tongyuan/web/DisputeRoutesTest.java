package io.tongyuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import io.tongyuan.sharing.AgencyKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
                {"entity":"%s","attribute":"representative","believed":"王芳","reason":"营业执照已换发，持证人11010519491231002X",
                 "attachment":{"name":"执照.jpg","sha256":"%s"}}""".formatted(entity.path("id").asText(), "ab".repeat(32));
        JsonNode dispute = post(server.agency(), "/v1/disputes", report);
        String path = "/v1/disputes/" + dispute.path("id").asText();
        assertThat(dispute.path("state").asText()).isEqualTo("OPEN");
        assertThat(dispute.path("holder").asText()).isEqualTo("市场监督管理局");
        assertThat(dispute.path("seen").asText()).isEqualTo(Registers.PERSON);
        assertThat(dispute.toString()).doesNotContain("19491231");
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
