package io.tongyuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that err or mean harm, over sockets of their own: each gets what is due to it, and the others are served. */
@ExtendWith(Neo4jExtension.class)
class HostileClientsTest {
    private static final String IDLE = "micronaut.server.idle-timeout";

    @TempDir
    static Path data;
    private static RunningServer server;

    @BeforeAll
    static void start(GraphConnection graph) {
        System.setProperty(IDLE, "8s");
        server = new RunningServer(graph, data);
    }

    @AfterAll
    static void stop() {
        System.clearProperty(IDLE);
        server.close();
    }

    @AfterEach
    void theOthersAreServed() {
        long began = System.nanoTime();
        assertThat(server.agency().get("/v1/trial/ping").status()).isEqualTo(200);
        assertThat((System.nanoTime() - began) / 1_000_000).as("ms").isLessThan(2000);
    }

    @Test
    void aBodyOverItsLimit() throws Exception {
        String body = "{\"name\":\"" + "x".repeat(1_200_000) + "\"}";
        refused(server.raw(post("Content-Length: " + body.length()) + body), 413, "BODY_TOO_LARGE");
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        refused(server.raw(post("Transfer-Encoding: chunked") + chunk.repeat(20) + "0\r\n\r\n"), 413, "BODY_TOO_LARGE");
    }

    @Test
    void aQueryStringOverItsLimit() throws Exception {
        refused(server.raw(get("/v1/trial/ping?q=" + "a".repeat(9000))), 414, "QUERY_TOO_LONG");
        refused(server.raw(get("/v1/trial/ping?q=" + "a".repeat(100_000))), 431, "HEAD_TOO_LARGE");
    }

    @Test
    void unknownFields() throws Exception {
        refused(server.raw(body("{\"name\":\"a\",\"colour\":1}")), 400, "FIELD_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":1}", "{\"name\":[\"a\"]}", "{\"name\":{\"a\":{}}}", "{\"name\":true}"})
    void wrongTypes(String body) throws Exception {
        refused(server.raw(body(body)), 400, "FIELD_TYPE");
    }

    @Test
    void aBodyNestedWithoutEnd() throws Exception {
        String deep = "[".repeat(200_000);
        refused(server.raw(head("POST", "/v1/records/x") + "Content-Type: application/json\r\nContent-Length: " + deep.length() + "\r\n\r\n" + deep),
                400, "JSON_UNREADABLE");
    }

    @ParameterizedTest
    @CsvSource({"DELETE, /v1/trial/ping, 405, METHOD_NOT_ALLOWED", "PUT, /v1/trial/body, 405, METHOD_NOT_ALLOWED", "GET, /v1/trial/body, 405, METHOD_NOT_ALLOWED",
            "POST, /v1/addresses/search, 405, METHOD_NOT_ALLOWED", "GET, /v1/records/x, 405, METHOD_NOT_ALLOWED"})
    void wrongMethods(String method, String path, int status, String code) throws Exception {
        refused(server.raw(head(method, path) + "Content-Length: 0\r\n\r\n"), status, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000\u0001\u0002\r\n\r\n", "GET\r\n\r\n", "GET /health SMTP/9\r\n\r\n", "GET /health HTTP/1.1\r\nContent-Length: -5\r\n\r\n"})
    void whatIsNoHttp(String bytes) throws Exception {
        assertThat(server.raw(bytes)).matches("(?s)(HTTP/1\\.[01] (4\\d\\d|505) .*)?").doesNotContain("Exception", "\tat ");
    }

    @Test
    void slowClientsHoldNobodyUpAndAreLeftInTheEnd() throws Exception {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Socket socket = server.connect();
            slow.add(socket);
            String begun = i % 2 == 0 ? "GET /v1/trial/ping HTTP/1.1\r\nHost:" : post("Content-Length: 50") + "{";
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.UTF_8));
        }
        try (Socket patient = server.connect()) {
            for (byte b : get("/v1/trial/ping").getBytes(StandardCharsets.UTF_8)) {
                patient.getOutputStream().write(b);
                Thread.sleep(5);
                if (b == '\n') {
                    theOthersAreServed();
                }
            }
            assertThat(read(patient)).startsWith("HTTP/1.1 200 ");
        }
        for (Socket socket : slow) {
            socket.setSoTimeout(30_000);
            assertThat(read(socket)).doesNotContain("Exception", "HTTP/1.1 2", "HTTP/1.1 5");
            socket.close();
        }
    }

    @Test
    void fiveHundredConnectionsAtOnce() throws Exception {
        TrialController.gate = new CountDownLatch(1);
        Map<String, Integer> answers = new ConcurrentHashMap<>();
        List<Socket> sockets = new ArrayList<>();
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            sockets.add(server.connect());
        }
        for (Socket socket : sockets) {
            socket.getOutputStream().write(get("/v1/trial/slow").getBytes(StandardCharsets.UTF_8));
            readers.add(Thread.ofVirtual().start(() -> {
                String answer = read(socket);
                answers.merge(answer.contains("OVERLOADED") ? answer.substring(9, 12) + " OVERLOADED" : answer.substring(9, 12), 1, Integer::sum);
            }));
        }
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (answers.getOrDefault("503 OVERLOADED", 0) < 180 && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        assertThat(server.nobody().get("/health").status()).isEqualTo(200);
        TrialController.gate.countDown();
        for (Thread reader : readers) {
            reader.join();
        }
        for (Socket socket : sockets) {
            socket.close();
        }
        assertThat(answers).isEqualTo(Map.of("200", 320, "503 OVERLOADED", 180));
    }

    private static void refused(String answer, int status, String code) {
        assertThat(answer).matches("(?s)HTTP/1\\.[01] " + status + " .*").contains("application/problem+json", "\"code\":\"" + code + "\"")
                .doesNotContain("Exception", "\tat ", "io.micronaut", "io.tongyuan");
    }

    private static String head(String method, String path) {
        return method + " " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer " + server.key + "\r\nX-Purpose: test\r\n";
    }

    private static String get(String path) {
        return head("GET", path) + "\r\n";
    }

    private static String post(String more) {
        return head("POST", "/v1/trial/body") + "Content-Type: application/json\r\n" + more + "\r\n\r\n";
    }

    private static String body(String json) {
        return post("Content-Length: " + json.length()) + json;
    }

    /** All that comes until the server closes. */
    private static String read(Socket socket) {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            return ""; // it closed without a word
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
