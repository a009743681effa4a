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
import io.tongyuan.query.NameSearch;
import io.tongyuan.query.When;
import io.tongyuan.web.access.ReadsPast;
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
    private final NameSearch names;
    private final Clock clock;

    EntityController(EntityChecks checks, Entities entities, NameSearch names, Clock clock) {
        this.names = names;
        this.checks = checks;
        this.entities = entities;
        this.clock = clock;
    }

    @Get("/search")
    @Use("entity.search")
    @Operation(operationId = "searchEntities", summary = "按名称查找法人", description = "名称、曾用名、简称（字号）或代码，按符合程度排列；matched 说明如何符合。刚入库的名称约半秒后可查到。")
    NameSearch.Answer search(HttpRequest<?> request,
            @QueryValue @Parameter(description = "至少两个字", example = "宏达机械") String q,
            @QueryValue(defaultValue = "10") @Parameter(description = "至多几条，1到100", example = "10") int limit) {
        return SearchByName.answer(request, q, limit, names::entities);
    }

    @Get("/{uscc}/check")
    @Use("entity.check")
    @ReadsPast
    @Operation(operationId = "checkEntity", summary = "核查法人", description = "代码、名称、登记状态、住所、代表人逐一核查，附依据。登记中没有的法人也有答复：无法核实。")
    EntityChecks.Answer check(HttpRequest<?> request,
            @PathVariable @Parameter(description = "统一社会信用代码（或15位工商注册号）", example = "91370306MA3C1ABC0X") String uscc,
            @Nullable @QueryValue @Parameter(description = "核查所指的日期，默认今天", example = "2025-06-30") LocalDate on) {
        String asked = Asked.code(uscc);
        When when = Asked.when(request, clock.getZone());
        LocalDate day = on == null ? when.validOn().orElseGet(() -> LocalDate.now(clock)) : on;
        EntityChecks.Answer answer = checks.check(asked, day, when);
        Uses.about(request, answer.id().isEmpty() ? asked : answer.id(), answer.verdict().name());
        return answer;
    }

    @Get("/{uscc}")
    @Use("entity.view")
    @ReadsPast
    @Operation(operationId = "getEntity", summary = "查询法人", description = "各项取值及其来源。")
    EntityView view(HttpRequest<?> request,
            @PathVariable @Parameter(description = "统一社会信用代码（或15位工商注册号）", example = "91370306MA3C1ABC0X") String uscc) {
        String asked = Asked.code(uscc);
        Uses.about(request, asked, "");
        When when = Asked.when(request, clock.getZone());
        EntityView view = entities.findEntity(asked, when).orElseThrow(() -> new Failed("ENTITY_UNKNOWN", when.isNow()
                ? "没有代码为 " + asked + " 的法人。请核对代码，或确认登记信息已经导入。"
                : "在所指的日期或时点没有代码为 " + asked + " 的法人；去掉 validOn 和 knownAt 可查现在的。"));
        Uses.about(request, view.id(), "");
        return view;
    }
}
