package io.tongyuan.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import java.net.URLEncoder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Places known by the name of a registered point of interest. */
@ExtendWith(Neo4jExtension.class)
class PointOfInterestTest {
    @TempDir
    Path data;

    @Test
    void aPointOfInterestIsAPlaceWhereOneAloneIsCalledSo(GraphConnection graph) throws Exception {
        try (RunningServer server = new RunningServer(graph, data)) {
            Registers.load(server.engine, data);
            Registers.read(server.engine, data, "投资项目", """
                    项目代码,项目名称,建设单位,统一社会信用代码,建设地点,项目状态,赋码日期
                    2403-370306-04-01-612345,病房楼,%1$s,%2$s,周村区丝绸人民医院,用地,2024-03-05
                    2403-370306-04-01-712346,菜市场,%1$s,%2$s,周村区和平菜市场,用地,2024-03-05
                    """.formatted(Registers.COMPANY, Registers.USCC));
            Registers.read(server.engine, data, "建筑用地规划", """
                    建筑用地规划证号,用地单位,项目名称,用地位置,发证时间,项目代码
                    地字第370306202400022号,%1$s,病房楼,%2$s,2024-05-06,2403-370306-04-01-612345
                    地字第370306202400023号,%1$s,菜市场,%2$s,2024-05-06,2403-370306-04-01-712346
                    """.formatted(Registers.COMPANY, Registers.PLACE));
            Registers.read(server.engine, data, "政务POI", """
                    名称,类别,地址,经度,纬度,坐标系
                    丝绸人民医院,医院,山东省淄博市周村区丝绸路12号,,,
                    和平菜市场,市场,山东省淄博市周村区丝绸路12号,117.87,36.80,CGCS2000
                    和平菜市场,市场,山东省淄博市周村区丝绸路200号,117.90,36.80,CGCS2000
                    丝绸人民医院,医院,北京市朝阳区建国路1号,,,
                    """);
            server.engine.addresses().catchUp();
            assertThat(place(server, "2403-370306-04-01-612345").findValuesAsText("code")).contains("PLACE_SAME_DOOR_PLATE");
            assertThat(place(server, "2403-370306-04-01-612345").path("verdict").asText()).isEqualTo("CONFIRMED");
            assertThat(place(server, "2403-370306-04-01-712346").path("verdict").asText()).isEqualTo("UNVERIFIABLE");
            JsonNode found = server.agency().get("/v1/addresses/search?q=" + URLEncoder.encode("周村区丝绸人民医院", UTF_8)).json();
            assertThat(found.path("query").path("poi").path("name").asText()).as(found.toPrettyString()).isEqualTo("丝绸人民医院");
            assertThat(found.path("features").path(0).path("properties").path("address").asText()).isEqualTo(Registers.PLACE);
        }
    }

    private static JsonNode place(RunningServer server, String project) throws Exception {
        for (JsonNode check : server.agency().get("/v1/projects/" + project + "/check?on=2025-06-30").json().path("checks")) {
            if (check.path("code").asText().equals("PLACE")) {
                return check;
            }
        }
        throw new AssertionError("no check of the place");
    }
}
