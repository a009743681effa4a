package io.tongyuan.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongyuan.model.Failed;
import io.tongyuan.web.access.ReconcileTokens;
import io.tongyuan.web.access.StatedPurpose;
import io.tongyuan.web.access.Use;
import io.tongyuan.web.access.Uses;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;

/** 地址比对服务的令牌. */
@Controller("/v1/reconcile/tokens")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(Api.REQUESTS)
@Tag(name = "地址比对（Reconciliation API）")
final class ReconcileTokenController {
    private static final int LONGEST_HOURS = 24;

    private final ReconcileTokens tokens;

    ReconcileTokenController(ReconcileTokens tokens) {
        this.tokens = tokens;
    }

    /** @param url of the service, to be given to OpenRefine */
    @Schema(name = "ReconcileToken")
    record Granted(String token, String url, Instant expires) {
    }

    @Post
    @Use("reconcile.token")
    @Operation(operationId = "createReconcileToken", summary = "取得地址比对服务的网址", description = "OpenRefine 等工具不发送请求头，网址中因此带有令牌：属于本单位，"
            + "几小时后失效（服务重启亦失效），只能查标准地址，日志中遮盖。凭它的每次查询以本次说明的用途留痕。请勿外传。")
    Granted grant(HttpRequest<?> request, @QueryValue(defaultValue = "8") @Parameter(description = "几小时后失效，1到24", example = "8") int hours) {
        if (hours < 1 || hours > LONGEST_HOURS) {
            throw new Failed("PARAMETER_INVALID", "hours 应在1与" + LONGEST_HOURS + "之间。");
        }
        String agency = request.getUserPrincipal().map(Principal::getName).orElse("");
        ReconcileTokens.Token token = tokens.grant(agency, StatedPurpose.of(request), Duration.ofHours(hours));
        Uses.about(request, "", "HOURS " + hours);
        return new Granted(token.text(), ReconcileController.base(request) + "/v1/reconcile/t/" + token.text(), token.expires());
    }
}
