package io.tongyuan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers of a small county over HTTP. */
@ExtendWith(Neo4jExtension.class)
class QueryRoutesTest {
    @TempDir
    static Path data;
    private static RunningServer server;

    @BeforeAll
    static void start(GraphConnection graph) throws Exception {
        server = new RunningServer(graph, data);
        Registers.load(server.engine, data);
        server.engine.addresses().catchUp();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aProjectIsChecked() {
        Caller.Answer answer = server.agency().with("X-Request-Id", "check-1")
                .get("/v1/projects/" + Registers.PROJECT + "/check?on=2025-06-30");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode json = answer.json();
        assertThat(json.path("on").asText()).isEqualTo("2025-06-30");
        assertThat(json.path("checks").findValuesAsText("name")).contains("项目代码", "法人", "许可", "地点");
        assertThat(json.path("verdict").asText()).as(answer.text()).isEqualTo("CONFIRMED");
        assertThat(json.path("text").asText()).isEqualTo("一致");
        JsonNode entry = server.audited("check-1").getFirst();
        assertThat(entry.path("object").asText()).isEqualTo(json.path("id").asText()).startsWith("J");
        assertThat(entry.path("outcome").asText()).isEqualTo("200 CONFIRMED");
    }

    @Test
    void aProjectNobodyKnowsIsUnverifiable() {
        JsonNode json = server.agency().get("/v1/projects/2403-370306-04-01-999999/check").json();
        assertThat(json.path("verdict").asText()).isEqualTo("UNVERIFIABLE");
        assertThat(json.path("id").asText()).isEmpty();
    }

    @Test
    void aProjectIsShownWithItsSources() {
        JsonNode name = server.agency().get("/v1/projects/" + Registers.PROJECT).json().path("attributes").path("name");
        assertThat(name.path("value").asText()).isEqualTo("丝绸文化园");
        assertThat(name.path("origin").path("resource").asText()).isEqualTo("投资项目");
    }

    @Test
    void anEntityIsShownAndChecked() {
        JsonNode view = server.agency().get("/v1/entities/" + Registers.USCC).json();
        assertThat(view.path("attributes").path("name").path("value").asText()).isEqualTo(Registers.COMPANY);
        Caller.Answer check = server.agency().get("/v1/entities/" + Registers.USCC.toLowerCase() + "/check");
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.json().path("name").asText()).isEqualTo(Registers.COMPANY);
        assertThat(check.json().path("id").asText()).isEqualTo(view.path("id").asText());
    }

