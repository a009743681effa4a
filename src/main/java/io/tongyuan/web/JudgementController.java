package io.tongyuan.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongyuan.ingest.Judgements;
import io.tongyuan.model.Failed;
import io.tongyuan.web.access.Use;
import io.tongyuan.web.access.Uses;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** 同一判定. */
@Controller("/v1/judgements")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(Api.REQUESTS)
@Tag(name = "同一判定")
final class JudgementController {
    private final Judgements judgements;

    JudgementController(Judgements judgements) {
        this.judgements = judgements;
    }

    @Post
    @Use("judgement.write")
    @Operation(operationId = "judge", summary = "判定两个对象是否同一", description = "SAME 合并（以较小的标识为准，另一标识转到它），NOT_SAME 不是同一（已合并的恢复原状），UNDECIDED 不作判定。"
            + "判定不因再次导入而改变。")
    Judgements.Judged judge(HttpRequest<?> request, @Body Judgement body) {
        String a = Asked.publicId(Asked.text("a", body.a()));
        String b = Asked.publicId(Asked.text("b", body.b()));
        Uses.about(request, a + " " + b, "");
        String by = request.getUserPrincipal().map(Principal::getName).orElseThrow();
        Judgements.Judged judged = judgements.judge(a, b, verdict(Asked.text("verdict", body.verdict())), Asked.text("reason", body.reason()), by);
        Uses.about(request, a + " " + b, judged.verdict().name());
        return judged;
    }

    @Get
    @Use("judgement.list")
    @Operation(operationId = "listJudgements", summary = "查询关于一个对象的判定", description = "附以前的判定。")
    List<Judgements.Judged> of(HttpRequest<?> request, @QueryValue @Parameter(description = "公开标识", example = "E0123456789ABCDEFGHJKMNPQRS") String id) {
        List<Judgements.Judged> found = judgements.of(Asked.publicId(id));
        Uses.about(request, id, "COUNT " + found.size());
        return found;
    }

    private static Judgements.Verdict verdict(String written) {
        String name = written.toUpperCase(Locale.ROOT);
        return Stream.of(Judgements.Verdict.values()).filter(v -> v.name().equals(name)).findFirst().orElseThrow(() ->
                new Failed("PARAMETER_INVALID", "verdict 应为 SAME、NOT_SAME 或 UNDECIDED。"));
    }

    @Schema(name = "JudgementRequest", example = "{\"a\":\"E0123456789ABCDEFGHJKMNPQRS\",\"b\":\"E9123456789ABCDEFGHJKMNPQRS\",\"verdict\":\"SAME\",\"reason\":\"换发统一代码前的注册号\"}")
    record Judgement(String a, String b, String verdict, String reason) {
    }
}
