package io.tongyuan.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongyuan.identity.thresholds.Thresholds;
import io.tongyuan.model.Failed;
import io.tongyuan.query.Comparison;
import io.tongyuan.query.Matching;
import io.tongyuan.query.Subject;
import io.tongyuan.web.access.Use;
import io.tongyuan.web.access.Uses;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** 名称与号码的核对，一次多项. */
@Controller("/v1/match")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(Api.REQUESTS)
@Tag(name = "核对")
final class MatchController {
    private static final int MOST = 1_000;

    private final Matching matching;
    private final Clock clock;

    MatchController(Matching matching, Clock clock) {
        this.matching = matching;
        this.clock = clock;
    }

    /**
     * One name with its number.
     *
     * @param subject PERSON、ENTITY 或 PROJECT，默认 PERSON
     * @param name    姓名或名称
     * @param number  公民身份号码、统一社会信用代码或项目代码
     */
    @Schema(name = "MatchQuery")
    record Query(@Nullable String subject, @Nullable String name, @Nullable String number) {
        /** @param where it stands in the body, with a dot behind */
        Matching.Query read(String where) {
            Subject of = subject == null || subject.isBlank() ? Subject.PERSON : Arrays.stream(Subject.values()).filter(s -> s.name().equalsIgnoreCase(subject.strip())).findFirst()
                    .orElseThrow(() -> new Failed("PARAMETER_INVALID", where + "subject 应为 PERSON、ENTITY 或 PROJECT。"));
            return new Matching.Query(of, new Comparison.Asked(text(where + "name", name), text(where + "number", number)));
        }

        /** Blank ones are answered too: INVALID. */
        private static String text(String field, String written) {
            return written == null || written.isBlank() ? "" : Asked.text(field, written);
        }

        /** Says nothing: a record's own would carry the number into a log. */
        @Override
        public String toString() {
            return "Query";
        }
    }

    /**
     * @param queries 以调用方自定的键为名，至多1000项
     * @param with    state：附登记的状态及其日期
     * @param thresholds 判定尺度，同 /v1/persons/verify
     */
    @Schema(name = "MatchRequest", example = "{\"queries\":{\"a1\":{\"subject\":\"PERSON\",\"name\":\"张三\",\"number\":\"11010519491231002X\"}}}")
    record Request(@Nullable Map<String, Query> queries, @Nullable String with, @Nullable String thresholds) {
    }

    /**
     * One name with its number.
     *
     * @param subject PERSON、ENTITY 或 PROJECT，默认 PERSON
     * @param name    姓名或名称
     * @param number  公民身份号码、统一社会信用代码或项目代码
     * @param thresholds 判定尺度，同 /v1/persons/verify
     */
    @Schema(name = "ExplainRequest", example = "{\"subject\":\"PERSON\",\"name\":\"张三\",\"number\":\"110105194912310021\",\"thresholds\":\"BENEFITS\"}")
    record ToExplain(@Nullable String subject, @Nullable String name, @Nullable String number, @Nullable String thresholds) {
        /** Says nothing: a record's own would carry the number into a log. */
        @Override
        public String toString() {
            return "ToExplain";
        }
    }

    /** @param answers under the keys of the queries */
    record Answers(Map<String, Matching.Answer> answers) {
    }

    @Post
    @Use("match")
    @Operation(operationId = "match", summary = "核对一批名称与号码", description = "每项以调用方自定的键为名，答复用同样的键。与 /v1/persons/verify、名单比对同一引擎：同样的问题、同样的判定尺度（thresholds），答复相同。"
            + "号码只能写在请求体中，自然人的号码在答复与日志中一律遮盖。")
    Answers match(HttpRequest<?> request, @Body Request asked) {
        if (asked.queries() == null || asked.queries().isEmpty()) {
            throw new Failed("PARAMETER_MISSING", "缺少 queries，请填写后重试。");
        }
        if (asked.queries().size() > MOST) {
            throw new Failed("RECORDS_TOO_MANY", "一次至多" + MOST + "项，现为" + asked.queries().size() + "项，请分批提交，或建立比对任务（POST /v1/jobs）。");
        }
        Map<String, Matching.Query> queries = new LinkedHashMap<>();
        asked.queries().forEach((key, q) -> queries.put(key, Optional.ofNullable(q).orElseGet(() -> new Query(null, null, null)).read("queries." + key + ".")));
        boolean state = Asked.state(asked.with());
        Map<String, Matching.Answer> answers = matching.answers(queries, state, Thresholds.get(asked.thresholds()), LocalDate.now(clock));
        Uses.about(request, "", answers.values().stream().collect(Collectors.groupingBy(Matching.Answer::outcome, TreeMap::new, Collectors.counting())).entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(" ")) + (state ? " STATE" : ""));
        return new Answers(answers);
    }

    @Post("/explain")
    @Use("match.explain")
    @Operation(operationId = "explainMatch", summary = "说明一项核对为何如此答复", description = "answer 与 /v1/match 的答复相同；另附所用的判定尺度、据以判定的规则和逐项权重（比特，即可能性比的以2为底的对数；法人和项目按规则核对，没有权重）。"
            + "对登记在册的人，所说不多于答复本身：只列答复所指的人，姓名不同的只说不同，不说是否同姓。号码只能写在请求体中，一律遮盖。")
    Matching.Why explain(HttpRequest<?> request, @Body ToExplain asked) {
        Matching.Why e = matching.explain(new Query(asked.subject(), asked.name(), asked.number()).read(""), Thresholds.get(asked.thresholds()), LocalDate.now(clock));
        Uses.about(request, e.answer().id(), e.answer().outcome());
        return e;
    }
}