    @ParameterizedTest
    @CsvSource({
            "/v1/projects/2403-370306-04-01-999999, 404, PROJECT_UNKNOWN", "/v1/entities/91370306MA00000000, 404, ENTITY_UNKNOWN",
            "/v1/persons/P00000000000000000000000000, 404, PERSON_UNKNOWN", "/v1/persons/x, 404, PERSON_UNKNOWN",
            "/v1/graph/J00000000000000000000000000/neighbours, 404, ID_UNKNOWN",
            "/v1/persons/11010519491231002X, 400, ID_NUMBER_IN_URL", "/v1/projects/x/check?on=2025-13-01, 400, PARAMETER_INVALID",
            "/v1/addresses/search, 400, PARAMETER_MISSING", "/v1/addresses/search?q=%20, 400, PARAMETER_MISSING",
            "/v1/addresses/search?q=a&limit=0, 400, PARAMETER_INVALID", "/v1/addresses/search?q=a&limit=many, 400, PARAMETER_INVALID",
            "/v1/addresses/search?q=a&within=Zibo, 400, PARAMETER_INVALID",
            "/v1/addresses/parse, 405, METHOD_NOT_ALLOWED", "/v1/persons/verify, 405, METHOD_NOT_ALLOWED", "/v1/persons/search, 405, METHOD_NOT_ALLOWED",
            "/v1/projects/%20/check, 400, PARAMETER_INVALID"})
    void whatCannotBeAnsweredIsAProblem(String path, int status, String code) {
        Caller.Answer answer = server.agency().get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text()).doesNotContain(Registers.PERSON_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/entities/{}/check", "/v1/entities/{}", "/v1/projects/{}/check", "/v1/projects/{}", "/v1/persons/{}",
            "/v1/addresses/{}", "/v1/addresses/search?q={}", "/v1/addresses/search?q=a&within={}", "/v1/addresses/reverse?lon=1&lat={}",
            "/v1/entities/search?q={}", "/v1/projects/search?q={}", "/v1/graph/path?from=a&to={}", "/v1/graph/{}/neighbours", "/status?{}",
            "/v1/nowhere/{}"})
    void anIdNumberStandsInNoUrl(String route) {
        for (String written : List.of("11010519491231002X", "110105-19491231-002x", "110105%2019491231+002X", "%31%310105491231002",
                "１１０１０５１９４９１２３１００２Ｘ", "张三11010519491231002X周村区")) {
            String asked = written.contains("%") ? written : URLEncoder.encode(written, StandardCharsets.UTF_8);
            String path = route.replace("{}", route.indexOf('?') < 0 ? asked.replace("+", "%20") : asked);
            Caller.Answer answer = server.agency().with("X-Request-Id", "url-1").get(path);
            assertThat(answer.status()).as(path + answer.text()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("ID_NUMBER_IN_URL");
            assertThat(answer.text().replaceAll("[^0-9]", "")).doesNotContain("491231", "11010519");
        }
        assertThat(server.audited("url-1").toString()).doesNotContain("4912");
    }

    @Test
    void aCodeOfTheShapeOfAnIdNumberIsAnswered() {
        assertThat(server.agency().get("/v1/entities/370306200001019/check").status()).isEqualTo(200);
        assertThat(server.agency().get("/v1/projects/22114419000402310151/check").status()).isEqualTo(200);
    }

    @Test
    void onTheCommandLineAnIdNumberIsMasked() {
        LocalDate day = LocalDate.of(2026, 1, 31);
        assertThat(List.of(server.engine.entityChecks().check("110105 19491231 002x", day), server.engine.projectChecks().check(Registers.PERSON_ID, day, day),
                server.engine.addressSearch().search("周村区" + Registers.PERSON_ID, "", Optional.empty(), 5)))
                .allSatisfy(answer -> assertThat(answer.toString()).contains("1101**").doesNotContain("1949"));
    }

    @Test
    void aWarningIsShownAsOpenAndLowersNothing() {
        JsonNode check = server.agency().get("/v1/projects/2403-370306-04-01-512340/check").json().path("checks").get(0);
        assertThat(check.path("verdict").asText()).isEqualTo("CONFIRMED");
        assertThat(evidence(check, "PROJECT_CODE_WELL_FORMED")).isEqualTo("CONFIRMED true");
        assertThat(evidence(check, "PROJECT_CODE_CHECK_DIGIT")).isEqualTo("UNVERIFIABLE false");
        JsonNode unknown = server.agency().get("/v1/projects/9999-999999-99-99-999999/check").json().path("checks").get(0);
        assertThat(unknown.path("verdict").asText()).isEqualTo("CONTRADICTED");
        assertThat(evidence(unknown, "PROJECT_CODE_CHECK_DIGIT")).isEqualTo("UNVERIFIABLE false");
        assertThat(evidence(unknown, "PROJECT_CODE_DIVISION_UNKNOWN")).isEqualTo("UNVERIFIABLE true");
        assertThat(server.agency().get("/v1/projects/garbage/check").json().path("verdict").asText()).isEqualTo("CONTRADICTED");
    }

    private static String evidence(JsonNode check, String code) {
        for (JsonNode e : check.path("evidence")) {
            if (e.path("code").asText().equals(code)) {
                return e.path("bears").asText() + " " + e.path("counts").asBoolean();
            }
        }
        return "";
    }

    @Test
    void aRepresentativeWhomTwoRecordsNameIsShownOnce() throws Exception {
        Registers.read(server.engine, data, "营业执照", """
                统一社会信用代码,名称,法定代表人,法定代表人身份证号码
                %s,%s,%s,%s
                """.formatted(Registers.USCC, Registers.COMPANY, Registers.PERSON, Registers.PERSON_ID));
        JsonNode check = server.agency().get("/v1/entities/" + Registers.USCC + "/check").json();
        assertThat(check.findValuesAsText("code").stream().filter("REPRESENTATIVE_LINKED"::equals)).as(check.toPrettyString()).hasSize(1);
    }

    @Test
    void aDateThatIsNoneIsSaidToBe() {
        assertThat(server.agency().get("/v1/entities/" + Registers.USCC + "/check?on=2017-02-30").json().path("detail").asText())
                .isEqualTo("参数 on：日期应写作 2026-01-31。");
    }

    @Test
    void aPersonIsVerifiedAndNeverNamedByNumber() {
        Caller caller = server.agency().with("X-Request-Id", "verify-1");
        Caller.Answer same = verify(caller, Registers.PERSON, Registers.PERSON_ID.toLowerCase());
        assertThat(same.json().path("status").asText()).isEqualTo("SAME");
        assertThat(same.json().path("idNumber").asText()).isEqualTo("1101**************");
        Caller.Answer other = verify(server.agency(), "王芳", Registers.PERSON_ID);
        assertThat(other.json().path("status").asText()).isEqualTo("DIFFERENT");
        Caller.Answer wrong = verify(server.agency(), Registers.PERSON, "110105194912310021");
        assertThat(wrong.json().path("status").asText()).isEqualTo("SAME_AFTER_CORRECTION");
        assertThat(wrong.json().path("reason").asText()).isEqualTo("NUMBER_ONE_DIGIT");
        assertThat(wrong.json().path("findings").get(0).path("severity").asText()).isEqualTo("ERROR");
        String id = same.json().path("id").asText();
        assertThat(wrong.json().path("id").asText()).isEqualTo(id);
        assertThat(same.json().has("state")).as("it was not asked for").isFalse();
        Caller.Answer state = server.agency().post("/v1/persons/verify", "application/json", "{\"name\":\"%s\",\"idNumber\":\"%s\",\"with\":\"state\"}"
                .formatted(Registers.PERSON, Registers.PERSON_ID));
        assertThat(state.json().has("state")).isTrue();
        assertThat(server.agency().post("/v1/persons/verify", "application/json", "{\"name\":\"李明\",\"idNumber\":\"x\",\"with\":\"all\"}").code())
                .isEqualTo("PARAMETER_INVALID");
        JsonNode entry = server.audited("verify-1").getFirst();
        assertThat(entry.path("object").asText()).isEqualTo(id).startsWith("P");
        assertThat(entry.path("outcome").asText()).isEqualTo("200 SAME");
        JsonNode view = server.agency().get("/v1/persons/" + id).json();
        assertThat(view.path("idNumber").asText()).isEqualTo("1101**************");
        assertThat(List.of(same.text(), other.text(), wrong.text(), view.toString()))
                .allSatisfy(text -> assertThat(text.toUpperCase()).doesNotContain("19491231"));
    }

    @Test
    void howSureItMustBeIsSaidByName() {
        String claim = "{\"name\":\"%s\",\"idNumber\":\"110105194912310021\",\"thresholds\":\"%s\"}";
        JsonNode strict = server.agency().post("/v1/persons/verify", "application/json", claim.formatted(Registers.PERSON, "verification")).json();
        assertThat(strict.path("status").asText()).as(strict.toString()).isEqualTo("POSSIBLE");
        assertThat(strict.path("id").asText()).isEmpty();
        JsonNode many = server.agency().post("/v1/match", "application/json", "{\"thresholds\":\"VERIFICATION\",\"queries\":{\"a\":{\"name\":\"%s\",\"number\":\"110105194912310021\"}}}"
                .formatted(Registers.PERSON)).json();
        assertThat(many.path("answers").path("a").path("status").asText()).as(many.toString()).isEqualTo("POSSIBLE");
        Caller.Answer unknown = server.agency().post("/v1/persons/verify", "application/json", claim.formatted(Registers.PERSON, "年审"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.code()).isEqualTo("THRESHOLDS_UNKNOWN");
        assertThat(unknown.json().path("detail").asText()).contains("GENERAL 通用", "BENEFITS 待遇资格认证");
    }

    @Test
    void anAnswerIsExplainedByItsWeights() {
        JsonNode why = explain(server.agency().with("X-Request-Id", "explain-1"), "", Registers.PERSON, "110105194912310021").json();
        assertThat(why.path("answer").path("status").asText()).as(why.toPrettyString()).isEqualTo("SAME_AFTER_CORRECTION");
        assertThat(why.path("answer").path("number").asText()).isEqualTo("1101**************");
        assertThat(why.path("thresholds").path("purpose").asText()).isEqualTo("GENERAL");
        assertThat(why.path("rule").asText()).isEqualTo("NUMBER_WEIGHED");
        assertThat(why.path("text").asText()).contains("0.9995", "0.3");
        JsonNode line = why.path("candidates").get(0);
        assertThat(line.path("chosen").asBoolean()).isTrue();
        assertThat(line.path("id").asText()).isEqualTo(why.path("answer").path("id").asText()).startsWith("P");
        assertThat(line.path("steps").findValuesAsText("level")).containsExactly("PRIOR", "NUMBER_ONE_DIGIT", "NAME_AND_NUMBER_AGREE");
        double sum = line.path("steps").findValues("bits").stream().mapToDouble(JsonNode::asDouble).sum();
        assertThat(line.path("bits").asDouble()).isCloseTo(sum, within(0.02)).isGreaterThan(11);
        assertThat(server.audited("explain-1").getFirst().path("outcome").asText()).isEqualTo("200 SAME_AFTER_CORRECTION");
        assertThat(explain(server.agency(), "", Registers.PERSON, "110105194912310021").text()).doesNotContain("19491231");
    }

    /** Registered is 李明: who asks with another name is told that it is another's, and nothing by which to guess it. */
    @Test
    void anExplanationTellsNoMoreThanTheVerdict() {
        for (String number : List.of(Registers.PERSON_ID, "110105194912310021")) {
            List<JsonNode> told = Stream.of("李建国", "王芳", "赵钱孙").map(name -> explain(server.agency(), "", name, number).json()).toList();
            told.forEach(why -> {
                assertThat(why.path("answer").path("status").asText()).isNotEqualTo("SAME");
                assertThat(why.toString()).doesNotContain("姓一致", "probability", Registers.PERSON, "NAME_SURNAME");
                why.path("candidates").forEach(line -> {
                    assertThat(line.has("bits")).isFalse();
                    assertThat(line.path("steps").get(2).toString()).isEqualTo("{\"part\":\"NAME\",\"level\":\"NAME_DIFFERS\",\"text\":\"姓名不同\"}");
                });
            });
        }
        JsonNode different = explain(server.agency(), "", "李建国", Registers.PERSON_ID).json();
        assertThat(different.path("answer").path("status").asText()).isEqualTo("DIFFERENT");
        assertThat(different).isEqualTo(explain(server.agency(), "", "王芳", Registers.PERSON_ID).json());
        JsonNode nobody = explain(server.agency(), "", "王芳", "11010519500101101X").json();
        assertThat(nobody.path("candidates")).as(nobody.toString()).isEmpty();
    }

    @Test
    void entitiesAndProjectsAreExplainedTooAndOnlyAsOfNow() {
        JsonNode entity = explain(server.agency(), "ENTITY", Registers.COMPANY, Registers.USCC).json();
        assertThat(entity.path("answer").path("status").asText()).as(entity.toString()).isEqualTo("SAME");
        assertThat(entity.path("candidates").get(0).path("steps").findValuesAsText("level")).containsExactly("CODE_AGREES", "NAME_AND_NUMBER_AGREE");
        JsonNode project = explain(server.agency(), "PROJECT", "别的", Registers.PROJECT).json();
        assertThat(project.path("answer").path("status").asText()).isEqualTo("DIFFERENT");
        assertThat(project.path("rule").asText()).isEqualTo("REGISTER_EXACT");
        assertThat(server.agency().post("/v1/match/explain?knownAt=2026-01-01", "application/json", "{\"name\":\"李明\"}").code()).isEqualTo("ASOF_UNSUPPORTED");
        assertThat(server.agency().post("/v1/match/explain", "application/json", "{\"name\":\"李明\",\"idNumber\":\"1\"}").code()).isEqualTo("FIELD_UNKNOWN");
        assertThat(explain(server.agency(), "HOUSE", "x", "1").code()).isEqualTo("PARAMETER_INVALID");
        assertThat(explain(server.agency(), "", "李明", "").json().path("rule").asText()).isEqualTo("UNASKABLE");
    }

    private static Caller.Answer explain(Caller caller, String subject, String name, String number) {
        return caller.post("/v1/match/explain", "application/json", "{\"subject\":\"%s\",\"name\":\"%s\",\"number\":\"%s\"}".formatted(subject, name, number));
    }

    @Test
    void manyAreMatchedUnderTheKeysOfWhoAsks() {
        Caller caller = server.agency().with("X-Request-Id", "match-1");
        JsonNode answers = caller.post("/v1/match", "application/json", """
                {"queries":{"一":{"name":"%s","number":"%s"},"b":{"subject":"ENTITY","name":"%s","number":"%s"},"c":{"subject":"PROJECT","name":"别的","number":"%s"},"d":{"name":"李明"}}}
                """.formatted(Registers.PERSON, Registers.PERSON_ID, Registers.COMPANY, Registers.USCC, Registers.PROJECT)).json().path("answers");
        assertThat(answers.path("一").path("status").asText()).as(answers.toString()).isEqualTo("SAME");
        assertThat(answers.path("一").path("number").asText()).isEqualTo("1101**************");
        assertThat(answers.path("b").path("status").asText()).isEqualTo("SAME");
        assertThat(answers.path("c").path("status").asText()).isEqualTo("DIFFERENT");
        assertThat(answers.path("d").path("reason").asText()).isEqualTo("NUMBER_MISSING");
        assertThat(server.audited("match-1").getFirst().path("outcome").asText()).isEqualTo("200 DIFFERENT 1 INVALID 1 SAME 2");
        assertThat(server.agency().post("/v1/match", "application/json", "{\"queries\":{}}").code()).isEqualTo("PARAMETER_MISSING");
        assertThat(server.agency().post("/v1/match", "application/json", "{\"queries\":{\"a\":{\"subject\":\"HOUSE\",\"name\":\"x\",\"number\":\"1\"}}}").code())
                .isEqualTo("PARAMETER_INVALID");
    }

    @Test
    void aClaimNeedsBothParts() {
        assertThat(server.agency().post("/v1/persons/verify", "application/json", "{\"name\":\"李明\"}").code())
                .isEqualTo("PARAMETER_MISSING");
        assertThat(server.agency().post("/v1/persons/verify", "application/json", "{\"idNumber\":\"x\"}").code())
                .isEqualTo("PARAMETER_MISSING");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"name\":\"李明\",\"idNumber\":\"x\",\"more\":1}|FIELD_UNKNOWN|字段 more：", "{\"name\":\"李明\",\"idNumber\":\"x\"} x|JSON_UNREADABLE|",
            "{\"name\":\"李明\",\"idNumber\":\"x\"}{}|JSON_UNREADABLE|", "{\"name\":\"李明\",\"name\":\"x\",\"idNumber\":\"x\"}|FIELD_REPEATED|字段 name：",
            "{\"name\":[\"李明\"],\"idNumber\":\"x\"}|FIELD_TYPE|字段 name：", "{\"name\":{},\"idNumber\":\"x\"}|FIELD_TYPE|字段 name：",
            "{\"name\":\"李明\",\"idNumber\":110105194912310021}|FIELD_TYPE|字段 idNumber：", "[{\"name\":\"李明\",\"idNumber\":\"x\"}]|JSON_UNREADABLE|"})
    void aBodySaysWhatItMeansOrIsRefused(String body, String code, String detail) {
        Caller.Answer answer = server.agency().post("/v1/persons/verify", "application/json", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("detail").asText()).startsWith(detail == null ? "" : detail).doesNotContain("19491231");
    }

    @Test
    void theOtherBodiesAreAsStrict() {
        assertThat(server.agency().post("/v1/persons/search", "application/json", "{\"name\":\"李明\",\"division\":\"37\",\"limit\":\"5\"}").code())
                .isEqualTo("FIELD_TYPE");
        assertThat(server.agency().post("/v1/persons/search", "application/json", "{\"name\":\"李明\",\"id\":\"37\"}").code()).isEqualTo("FIELD_UNKNOWN");
    }

    private static Caller.Answer verify(Caller caller, String name, String idNumber) {
        return caller.post("/v1/persons/verify", "application/json",
                "{\"name\":\"" + name + "\",\"idNumber\":\"" + idNumber + "\"}");
    }

    @Test
    void anAddressIsFoundAsGeoJson() {
        Caller.Answer answer = search("周村区丝绸路12号");
        assertThat(answer.header("Content-Type")).startsWith("application/geo+json");
        JsonNode json = answer.json();
        assertThat(json.path("type").asText()).isEqualTo("FeatureCollection");
        assertThat(json.path("query").path("verdict").asText()).as(answer.text()).isEqualTo("MATCH");
        assertThat(json.path("query").path("confirmedTo").asText()).isEqualTo("DOOR_PLATE");
        assertThat(json.path("query").path("confirmed").asText()).isEqualTo("门牌");
        JsonNode first = json.path("features").get(0);
        assertThat(first.path("type").asText()).isEqualTo("Feature");
        assertThat(first.path("id").asText()).startsWith("A");
        assertThat(first.path("geometry").path("coordinates").get(0).asDouble()).isEqualTo(117.87);
        assertThat(first.path("properties").path("address").asText()).isEqualTo(Registers.PLACE);
        assertThat(first.path("properties").path("score").asDouble()).isBetween(0.5, 1.0);
    }

    @Test
    void programsThatAskForJsonGetIt() {
        Caller.Answer answer = search(server.agency().with("Accept", "application/json"), "周村区丝绸路12号");
        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }

    private static Caller.Answer search(String text) {
        return search(server.agency(), text);
    }

    private static Caller.Answer search(Caller caller, String text) {
        return caller.get("/v1/addresses/search?limit=3&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    @Test
    void neighboursAreListed() {
        String id = server.agency().get("/v1/projects/" + Registers.PROJECT).json().path("id").asText();
        Caller.Answer answer = server.agency().get("/v1/graph/" + id + "/neighbours");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("links").findValuesAsText("type")).contains("BUILDS", "PERMITTED_BY", "LOCATED_AT");
        assertThat(answer.text()).doesNotContain(Registers.PERSON_ID);
    }

    @Test
    void statusCountsBySource() {
        JsonNode json = server.nobody().get("/status").json();
        assertThat(json.path("counts").path("PROJECT").asInt()).isEqualTo(1);
        assertThat(json.path("sources").findValuesAsText("resource")).contains("投资项目", "工商登记信息");
        assertThat(server.nobody().with("X-Forwarded-For", "203.0.113.9").get("/status").code()).isEqualTo("KEY_MISSING");
    }

    @Test
    void theOpenApiDocumentHasEveryRoute() {
        JsonNode paths = server.nobody().get("/openapi.json").json().path("paths");
        assertThat(paths.fieldNames()).toIterable().containsExactlyInAnyOrder("/health", "/metrics", "/status",
                "/v1/projects/{code}", "/v1/projects/{code}/check", "/v1/projects/{code}/timeline", "/v1/entities/{uscc}", "/v1/entities/{uscc}/check",
                "/v1/persons/verify", "/v1/match", "/v1/match/explain", "/v1/persons/{publicId}", "/v1/addresses/search", "/v1/addresses/reverse",
                "/v1/addresses/parse", "/v1/addresses/{id}", "/v1/graph/{id}/neighbours", "/v1/graph/path",
                "/v1/persons/search", "/v1/entities/search", "/v1/projects/search", "/v1/records/{resource}", "/v1/records/{resource}/withdrawals",
                "/v1/changes", "/v1/judgements", "/v1/disputes", "/v1/disputes/{id}", "/v1/disputes/{id}/consumers", "/v1/disputes/{id}/forward",
                "/v1/disputes/{id}/answer", "/v1/disputes/{id}/close", "/v1/disputes/{id}/proofs",
                "/v1/pois", "/v1/pois/review", "/v1/pois/{id}", "/v1/pois/{id}/verify", "/v1/pois/{id}/release", "/v1/pois/{id}/return", "/v1/pois/{id}/close",
                "/v1/jobs", "/v1/jobs/{id}", "/v1/jobs/{id}/start", "/v1/jobs/{id}/events", "/v1/jobs/{id}/result", "/v1/jobs/{id}/errors",
                "/v1/cascades", "/v1/cascades/preview", "/v1/cascades/{number}", "/v1/cascades/{number}/revert",
                "/v1/addresses/autocomplete", "/v1/addresses/match", "/v1/addresses/search/csv", "/v1/addresses/standardize", "/v1/addresses/compare",
                "/v1/reconcile/tokens", "/v1/reconcile/t/{token}", "/v1/reconcile/t/{token}/preview", "/v1/reconcile/t/{token}/suggest/entity");
        // OpenRefine sends no headers: the token's purpose is said when it is made.
        paths.properties().stream().filter(path -> path.getKey().startsWith("/v1") && !path.getKey().startsWith("/v1/reconcile/t/")).flatMap(path -> path.getValue().properties().stream())
                .forEach(operation -> assertThat(operation.getValue().path("parameters").findValuesAsText("name"))
                        .as(operation.getValue().path("operationId").asText()).contains("X-Purpose"));
    }
}
