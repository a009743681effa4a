package io.tongyuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Problem documents, limits, and the routes about the server itself. */
@ExtendWith(Neo4jExtension.class)
class ServerBehaviourTest {
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

    @ParameterizedTest
    @CsvSource({
            "/nowhere, 404, ROUTE_UNKNOWN", "/v1/nowhere, 404, ROUTE_UNKNOWN", "/%76%31/trial/ping, 404, ROUTE_UNKNOWN",
            "/v1/trial/body, 405, METHOD_NOT_ALLOWED", "/v1/trial/on, 400, PARAMETER_MISSING",
            "/v1/trial/on?date=tomorrow, 400, PARAMETER_INVALID", "/v1/trial/boom, 500, INTERNAL",
            "/v1/trial/gone, 503, GRAPH_GONE"})
    void aFailureIsAProblemDocument(String path, int status, String code) {
        problem(server.agency().get(path), status, code);
    }

    @Test
    void theParameterIsNamed() {
        assertThat(server.agency().get("/v1/trial/on").json().path("detail").asText()).contains("date");
    }

    @Test
    void aServicesOwnWordsReachTheCaller() {
        Caller.Answer answer = server.agency().get("/v1/trial/gone");
        assertThat(answer.json().path("detail").asText()).isEqualTo("图数据库已停止，请稍后重试。");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void anInnerFailureSaysNothingOfItself() {
        assertThat(server.agency().get("/v1/trial/boom").text()).doesNotContain("secret", "Exception", "java");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "text/plain|x|415|MEDIA_TYPE_UNSUPPORTED", "application/json|{\"name\":|400|JSON_UNREADABLE",
            "application/json|[1]|400|JSON_UNREADABLE", "application/json|''|400|BODY_MISSING"})
    void aBadBodyIsAProblemDocument(String type, String body, int status, String code) {
        problem(server.agency().post("/v1/trial/body", type, body), status, code);
    }

    @Test
    void sizesAreBounded() {
        String big = "{\"name\":\"" + "x".repeat(1_100_000) + "\"}";
        problem(server.agency().post("/v1/trial/body", "application/json", big), 413, "BODY_TOO_LARGE");
        problem(server.agency().get("/v1/trial/ping?q=" + "a".repeat(8192)), 414, "QUERY_TOO_LONG");
        problem(server.agency().get("/v1/trial/ping?q=" + "a".repeat(20_000)), 431, "HEAD_TOO_LARGE");
        problem(server.agency().with("X-Much", "a".repeat(20_000)).get("/v1/trial/ping"), 431, "HEAD_TOO_LARGE");
        assertThat(server.agency().get("/v1/trial/ping?q=" + "a".repeat(8000)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/trial/ping?q=%ff%zz", "/v1/trial/ping?q=%ff", "/v1/trial/ping?%", "/v1/trial/object/%ff", "/v1/trial/object/%zz"})
    void aUrlThatCannotBeReadIsAProblemOfItsOwnPath(String path) throws Exception {
        String answer = server.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer " + server.key
                + "\r\nX-Purpose: test\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"code\":\"URL_MALFORMED\"", "\"instance\":\"/v1/trial/");
    }

    @Test
    void theMethodsAllowedAreTold() {
        assertThat(server.agency().get("/v1/trial/body").header("Allow")).contains("POST");
    }

    private static void problem(Caller.Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("type").asText()).isEqualTo("urn:tongyuan:problem:" + code);
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(problem.path("instance").asText()).startsWith("/");
        assertThat(problem.path("requestId").asText()).isNotBlank().isEqualTo(answer.header("X-Request-Id"));
    }

    @Test
    void aSaneRequestIdIsKept() {
        assertThat(server.agency().with("X-Request-Id", "a.b-C_9").get("/v1/trial/ping").header("X-Request-Id"))
                .isEqualTo("a.b-C_9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "a b", "110105194912310021"})
    void anotherIsReplaced(String id) {
        assertThat(server.agency().with("X-Request-Id", id).get("/v1/trial/ping").header("X-Request-Id"))
                .isNotBlank().isNotEqualTo(id);
    }

    @Test
    void unknownValuesAreNull() {
        assertThat(server.agency().get("/v1/trial/ping").json().path("nothing").isNull()).isTrue();
    }

    @Test
    void healthNeedsNoKey() {
        Caller.Answer answer = server.nobody().get("/health");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("graph").asText()).isEqualTo("UP");
    }

    @Test
    void metricsAreForThisMachineOrAKey() {
        Caller.Answer answer = server.nobody().get("/metrics");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        assertThat(answer.text()).contains("# TYPE jvm_memory_used_bytes gauge", "http_server_requests_seconds_count");
        problem(server.nobody().with("X-Forwarded-For", "203.0.113.9").get("/metrics"), 401, "KEY_MISSING");
        assertThat(server.withKey().with("X-Forwarded-For", "203.0.113.9").get("/metrics").status()).isEqualTo(200);
    }

    @Test
    void theOpenApiDocumentIsServed() {
        JsonNode document = server.nobody().get("/openapi.json").json();
        assertThat(document.path("openapi").asText()).startsWith("3.");
        assertThat(document.path("paths").has("/health")).isTrue();
        assertThat(server.nobody().get("/openapi.yaml").text()).startsWith("openapi: 3.").contains("/health:");
    }

    @Test
    void tooManyAtOnceAreRefusedAndTheRestAnswered() throws InterruptedException {
        TrialController.gate = new CountDownLatch(1);
        Map<Integer, Integer> answers = new ConcurrentHashMap<>();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            callers.add(Thread.ofVirtual().start(() ->
                    answers.merge(server.agency().get("/v1/trial/slow").status(), 1, Integer::sum)));
        }
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (answers.getOrDefault(503, 0) < 80 && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        assertThat(server.nobody().get("/health").status()).isEqualTo(200);
        TrialController.gate.countDown();
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(answers).isEqualTo(Map.of(200, 320, 503, 80));
    }
}
