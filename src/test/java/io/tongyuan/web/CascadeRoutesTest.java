package io.tongyuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** 联动更新 over HTTP: previewed, applied, found under old and new names, in the feed, taken back. */
@ExtendWith(Neo4jExtension.class)
class CascadeRoutesTest {
    private static final String RENAMED = "[{\"变更类型\":\"道路更名\",\"生效日期\":\"2026-11-01\",\"区划代码\":\"370306\",\"原名称\":\"丝绸路\",\"新名称\":\"和平路\",\"依据\":\"周政字〔2026〕9号\"}]";
    private static final String NEW_PLACE = "山东省淄博市周村区和平路12号";

    @TempDir
    static Path data;
    private static RunningServer server;

    @BeforeAll
    static void start(GraphConnection graph) throws Exception {
        server = new RunningServer(graph, data);
        Registers.load(server.engine, data);
        Registers.read(server.engine, data, "标准地址", """
                地址编码,区划代码,道路,门牌号,小区,楼栋,单元,房号,地址全称,经度,纬度,坐标系
                A3,370306000000,丝绸路,12,锦绣花园,3,1,101,山东省淄博市周村区丝绸路12号锦绣花园3号楼1单元101室,117.87,36.80,CGCS2000
                A4,370306000000,建国路,1,,,,,山东省淄博市周村区建国路1号,117.88,36.81,CGCS2000
                """);
        server.engine.addresses().catchUp();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode post(String path, String body) {
        Caller.Answer answer = server.agency().post(path, "application/json", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode search(String text) {
        return server.agency().get("/v1/addresses/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)).json();
    }

    private static List<String> suggested(String written) {
        return server.agency().get("/v1/addresses/autocomplete?q=" + URLEncoder.encode(written, StandardCharsets.UTF_8)).json().path("suggestions").findValuesAsText("name");
    }

    private static JsonNode finished(JsonNode begun) throws InterruptedException {
        for (long end = System.nanoTime() + Duration.ofSeconds(60).toNanos(); System.nanoTime() < end; Thread.sleep(100)) {
            JsonNode now = server.agency().get("/v1/cascades/" + begun.path("number").asInt()).json();
            if (now.path("state").asText().equals("DONE") || now.path("state").asText().equals("REVERTED")) {
                server.engine.addresses().catchUp();
                server.engine.addresses().index().refresh();
                return now;
            }
        }
        throw new AssertionError("not finished");
    }

    private static void found(String text, String address) {
        JsonNode answer = search(text);
        assertThat(answer.path("query").path("place").path("address").asText()).as(answer.toString()).isEqualTo(address);
    }

    @Test
    void aRoadIsRenamedWithAllThatHangsOnItAndTheRenamingTakenBack() throws Exception {
        String before = server.engine.graph().digest();
        long seq = server.agency().get("/v1/changes?limit=1").json().path("last").asLong();
        String firstDay = server.agency().get("/v1/changes?fromSeq=" + seq).json().path("changes").get(0).path("at").asText();

        JsonNode preview = post("/v1/cascades/preview", RENAMED);
        assertThat(preview.path("counts").path("ADDRESS").asInt()).as(preview.toString()).isEqualTo(3);
        assertThat(preview.path("counts").path("PROJECT").asInt()).isEqualTo(1);
        assertThat(preview.path("changes").get(0).path("objects").asInt()).isEqualTo(7);
        assertThat(preview.path("samples").findValuesAsText("after")).contains(NEW_PLACE);
        assertThat(server.engine.graph().digest()).isEqualTo(before);

        JsonNode begun = post("/v1/cascades", RENAMED);
        JsonNode done = finished(begun);
        assertThat(done.path("changed").asInt()).isEqualTo(7);
        assertThat(server.agency().post("/v1/cascades", "application/json", RENAMED).code()).isEqualTo("CASCADE_IN_FORCE");
        String after = server.engine.graph().digest();

        found("周村区和平路12号", NEW_PLACE);
        found("周村区丝绸路12号", NEW_PLACE);
        found("周村丝绸路十二号锦绣花园3幢1单元101", "山东省淄博市周村区和平路12号锦绣花园3号楼1单元101室");
        found("周村区锦绣花园3号楼1单元101室", "山东省淄博市周村区和平路12号锦绣花园3号楼1单元101室");
        JsonNode project = server.agency().get("/v1/projects/" + Registers.PROJECT).json();
        assertThat(project.path("attributes").path("address").path("value").asText()).isEqualTo(NEW_PLACE);
        assertThat(project.path("attributes").path("formerly").path("value").asText()).contains(Registers.PLACE).contains("2026-11-01");
        assertThat(server.agency().get("/v1/projects/" + Registers.PROJECT + "/check?on=2024-06-01").json().path("checks").findValuesAsText("verdict")).contains("CONFIRMED");
        assertThat(server.agency().get("/v1/projects/" + Registers.PROJECT + "?validOn=2025-01-01").json().path("attributes").path("address").path("value").asText())
                .isEqualTo(Registers.PLACE);
        assertThat(server.agency().get("/v1/projects/" + Registers.PROJECT + "?knownAt=" + firstDay).json().path("attributes").path("address").path("value").asText())
                .isEqualTo(Registers.PLACE);
        List<JsonNode> fed = new ArrayList<>();
        server.agency().get("/v1/changes?fromSeq=" + (seq + 1)).json().path("changes").forEach(fed::add);
        assertThat(fed).hasSize(7).allSatisfy(c -> assertThat(c.path("cascade").asInt()).isEqualTo(begun.path("number").asInt()));
        assertThat(fed).anySatisfy(c -> assertThat(c.path("before").path("text").asText() + c.path("after").path("text").asText()).isEqualTo(Registers.PLACE + NEW_PLACE));

        // A record that comes later and says the old name follows by itself.
        post("/v1/records/" + URLEncoder.encode("标准地址", StandardCharsets.UTF_8),
                "[{\"地址编码\":\"A9\",\"区划代码\":\"370306000000\",\"道路\":\"丝绸路\",\"门牌号\":\"9\",\"地址全称\":\"山东省淄博市周村区丝绸路9号\"}]");
        server.engine.addresses().catchUp();
        found("周村区丝绸路9号", "山东省淄博市周村区和平路9号");
        finished(post("/v1/cascades/" + begun.path("number").asInt() + "/revert", "{}"));
        found("周村区丝绸路12号", Registers.PLACE);
        found("周村区丝绸路9号", "山东省淄博市周村区丝绸路9号");
        assertThat(search("周村区和平路12号").path("query").path("place").path("address").asText()).isNotEqualTo(NEW_PLACE);
        post("/v1/records/" + URLEncoder.encode("标准地址", StandardCharsets.UTF_8) + "/withdrawals", "[{\"地址编码\":\"A9\"}]");
        assertThat(server.agency().post("/v1/cascades/" + begun.path("number").asInt() + "/revert", "application/json", "{}").code()).isEqualTo("CASCADE_REVERTED");
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void aDemolishedBuildingIsMarkedAndABadCallIsToldWhatIsWrong() throws Exception {
        assertThat(suggested("周村区建国路1")).contains("建国路1号");
        JsonNode begun = post("/v1/cascades", "[{\"变更类型\":\"建筑物拆除\",\"生效日期\":\"2026-10-01\",\"区划代码\":\"370306\",\"道路\":\"建国路\",\"原名称\":\"1号\"}]");
        finished(begun);
        JsonNode found = search("周村区建国路1号");
        String id = found.path("features").get(0).path("id").asText();
        assertThat(found.path("query").path("place").path("state").path("demolished").asText()).as(found.toString()).isEqualTo("2026-10-01");
        assertThat(found.path("features").get(0).path("properties").path("state").path("demolished").asText()).isEqualTo("2026-10-01");
        assertThat(server.agency().get("/v1/addresses/reverse?lon=117.88&lat=36.81").json().path("features").get(0).path("properties").path("state").path("demolished").asText())
                .isEqualTo("2026-10-01");
        assertThat(suggested("周村区建国路1")).doesNotContain("建国路1号");
        assertThat(search("周村区丝绸路200号").toString()).doesNotContain("demolished");
        assertThat(server.agency().get("/v1/addresses/" + id).text()).contains("\"demolished\"").contains("2026-10-01");
        assertThat(server.agency().post("/v1/cascades", "application/json", "[{\"变更类型\":\"道路更名\"}]").code()).isEqualTo("CHANGES_REFUSED");
        assertThat(server.agency().post("/v1/cascades", "application/json", "[{\"类型\":\"道路更名\"}]").code()).isEqualTo("FIELD_UNKNOWN");
        assertThat(server.agency().get("/v1/cascades/99").code()).isEqualTo("CASCADE_UNKNOWN");
        assertThat(server.agency().get("/v1/cascades").text()).contains("DONE");
    }
}
