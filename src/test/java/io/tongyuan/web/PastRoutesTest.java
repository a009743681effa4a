package io.tongyuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The change feed and the past over HTTP. */
@ExtendWith(Neo4jExtension.class)
class PastRoutesTest {
    private static final String RENAMED = "周村丝绸文化有限公司";

    @TempDir
    static Path data;
    private static RunningServer server;
    private static long before;
    private static String knownBefore;

    @BeforeAll
    static void start(GraphConnection graph) throws Exception {
        server = new RunningServer(graph, data);
        Registers.load(server.engine, data);
        JsonNode feed = changes("?fromSeq=0&limit=2000");
        before = feed.path("last").asLong();
        JsonNode entries = feed.path("changes");
        knownBefore = entries.get(entries.size() - 1).path("at").asText();
        Registers.read(server.engine, data, "工商登记信息", """
                统一社会信用代码,企业名称,法定代表人,成立日期,核准日期,登记状态
                %s,%s,王芳,2020-01-02,2025-03-01,存续
                """.formatted(Registers.USCC, RENAMED));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode changes(String query) {
        Caller.Answer answer = server.agency().get("/v1/changes" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void changesAreNumberedAndSayWhatWasBefore() {
        JsonNode feed = changes("?fromSeq=" + (before + 1) + "&kinds=LEGAL_ENTITY");
        JsonNode change = feed.path("changes").get(0);
        assertThat(change.path("operation").asText()).isEqualTo("CHANGED");
        assertThat(change.path("before").path("name").asText()).isEqualTo(Registers.COMPANY);
        assertThat(change.path("after").path("name").asText()).isEqualTo(RENAMED);
        assertThat(change.path("before").path("approved").isNull()).as(change.toString()).isTrue();
        assertThat(feed.path("nextSeq").asLong()).isEqualTo(feed.path("last").asLong() + 1);
        String persons = changes("?kinds=PERSON").toString();
        assertThat(persons).contains("1101**************").doesNotContain("19491231");
        assertThat(changes("?knownAt=" + knownBefore + "&limit=2000").path("nextSeq").asLong()).isEqualTo(before + 1);
    }

    @Test
    void aCallThatWaitsIsAnsweredByTheNextChange() throws Exception {
        long next = changes("?fromSeq=0&limit=1").path("last").asLong() + 1;
        assertThat(server.agency().get("/v1/changes?fromSeq=" + (next + 1)).code()).as("past the end").isEqualTo("PARAMETER_INVALID");
        CompletableFuture<JsonNode> waiting = CompletableFuture.supplyAsync(() -> named("新项目", next));
        Thread.sleep(300);
        assertThat(waiting).isNotDone();
        server.agency().post("/v1/records/" + URLEncoder.encode("投资项目", StandardCharsets.UTF_8), "application/json",
                "[{\"项目代码\":\"2403-370306-04-01-600000\",\"项目名称\":\"新项目\"}]");
        assertThat(waiting.get(1, TimeUnit.MINUTES).path("seq").asLong()).isGreaterThanOrEqualTo(next);
    }

    /** The first change that gives the name; disputes that the server opens by itself may come before. */
    private JsonNode named(String name, long fromSeq) {
        for (long from = fromSeq; ; ) {
            JsonNode answer = changes("?wait=30&fromSeq=" + from);
            for (JsonNode change : answer.path("changes")) {
                if (change.path("after").path("name").asText().equals(name)) {
                    return change;
                }
            }
            from = answer.path("nextSeq").asLong();
        }
    }

    @Test
    void viewChecksAndNeighboursAnswerForThePast() {
        assertThat(name("")).isEqualTo(RENAMED);
        assertThat(name("?knownAt=" + knownBefore)).isEqualTo(Registers.COMPANY);
        assertThat(name("?validOn=2024-01-01")).isEqualTo(Registers.COMPANY);
        assertThat(server.agency().get("/v1/entities/" + Registers.USCC + "?validOn=2019-01-01").code()).isEqualTo("ENTITY_UNKNOWN");
        assertThat(server.agency().get("/v1/entities/" + Registers.USCC + "?knownAt=2001-01-01").code()).isEqualTo("ENTITY_UNKNOWN");
        assertThat(check("")).contains("ENTITY_NAME_DIFFERS");
        assertThat(check("?knownAt=" + knownBefore)).contains("ENTITY_NAME_AGREES");
        String id = server.agency().get("/v1/entities/" + Registers.USCC).json().path("id").asText();
        assertThat(server.agency().get("/v1/graph/" + id + "/neighbours?kinds=PERSON").text()).doesNotContain("REPRESENTS");
        assertThat(server.agency().get("/v1/graph/" + id + "/neighbours?kinds=PERSON&knownAt=" + knownBefore).text()).contains("REPRESENTS");
    }

    @Test
    void changesOfADayTellWhatWasTrueThen() {
        assertThat(changes("?validOn=2024-01-01&limit=2000&kinds=LEGAL_ENTITY").toString()).contains(Registers.COMPANY).doesNotContain(RENAMED);
        JsonNode later = changes("?validOn=2025-03-01&limit=2000&kinds=LEGAL_ENTITY&fromSeq=" + (before + 1));
        assertThat(later.path("changes").get(0).path("after").path("name").asText()).isEqualTo(RENAMED);
        JsonNode nothing = changes("?validOn=2024-01-01&limit=2000&kinds=LEGAL_ENTITY&fromSeq=" + (before + 1));
        assertThat(nothing.path("nextSeq").asLong()).isEqualTo(nothing.path("last").asLong() + 1);
        assertThat(nothing.path("changes")).as(nothing.toString()).allSatisfy(c -> assertThat(c.path("operation").asText()).isEqualTo("DISPUTE"));
    }

    private static String name(String query) {
        return server.agency().get("/v1/entities/" + Registers.USCC + query).json().path("attributes").path("name").path("value").asText();
    }

    private static String check(String query) {
        return server.agency().get("/v1/projects/" + Registers.PROJECT + "/check" + query).text();
    }

    @Test
    void whatKnowsThePresentAloneSaysSo() {
        for (String path : new String[] {"/v1/entities/search?q=ab&validOn=2020-01-01", "/v1/addresses/autocomplete?q=a&knownAt=2020-01-01",
            "/v1/graph/path?from=a&to=b&knownAt=2020-01-01"}) {
            Caller.Answer answer = server.agency().get(path);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.code()).as(path).isEqualTo("ASOF_UNSUPPORTED");
        }
        assertThat(server.agency().get("/v1/entities/" + Registers.USCC + "?validOn=yesterday").code()).isEqualTo("PARAMETER_INVALID");
    }
}
