package io.tongyuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What hangs on a project's code: in its time line, and beside its permits. */
@ExtendWith(Neo4jExtension.class)
class ProjectRecordsTest {
    @TempDir
    Path data;

    @Test
    void whatHangsOnTheCodeIsTold(GraphConnection graph) throws Exception {
        try (RunningServer server = new RunningServer(graph, data)) {
            Registers.load(server.engine, data);
            Registers.read(server.engine, data, "行政处理信息", """
                    项目代码,行政处罚决定书文号,处罚类别,处罚决定日期,处罚机关,处罚内容,违法事实,处罚有效期,状态,行政相对人名称,统一社会信用代码
                    %1$s,周综执罚〔2025〕7号,罚款,2025-03-01,周村区综合行政执法局,罚款2万元,未批先建,2026-03-01,,%2$s,%3$s
                    %1$s,周综执罚〔2024〕9号,警告,2024-06-01,周村区综合行政执法局,警告,扬尘,,已履行,%2$s,%3$s
                    """.formatted(Registers.PROJECT, Registers.COMPANY, Registers.USCC));
            Registers.read(server.engine, data, "招标投标信息", """
                    项目代码,公告编号,公告类别,公告日期,中标人
                    %s,ZB2024-118,中标公告,2024-04-02,山东某某建设集团
                    """.formatted(Registers.PROJECT));
            server.engine.addresses().catchUp();
            JsonNode line = server.agency().get("/v1/projects/" + Registers.PROJECT + "/timeline").json();
            assertThat(line.path("entries").findValuesAsText("number")).as(line.toPrettyString())
                    .containsExactly("ZB2024-118", "地字第370306202400012号", "周综执罚〔2024〕9号", "周综执罚〔2025〕7号");
            assertThat(line.path("entries").path(3).path("outcome").asText()).isEqualTo("罚款2万元");
            assertThat(line.path("entries").path(3).path("resource").asText()).isEqualTo("行政处理信息");
            JsonNode check = server.agency().get("/v1/projects/" + Registers.PROJECT + "/check?on=2025-06-30").json();
            assertThat(check.path("verdict").asText()).as(check.toPrettyString()).isEqualTo("CONFIRMED");
            assertThat(check.findValuesAsText("code")).containsOnlyOnce("PENALTY_IN_FORCE");
            assertThat(server.agency().get("/v1/projects/" + Registers.PROJECT + "/check?on=2027-01-01").json().findValuesAsText("code"))
                    .doesNotContain("PENALTY_IN_FORCE");
            assertThat(server.agency().get("/v1/projects/2403-370306-04-01-512345/timeline").code()).isIn("PROJECT_UNKNOWN", "CODE_INVALID");
        }
    }
}
