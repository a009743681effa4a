package io.tongyuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongyuan.batch.HostileList;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Lists that mean harm, sent as jobs: each is refused with its code, at once or when it comes to light, and nothing of it stays. */
@ExtendWith(Neo4jExtension.class)
class HostileListsTest {
    private static final String SOUND = Registers.PERSON + "," + Registers.PERSON_ID;

    @TempDir
    private Path folder;

    @Test
    void eachIsRefusedWithItsCode(GraphConnection graph) throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (RunningServer server = new RunningServer(graph, data)) {
            Registers.load(server.engine, data);
            for (HostileList list : HostileList.refused(folder, SOUND)) {
                Caller.Answer created = send(server.agency(), list.name(), list.encoding(), list.bytes());
                assertThat(created.text()).as(list.name()).doesNotContain("Exception", "\tat ", "io.tongyuan", folder.toString());
                if (created.status() == 201) {
                    String job = "/v1/jobs/" + created.json().path("id").asText();
                    server.agency().get(job + "/events");
                    JsonNode ended = server.agency().get(job).json();
                    assertThat(ended.path("state").asText() + " " + ended.path("code").asText()).as(list.name()).isEqualTo("FAILED " + list.code());
                    assertThat(ended.path("detail").asText()).isNotBlank().doesNotContain("Exception");
                    server.agency().send(server.agency().request(job).DELETE());
                } else {
                    assertThat(created.status() + " " + created.code()).as(list.name()).isEqualTo("400 " + list.code());
                }
            }
            try (Stream<Path> jobs = Files.walk(data.resolve("jobs"))) {
                assertThat(jobs.filter(f -> f.getFileName().toString().equals("upload"))).as("lists left").isEmpty();
            }
            whatCanBeReadIsAnsweredRowByRow(server);
            assertThat(server.nobody().get("/health").status()).isEqualTo(200);
        }
    }

    private static void whatCanBeReadIsAnsweredRowByRow(RunningServer server) throws IOException {
        Caller.Answer created = send(server.agency(), "名单.csv", "", HostileList.readable(SOUND));
        String job = "/v1/jobs/" + created.json().path("id").asText();
        server.agency().get(job + "/events");
        List<String> lines = server.agency().get(job + "/result").text().lines().toList();
        HostileList.answered(lines, SOUND);
    }

    private static Caller.Answer send(Caller as, String name, String encoding, byte[] list) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String field = "\r\n--sep\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s";
        body.writeBytes(("--sep\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + name + "\"\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(list);
        if (!encoding.isEmpty()) {
            body.writeBytes(field.formatted("encoding", encoding).getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("\r\n--sep--\r\n".getBytes(StandardCharsets.UTF_8));
        return as.send(as.request("/v1/jobs").header("Content-Type", "multipart/form-data; boundary=sep").POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }
}
