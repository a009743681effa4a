package io.tongyuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import io.tongyuan.sharing.AgencyKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Comparison jobs over HTTP. */
@ExtendWith(Neo4jExtension.class)
class JobRoutesTest {
    private static final String LIST = "序号,姓名,身份证号\r\n1,%s,%s\r\n2,=cmd|' /C calc'!A0,%2$s\r\n3,李雷,\r\n".formatted(Registers.PERSON, Registers.PERSON_ID);

    @TempDir
    static Path data;
    private static RunningServer server;
    private static Caller other;

    @BeforeAll
    static void start(GraphConnection graph) throws Exception {
        Files.writeString(data.resolve("jobs.properties"), "rows-per-day=1000\n单位甲.upload-bytes=2000\n单位甲.open-jobs=1\n");
        server = new RunningServer(graph, data);
        String key = AgencyKey.fresh();
        server.agencies.add("单位甲", AgencyKey.digest(key));
        other = server.nobody().with("Authorization", "Bearer " + key).with("X-Purpose", "test");
        Registers.load(server.engine, data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aListIsComparedAndItsResultFetchedInPieces() throws Exception {
        Caller.Answer created = send(server.agency(), Map.of("with", "state"), LIST.getBytes(StandardCharsets.UTF_8));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.json().path("estimate").path("rows").asLong()).isEqualTo(3);
        String job = "/v1/jobs/" + created.json().path("id").asText();
        String events = server.agency().get(job + "/events").text();
        assertThat(events).contains("event: end").contains("\"state\":\"DONE\"");
        JsonNode done = server.agency().get(job).json();
        assertThat(done.path("state").asText()).isEqualTo("DONE");
        assertThat(done.path("statuses").toString()).isEqualTo("{\"DIFFERENT\":1,\"INVALID\":1,\"SAME\":1}");
        Caller.Answer all = server.agency().get(job + "/result");
        assertThat(all.text().lines()).hasSize(4).element(1).asString().contains(Registers.PERSON_ID).contains(",SAME,1,");
        assertThat(all.text().lines().toList().get(2)).startsWith("2,'=cmd|").contains(",DIFFERENT,1,");
        byte[] bytes = all.text().getBytes(StandardCharsets.UTF_8);
        assertThat(all.header("Content-Length")).isEqualTo(String.valueOf(bytes.length));
        Caller.Answer tail = server.agency().with("Range", "bytes=" + (bytes.length - 20) + "-").with("If-Range", all.header("ETag")).get(job + "/result");
        assertThat(tail.status()).isEqualTo(206);
        assertThat(tail.header("Content-Range")).isEqualTo("bytes " + (bytes.length - 20) + "-" + (bytes.length - 1) + "/" + bytes.length);
        assertThat(all.text()).endsWith(tail.text().substring(3));
        Caller.Answer beyond = server.agency().with("Range", "bytes=" + bytes.length + "-").get(job + "/result");
        assertThat(beyond.status()).isEqualTo(416);
        assertThat(beyond.code()).isEqualTo("RANGE_NOT_SATISFIABLE");
        assertThat(server.agency().get(job + "/errors").text().lines().skip(1)).hasSize(1).first().asString().startsWith("3,李雷,,INVALID,");
        assertThat(other.get(job).code()).isEqualTo("JOB_UNKNOWN");
        assertThat(other.get(job + "/result").code()).isEqualTo("JOB_UNKNOWN");
        nothingInClear();
        assertThat(server.agency().send(server.agency().request(job).DELETE()).json().path("state").asText()).isEqualTo("WIPED");
        assertThat(server.agency().get(job + "/result").status()).isEqualTo(410);
        assertThat(server.agency().get(job + "/errors").code()).isEqualTo("JOB_WIPED");
        JsonNode wiped = server.agency().send(server.agency().request(job).DELETE()).json();
        assertThat(wiped.path("finished")).as("a second time changes nothing").isEqualTo(done.path("finished"));
        assertThat(wiped.path("stateText").asText()).isEqualTo("已清除");
        assertThat(wiped.path("statuses")).isEqualTo(done.path("statuses"));
        assertThat(wiped.path("resultBytes").asLong()).isZero();
        assertThat(data.resolve("jobs").resolve(done.path("id").asText()).resolve("outcome")).doesNotExist();
        assertThat(server.nobody().get("/metrics").text()).contains("tongyuan_jobs{state=\"CANCELLED\"}").contains("tongyuan_job_rows_total");
    }

    @Test
    void oneThatIsHeldWaitsForItsStart() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(LIST.getBytes("GBK"));
        }
        Caller.Answer held = send(server.agency(), Map.of("start", "false", "columns", "id=身份证号,name=姓名", "thresholds", "benefits"), packed.toByteArray());
        assertThat(held.json().path("state").asText()).as(held.text()).isEqualTo("HELD");
        assertThat(held.json().path("thresholds").path("title").asText()).isEqualTo("待遇资格认证");
        assertThat(held.json().path("thresholds").path("persons").path("given").asDouble()).isEqualTo(0.99995);
        String job = "/v1/jobs/" + held.json().path("id").asText();
        assertThat(server.agency().get(job + "/result").code()).isEqualTo("JOB_NOT_DONE");
        Caller.Answer cancelled = send(server.agency(), Map.of("start", "false"), LIST.getBytes(StandardCharsets.UTF_8));
        String open = "/v1/jobs/" + cancelled.json().path("id").asText();
        JsonNode ended = server.agency().send(server.agency().request(open).DELETE()).json();
        assertThat(ended.path("state").asText()).isEqualTo("CANCELLED");
        assertThat(server.agency().send(server.agency().request(open).DELETE()).json()).isEqualTo(ended);
        assertThat(server.agency().post(job + "/start", "application/json", "").status()).isEqualTo(200);
        assertThat(server.agency().get(job + "/events").text()).contains("event: end");
        assertThat(server.agency().get(job + "/result").text().lines()).hasSize(4);
        assertThat(server.agency().post(job + "/start", "application/json", "").code()).isEqualTo("JOB_STATE");
        assertThat(server.agency().get("/v1/jobs").text()).contains(held.json().path("id").asText());
    }

    @Test
    void whatCannotBeTakenIsSaidAtOnceAndLeavesNothing() throws Exception {
        assertThat(send(other, Map.of(), new byte[3000]).code()).isEqualTo("JOB_TOO_LARGE");
        Caller.Answer columns = send(server.agency(), Map.of(), "甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(columns.status()).isEqualTo(400);
        assertThat(columns.text()).as("a form has no options of commands").contains("columns").doesNotContain("--");
        assertThat(send(server.agency(), Map.of("against", "INDEX"), LIST.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("JOB_INDEX_MISSING");
        assertThat(send(server.agency(), Map.of("subject", "HOUSE"), LIST.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("PARAMETER_INVALID");
        assertThat(send(server.agency(), Map.of("thresholds", "年审"), LIST.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("THRESHOLDS_UNKNOWN");
        assertThat(send(server.agency(), Map.of(), ("姓名,身份证号\n" + "李雷,1\n".repeat(1_500)).getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("JOB_QUOTA_ROWS");
        assertThat(server.agency().post("/v1/jobs", "multipart/form-data; boundary=x", "--x\r\nbroken").code()).isEqualTo("FORM_UNREADABLE");
        assertThat(server.agency().post("/v1/jobs", "multipart/form-data; boundary=x", "--x--\r\n").status()).isEqualTo(400);
        assertThat(send(other, Map.of("start", "false"), LIST.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(201);
        assertThat(send(other, Map.of(), LIST.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("JOB_QUOTA_JOBS");
        try (Stream<Path> jobs = Files.list(data.resolve("jobs"))) {
            assertThat(jobs.filter(Files::isDirectory).filter(j -> !Files.exists(j.resolve("job")))).isEmpty();
        }
    }

    private static Caller.Answer send(Caller as, Map<String, String> fields, byte[] list) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write("--sep\r\nContent-Disposition: form-data; name=\"data\"; filename=\"名单.csv\"\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        body.write(list);
        fields.forEach((name, value) -> body.writeBytes(("\r\n--sep\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value).getBytes(StandardCharsets.UTF_8)));
        body.write("\r\n--sep--\r\n".getBytes(StandardCharsets.UTF_8));
        return as.send(as.request("/v1/jobs").header("Content-Type", "multipart/form-data; boundary=sep").POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void nothingInClear() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("jobs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(text).as(file.toString()).doesNotContain(Registers.PERSON_ID).doesNotContain("tongyuan_status").doesNotContain("agency");
            }
        }
    }
}
