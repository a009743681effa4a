package io.tongyuan.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The W3C Reconciliation API 0.2 as OpenRefine calls it, and files of addresses: what is sent in forms. */
@ExtendWith(Neo4jExtension.class)
class ReconcileTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir
    static Path data;
    private static RunningServer server;
    private static String service;

    @BeforeAll
    static void start(GraphConnection graph) throws Exception {
        server = new RunningServer(graph, data);
        Registers.load(server.engine, data);
        server.engine.addresses().catchUp();
        JsonNode granted = server.agency().post("/v1/reconcile/tokens?hours=1", "application/json", "").json();
        service = "/v1/reconcile/t/" + granted.path("token").asText();
        assertThat(granted.path("url").asText()).startsWith("http://127.0.0.1:").endsWith(service);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theManifestSaysWhereEverythingIs() {
        Caller.Answer answer = server.nobody().get(service);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        JsonNode manifest = answer.json();
        assertThat(manifest.path("versions").get(0).asText()).isEqualTo("0.2");
        assertThat(manifest.fieldNames()).toIterable().contains("name", "identifierSpace", "schemaSpace", "defaultTypes", "view", "preview", "suggest", "batchSize");
        assertThat(manifest.path("view").path("url").asText()).contains("{{id}}");
    }

    @Test
    void aBatchIsAnsweredByKeyHoweverItIsSent() {
        String batch = "{\"q0\":{\"query\":\"周村区丝绸路12号\",\"type\":\"StandardAddress\",\"limit\":3,\"type_strict\":\"should\"},"
                + "\"q1\":{\"query\":\"丝绸路200号\",\"properties\":[{\"pid\":\"district\",\"v\":\"周村区\"}]},\"q2\":{\"query\":\"周村区丝绸路13号\"},"
                + "\"q3\":{\"properties\":[{\"pid\":\"road\",\"v\":[\"丝绸路\"]},{\"pid\":\"number\",\"v\":12}]}}";
        String encoded = URLEncoder.encode(batch, UTF_8);
        JsonNode posted = server.nobody().post(service, FORM, "queries=" + encoded).json();
        JsonNode first = posted.path("q0").path("result").path(0);
        assertThat(first.path("name").asText()).as(posted.toPrettyString()).isEqualTo(Registers.PLACE);
        assertThat(first.path("match").asBoolean()).isTrue();
        assertThat(first.path("score").asDouble()).isGreaterThan(90);
        assertThat(first.path("type").path(0).path("id").asText()).isEqualTo("StandardAddress");
        assertThat(posted.path("q1").path("result").path(0).path("match").asBoolean()).isTrue();
        assertThat(posted.path("q2").path("result").findValuesAsText("match")).doesNotContain("true");
        assertThat(posted.path("q3").path("result").path(0).path("id")).isEqualTo(first.path("id"));
        assertThat(server.nobody().get(service + "?queries=" + encoded).json()).isEqualTo(posted);
        String byId = URLEncoder.encode("{\"a\":{\"query\":\"" + first.path("id").asText() + "\"}}", UTF_8);
        assertThat(server.nobody().post(service, FORM, "queries=" + byId).json().path("a").path("result").path(0).path("match").asBoolean()).isTrue();
        Caller.Answer preview = server.nobody().get(service + "/preview?id=" + first.path("id").asText());
        assertThat(preview.header("Content-Type")).startsWith("text/html");
        assertThat(preview.text()).contains(Registers.PLACE);
    }

    @Test
    void entitiesAreSuggestedAndOlderPagesServed() {
        JsonNode result = server.nobody().get(service + "/suggest/entity?prefix=" + URLEncoder.encode("丝绸路2", UTF_8)).json().path("result");
        assertThat(result.path(0).path("name").asText()).isEqualTo("山东省淄博市周村区丝绸路200号");
        Caller.Answer jsonp = server.nobody().get(service + "?callback=jQuery.cb_1");
        assertThat(jsonp.header("Content-Type")).startsWith("application/javascript");
        assertThat(jsonp.text()).startsWith("/**/jQuery.cb_1({").endsWith("});");
        assertThat(server.nobody().get(service + "?callback=alert(1)").code()).isEqualTo("PARAMETER_INVALID");
        Caller.Answer preflight = server.nobody().send(server.nobody().request(service).method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("POST");
    }

    @Test
    void aTokenIsOfAddressesAloneAuditedAndNeverShown() throws IOException {
        Caller.Answer refused = server.nobody().with("X-Request-Id", "reconcile-0").get("/v1/reconcile/t/ty_nobodys-token");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("TOKEN_UNKNOWN");
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(refused.text()).doesNotContain("nobodys-token");
        String token = service.substring(service.lastIndexOf('/') + 1);
        assertThat(server.nobody().with("Authorization", "Bearer " + token).with("X-Purpose", "x").get("/v1/addresses/search?q=a").code()).isEqualTo("KEY_UNKNOWN");
        server.nobody().with("X-Request-Id", "reconcile-1").post(service, FORM, "queries=" + URLEncoder.encode("{\"a\":{\"query\":\"丝绸路12号\"}}", UTF_8));
        JsonNode line = server.audited("reconcile-1").getFirst();
        assertThat(line.path("agency").asText()).isEqualTo(RunningServer.AGENCY);
        assertThat(line.path("purpose").asText()).isEqualTo("项目核查");
        assertThat(line.path("action").asText()).isEqualTo("reconcile.query");
        assertThat(line.toString()).doesNotContain(token);
        assertThat(server.audited("reconcile-0").getFirst().path("outcome").asText()).isEqualTo("401 TOKEN_UNKNOWN");
        assertThat(server.nobody().post("/v1/reconcile/tokens", "application/json", "").code()).isEqualTo("KEY_MISSING");
        assertThat(server.withKey().post("/v1/reconcile/tokens", "application/json", "").code()).isEqualTo("PURPOSE_MISSING");
        assertThat(server.agency().post("/v1/reconcile/tokens?hours=25", "application/json", "").code()).isEqualTo("PARAMETER_INVALID");
        assertThat(server.nobody().post(service, FORM, "queries=%5B").code()).isEqualTo("JSON_UNREADABLE");
        assertThat(server.nobody().post(service, FORM, "x=1").status()).isEqualTo(400);
    }

    @Test
    void aFileOfAddressesIsAnsweredAsCsv() {
        String csv = "名|住所|号\r\n甲|丝绸路|12号\r\n乙|丝绸路|13号\r\n";
        Caller.Answer answer = form("data", csv, "columns", "住所", "columns", "号", "delimiter", "|", "encoding", "UTF-8", "within", "370306");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        String[] lines = answer.text().replace("\uFEFF", "").split("\r\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[0]).startsWith("名,住所,号,tongyuan_address,tongyuan_id");
        assertThat(lines[1]).startsWith("甲,丝绸路,12号," + Registers.PLACE).contains("DOOR_PLATE,MATCH");
        assertThat(lines[2]).contains("ROAD,PARTIAL");
        assertThat(form("data", csv, "columns", "没有").code()).isEqualTo("ADDRESS_COLUMN_MISSING");
        assertThat(form("columns", "住所").code()).isEqualTo("PARAMETER_MISSING");
        assertThat(form("data", csv, "delimiter", "xx").code()).isEqualTo("PARAMETER_INVALID");
        assertThat(form("data", "").code()).isIn("FILE_EMPTY", "PARAMETER_MISSING");
        // Larger than a body that is read whole may be.
        Caller.Answer large = form("data", "地址,备注\n" + ("周村区丝绸路12号," + "长".repeat(20_000) + "\n").repeat(60), "encoding", "UTF-8");
        assertThat(large.status()).isEqualTo(200);
        assertThat(large.text().lines().count()).isEqualTo(61);
    }

    private static Caller.Answer form(String... fields) {
        String boundary = "----tongyuan";
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"").append(fields[i]).append('"')
                    .append(fields[i].equals("data") ? "; filename=\"a.csv\"\r\nContent-Type: text/csv" : "").append("\r\n\r\n").append(fields[i + 1]).append("\r\n");
        }
        body.append("--").append(boundary).append("--\r\n");
        return server.agency().post("/v1/addresses/search/csv", "multipart/form-data; boundary=" + boundary, body.toString());
    }
}
