package io.tongyuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import io.tongyuan.sharing.AgencyKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records written over HTTP. */
@ExtendWith(Neo4jExtension.class)
class RecordRoutesTest {
    private static final String REGISTRAR = "周村区市场监督管理局";

    @TempDir
    static Path data;
    private static RunningServer server;
    private static Caller registrar;

    @BeforeAll
    static void start(GraphConnection graph) throws Exception {
        server = new RunningServer(graph, data);
        String key = AgencyKey.fresh();
        server.agencies.add(REGISTRAR, AgencyKey.digest(key));
        registrar = server.nobody().with("Authorization", "Bearer " + key).with("X-Purpose", "test");
        Registers.load(server.engine, data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatAFileBroughtAlreadyChangesNothing() {
        String before = server.engine.graph().digest();
        Caller.Answer answer = write(registrar, "工商登记信息", """
                [{"姓名":"%1$s","身份证":"%2$s","统一社会信用代码":"%3$s","企业名称":"%4$s","法定代表人":"%1$s","成立日期":"2020-01-02",
                  "住所":"%5$s","登记状态":"存续","注册资本":null}]
                """.formatted(Registers.PERSON, Registers.PERSON_ID, Registers.USCC, Registers.COMPANY, Registers.PLACE));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("provider").asText()).isEqualTo("市场监督管理局");
        assertThat(server.engine.graph().digest()).isEqualTo(before);
        assertThat(answer.text()).doesNotContain("19491231");
    }

    @Test
    void eachRecordIsAcceptedWithItsFindingsOrRefusedWithTheReason() {
        Caller.Answer answer = write(server.agency().with("X-Request-Id", "write-1"), "工商登记信息", """
                [{"统一社会信用代码":"91370306MA3C1ABC01","企业名称":"淄博宏达机械有限公司","注册资本":5000000,"成立日期":"去年"},
                 {"类型":"有限责任公司"}, {"企业名称":"a\\u0000"}]
                """);
        JsonNode json = answer.json();
        assertThat(json.path("accepted").asInt()).as(answer.text()).isEqualTo(1);
        assertThat(json.path("refused").asInt()).isEqualTo(2);
        JsonNode accepted = json.path("records").get(0);
        assertThat(accepted.path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(accepted.path("id").asText()).hasSize(27);
        assertThat(accepted.path("findings").findValuesAsText("code")).contains("USCC_CHECK_DIGIT", "DATE_UNREADABLE");
        assertThat(json.path("records").get(1).path("findings").findValuesAsText("code")).containsExactly("ROW_NAMES_NOTHING");
        assertThat(json.path("records").get(2).path("findings").findValuesAsText("code")).containsExactly("ROW_ENCODING");
        JsonNode name = server.agency().get("/v1/entities/91370306MA3C1ABC01").json().path("attributes").path("name");
        assertThat(name.path("value").asText()).isEqualTo("淄博宏达机械有限公司");
        assertThat(name.path("origin").path("provider").asText()).isEqualTo(RunningServer.AGENCY);
        JsonNode entry = server.audited("write-1").getFirst();
        assertThat(entry.path("object").asText()).isEqualTo("工商登记信息");
        assertThat(entry.path("outcome").asText()).isEqualTo("200 ACCEPTED 1 REFUSED 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "没有的资源|[{}]|404|RESOURCE_UNKNOWN", "低保救济管理信息|[{}]|400|RESOURCE_NOT_TAKEN", "工商登记信息|{}|400|FIELD_TYPE", "工商登记信息|[]|400|BODY_MISSING",
            "工商登记信息|[1]|400|FIELD_TYPE", "工商登记信息|[{\"企业名称\":true}]|400|FIELD_TYPE", "工商登记信息|[{\"企业名称\":[\"a\"]}]|400|FIELD_TYPE",
            "工商登记信息|[{\"公司\":\"a\"}]|400|FIELD_UNKNOWN", "工商登记信息|[{\"企业名称\":\"a\",\"企业名称\":\"b\"}]|400|FIELD_REPEATED",
            "工商登记信息|[{\"企业名称\":\"a\"}] b|400|JSON_UNREADABLE", "消防验收/备案信息|[{\"公司\":\"a\"}]|400|FIELD_UNKNOWN"})
    void aBadCallWritesNothing(String resource, String body, int status, String code) {
        String before = server.engine.graph().digest();
        Caller.Answer answer = write(server.agency(), resource, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
        assertThat(server.engine.graph().digest()).isEqualTo(before);
    }

    @Test
    void aThousandAreTakenAndOneMoreIsNot() {
        assertThat(write(server.agency(), "投资项目", many(1000)).json().path("accepted").asInt()).isEqualTo(1000);
        Caller.Answer answer = write(server.agency(), "投资项目", many(1001));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("RECORDS_TOO_MANY");
    }

    private static String many(int count) {
        StringBuilder out = new StringBuilder("[");
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : ",").append("{\"项目代码\":\"2403-370306-04-01-").append(600_000 + i).append("\",\"项目名称\":\"项目\"}");
        }
        return out.append(']').toString();
    }

    private static Caller.Answer write(Caller caller, String resource, String body) {
        return caller.post("/v1/records/" + URLEncoder.encode(resource, StandardCharsets.UTF_8), "application/json", body);
    }
}
