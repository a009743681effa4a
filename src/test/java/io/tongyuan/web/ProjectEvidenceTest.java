package io.tongyuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a project check shows without counting it: the parcel, the representative. */
@ExtendWith(Neo4jExtension.class)
class ProjectEvidenceTest {
    private static final String PARCEL = "370306001001GB00012";

    @TempDir
    Path data;

    @Test
    void parcelAndRepresentativeAreShownAndChangeNoVerdict(GraphConnection graph) throws Exception {
        try (RunningServer server = new RunningServer(graph, data)) {
            Registers.load(server.engine, data);
            Registers.read(server.engine, data, "建筑用地规划", """
                    建筑用地规划证号,用地单位,项目名称,用地位置,发证时间,项目代码,不动产单元号
                    地字第370306202400012号,%1$s,丝绸文化园,%2$s,2024-05-07,%3$s,%4$s
                    """.formatted(Registers.COMPANY, Registers.PLACE, Registers.PROJECT, PARCEL));
            Registers.read(server.engine, data, "建筑工程施工许可证", """
                    建筑工程施工许可证证号,建设单位,工程名称,建设地址,项目代码,发证日期,不动产单元号
                    370306202405080101,%1$s,丝绸文化园,%2$s,%3$s,2024-05-08,%4$s
                    """.formatted(Registers.COMPANY, Registers.PLACE, Registers.PROJECT, PARCEL));
            Registers.read(server.engine, data, "国有土地使用证信息", """
                    国有土地使用证号,土地使用权人,座落,地号
                    周国用2024第1号,%1$s,%2$s,%3$s
                    周国用2024第2号,别的公司,%2$s,%3$s
                    """.formatted(Registers.COMPANY, Registers.PLACE, PARCEL));
            StringBuilder buildings = new StringBuilder("楼栋编码,不动产单元号,地号,经度,纬度\n");
            for (int b = 1; b <= 5; b++) {
                buildings.append("B%1$d,%2$sF000%1$d0000,%2$s,117.87,36.80\n".formatted(b, PARCEL));
            }
            Registers.read(server.engine, data, "不动产登记信息（楼栋）", buildings.toString());
            Registers.read(server.engine, data, "组织机构信息", """
                    统一社会信用代码,机构名称,负责人
                    %s,%s,王芳
                    """.formatted(Registers.USCC, Registers.COMPANY));
            server.engine.addresses().catchUp();
            JsonNode json = server.agency().get("/v1/projects/" + Registers.PROJECT + "/check?on=2025-06-30").json();
            assertThat(json.path("verdict").asText()).as(json.toPrettyString()).isEqualTo("CONFIRMED");
            assertThat(json.findValuesAsText("code")).contains("PARCEL_SHARED", "PARCEL_TITLE_AGREES", "PARCEL_TITLE_OTHER_HOLDER",
                    "PARCEL_BUILDING", "REPRESENTATIVE_DISPUTED");
            assertThat(json.toString()).contains("许可的宗地上登记有 5 栋楼，列出前 3 栋").doesNotContain("\"disputed\":true");
            for (JsonNode found : json.path("checks").findParents("code")) {
                String attribute = switch (found.path("code").asText()) {
                    case "PARCEL_TITLE_AGREES" -> "holderName";
                    case "PARCEL_BUILDING" -> "estateUnit";
                    default -> "";
                };
                JsonNode path = found.path("path");
                if (!attribute.isEmpty()) {
                    Caller.Answer doubt = server.agency().post("/v1/disputes", "application/json", "{\"entity\":\"%s\",\"attribute\":\"%s\",\"reason\":\"与证照不符\"}"
                            .formatted(path.get(path.size() - 1).asText(), attribute));
                    assertThat(doubt.status()).as(doubt.text()).isEqualTo(200);
                }
            }
            JsonNode doubted = server.agency().get("/v1/projects/" + Registers.PROJECT + "/check?on=2025-06-30").json();
            List<String> flagged = doubted.path("checks").findParents("disputed").stream().filter(v -> v.path("disputed").asBoolean())
                    .map(v -> v.path("what").asText() + v.path("value").asText()).toList();
            assertThat(flagged).as(doubted.toPrettyString()).hasSize(2).contains("权利人" + Registers.COMPANY)
                    .anySatisfy(v -> assertThat(v).startsWith("楼栋单元号" + PARCEL));
        }
    }
}
