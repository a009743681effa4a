package io.tongyuan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongyuan.graph.Agencies;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import io.tongyuan.model.Failed;
import io.tongyuan.sharing.AgencyKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, purposes, and what is written down of a call. */
@ExtendWith(Neo4jExtension.class)
class AccessTest {
    private static final String ID_NUMBER = "11010519491231002X";
    @TempDir
    static Path data;
    private static RunningServer server;

    @BeforeAll
    static void start(GraphConnection graph) {
        server = new RunningServer(graph, data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void withoutKeyRefused() {
        Caller.Answer answer = server.nobody().with("X-Purpose", "test").get("/v1/trial/ping");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("KEY_MISSING");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"tongyuan\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ty_wrong", "bearer x", "Bearer ' OR 1=1"})
    void withAnotherKeyRefused(String authorization) {
        Caller.Answer answer = server.nobody().with("Authorization", authorization).with("X-Purpose", "test")
                .get("/v1/trial/ping");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("KEY_UNKNOWN");
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void anotherSchemeIsNoKey() {
        Caller.Answer answer = server.nobody().with("Authorization", "Basic eDp5").get("/v1/trial/ping");
        assertThat(answer.code()).isEqualTo("KEY_MISSING");
    }

    @Test
    void aRevokedKeyIsRefusedWithinSeconds() throws InterruptedException {
        String key = AgencyKey.fresh();
        server.agencies.add("自然资源局", AgencyKey.digest(key));
        Caller caller = server.nobody().with("Authorization", "Bearer " + key).with("X-Purpose", "test");
        assertThat(caller.get("/v1/trial/ping").status()).isEqualTo(200);
        server.agencies.revoke("自然资源局");
        long deadline = System.nanoTime() + 5_000_000_000L;
        while (caller.get("/v1/trial/ping").status() == 200 && System.nanoTime() < deadline) {
            Thread.sleep(100);
        }
        assertThat(caller.get("/v1/trial/ping").code()).isEqualTo("KEY_UNKNOWN");
    }

    @Test
    void noKeyIsKeptInClear(GraphConnection graph) {
        assertThat(server.agencies.list().toString()).doesNotContain(server.key);
        assertThat(new Agencies(graph).findByKey(AgencyKey.digest(server.key))).contains(RunningServer.AGENCY);
    }

    @Test
    void aNameIsTakenUntilItIsRevoked() {
        server.agencies.add("住建局", AgencyKey.digest(AgencyKey.fresh()));
        assertThatThrownBy(() -> server.agencies.add("住建局", AgencyKey.digest(AgencyKey.fresh())))
                .isInstanceOfSatisfying(Failed.class, e -> assertThat(e.code()).isEqualTo("AGENCY_EXISTS"));
        server.agencies.revoke("住建局");
        server.agencies.add("住建局", AgencyKey.digest(AgencyKey.fresh()));
        assertThat(server.agencies.list()).filteredOn(a -> a.name().equals("住建局")).hasSize(2);
        assertThatThrownBy(() -> server.agencies.revoke("没有的局"))
                .isInstanceOfSatisfying(Failed.class, e -> assertThat(e.code()).isEqualTo("AGENCY_UNKNOWN"));
    }

    @Test
    void withoutPurposeRefused() {
        assertThat(server.withKey().get("/v1/trial/ping").code()).isEqualTo("PURPOSE_MISSING");
        Map<String, String> faults = Map.of(" ", "PURPOSE_MISSING", "%20", "PURPOSE_MISSING", "x".repeat(201), "PURPOSE_TOO_LONG",
                "%E4%B8%AD".repeat(201), "PURPOSE_TOO_LONG", "a%0Ab", "PURPOSE_INVALID", "%zz", "PURPOSE_INVALID", "%ff", "PURPOSE_INVALID",
                "100%", "PURPOSE_INVALID");
        faults.forEach((purpose, code) -> {
            Caller.Answer answer = server.withKey().with("X-Purpose", purpose).get("/v1/trial/ping");
            assertThat(answer.status()).as(purpose).isEqualTo(400);
            assertThat(answer.code()).as(purpose).isEqualTo(code);
        });
        assertThat(server.withKey().with("X-Purpose", "%E4%B8%AD".repeat(200)).get("/v1/trial/ping").status())
                .isEqualTo(200);
    }

    @Test
    void aCallIsWrittenDown() {
        Caller.Answer answer = server.agency().with("X-Request-Id", "call-1").get("/v1/trial/ping");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(server.audited("call-1")).singleElement().satisfies(entry -> {
            assertThat(entry.path("agency").asText()).isEqualTo(RunningServer.AGENCY);
            assertThat(entry.path("purpose").asText()).isEqualTo("项目核查");
            assertThat(entry.path("action").asText()).isEqualTo("trial.ping");
            assertThat(entry.path("object").asText()).isEqualTo("T1");
            assertThat(entry.path("outcome").asText()).isEqualTo("200 PONG");
            assertThat(entry.path("time").asText()).matches("20\\d\\d-.*");
        });
    }

    @Test
    void refusedAndFailedCallsAreWrittenDownToo() {
        server.nobody().with("X-Request-Id", "call-2").get("/v1/trial/ping");
        server.withKey().with("X-Request-Id", "call-3").get("/v1/trial/ping");
        server.agency().with("X-Request-Id", "call-4").get("/v1/trial/boom");
        assertThat(outcome("call-2")).isEqualTo("401 KEY_MISSING");
        assertThat(outcome("call-3")).isEqualTo("400 PURPOSE_MISSING");
        assertThat(outcome("call-4")).isEqualTo("500 INTERNAL");
    }

    private static String outcome(String requestId) {
        List<JsonNode> entries = server.audited(requestId);
        assertThat(entries).hasSize(1);
        return entries.getFirst().path("outcome").asText();
    }

    @Test
    void noIdNumberReachesTheAuditLogOrAnAnswer() throws Exception {
        Caller caller = server.withKey().with("X-Purpose", ID_NUMBER + "%E6%A0%B8%E6%9F%A5");
        server.withKey().with("X-Purpose", "110105-19491231-002X").with("X-Request-Id", "110105-19491231-002X").get("/v1/trial/ping");
        caller.get("/v1/trial/object/" + ID_NUMBER);
        caller.get("/v1/trial/object/%31%31010519491231002X");
        caller.with("X-Request-Id", ID_NUMBER).get("/v1/trial/ping");
        caller.post("/v1/trial/body", "application/json", "{\"name\":\"" + ID_NUMBER + "\"}");
        List<Caller.Answer> refused = List.of(server.nobody().get("/v1/trial/object/" + ID_NUMBER),
                server.nobody().get("/v1/trial/object/%31%31010519491231002X"),
                server.nobody().get("/nowhere/" + ID_NUMBER), caller.get("/v1/trial/boom"),
                caller.post("/v1/trial/body", "application/json", "{\"name\": " + ID_NUMBER));
        assertThat(refused).allSatisfy(answer -> assertThat(answer.text()).doesNotContain("491231002X"));
        try (var files = Files.list(data.resolve("audit"))) {
            assertThat(files.toList()).isNotEmpty().allSatisfy(file -> {
                assertThat(Files.readString(file)).doesNotContain("491231002X").doesNotContain("19491231-").doesNotContain(server.key)
                        .contains("1101**************核查");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            });
        }
    }
}
