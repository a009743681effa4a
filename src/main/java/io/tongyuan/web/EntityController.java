package io.tongyuan.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongyuan.model.Failed;
import io.tongyuan.query.Entities;
import io.tongyuan.query.EntityChecks;
import io.tongyuan.query.EntityView;
import io.tongyuan.web.access.Use;
import io.tongyuan.web.access.Uses;
import java.time.Clock;
import java.time.LocalDate;

/** 法人和其他组织. */
@Controller("/v1/entities")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(Api.REQUESTS)
@Tag(name = "法人")
final class EntityController {
    private final EntityChecks checks;
    private final Entities entities;
    private final Clock clock;

    EntityController(EntityChecks checks, Entities entities, Clock clock) {
        this.checks = checks;
        this.entities = entities;
        this.clock = clock;
    }

    @Get("/{uscc}/check")
    @Use("entity.check")
    @Operation(operationId = "checkEntity", summary = "核查法人", description = "代码、名称、登记状态、住所、代表人逐一核查，附依据。登记中没有的法人也有答复：无法核实。")
    EntityChecks.Answer check(HttpRequest<?> request,
            @PathVariable @Parameter(description = "统一社会信用代码（或15位工商注册号）", example = "91370306MA3C1ABC0X") String uscc,
            @Nullable @QueryValue @Parameter(description = "核查所指的日期，默认今天", example = "2025-06-30") LocalDate on) {
        String asked = Asked.code(uscc);
        EntityChecks.Answer answer = checks.check(asked, on == null ? LocalDate.now(clock) : on);
        Uses.about(request, answer.id().isEmpty() ? asked : answer.id(), answer.verdict().name());
        return answer;
    }

    @Get("/{uscc}")
    @Use("entity.view")
    @Operation(operationId = "getEntity", summary = "查询法人", description = "各项取值及其来源。")
    EntityView view(HttpRequest<?> request,
            @PathVariable @Parameter(description = "统一社会信用代码（或15位工商注册号）", example = "91370306MA3C1ABC0X") String uscc) {
        String asked = Asked.code(uscc);
        Uses.about(request, asked, "");
        EntityView view = entities.findEntity(asked).orElseThrow(() -> new Failed("ENTITY_UNKNOWN",
                "没有代码为 " + asked + " 的法人。请核对代码，或确认登记信息已经导入。"));
        Uses.about(request, view.id(), "");
        return view;
    }
}
