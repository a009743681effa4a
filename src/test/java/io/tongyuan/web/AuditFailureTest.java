package io.tongyuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be written down is not answered. */
@ExtendWith(Neo4jExtension.class)
class AuditFailureTest {
    @TempDir
    static Path data;

    @Test
    void noAnswerWithoutAnEntry(GraphConnection graph) throws Exception {
        Files.writeString(data.resolve("audit"), "a file where the folder should be");
        try (RunningServer server = new RunningServer(graph, data)) {
            Caller.Answer answer = server.agency().get("/v1/trial/ping");
            assertThat(answer.status()).as(answer.text()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("AUDIT_FAILED");
            assertThat(answer.text()).doesNotContain("pong");
            assertThat(answer.header("X-Request-Id")).isEqualTo(answer.json().path("requestId").asText());
            Files.delete(data.resolve("audit"));
            assertThat(server.agency().get("/v1/trial/ping").status()).isEqualTo(200);
        }
    }
}
