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
import io.tongyuan.query.EntityView;
import io.tongyuan.query.NameSearch;
import io.tongyuan.query.ProjectChecks;
import io.tongyuan.query.ProjectTimeline;
import io.tongyuan.query.When;
import io.tongyuan.web.access.ReadsPast;
import io.tongyuan.web.access.Use;
import io.tongyuan.web.access.Uses;
import java.time.Clock;
import java.time.LocalDate;

/** 投资项目. */
@Controller("/v1/projects")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(Api.REQUESTS)
@Tag(name = "投资项目")
final class ProjectController {
    private final ProjectChecks checks;
    private final Entities entities;
    private final NameSearch names;
    private final ProjectTimeline timeline;
    private final Clock clock;

    ProjectController(ProjectChecks checks, Entities entities, NameSearch names, ProjectTimeline timeline, Clock clock) {
        this.names = names;
        this.checks = checks;
        this.entities = entities;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Get("/search")
    @Use("project.search")
    @Operation(operationId = "searchProjects", summary = "按名称查找投资项目", description = "项目名称、建设单位，或项目代码的前几位（至少4位），按符合程度排列；matched 说明如何符合。刚入库的约半秒后可查到。")
    NameSearch.Answer search(HttpRequest<?> request,
            @QueryValue @Parameter(description = "至少两个字", example = "丝绸文化园") String q,
            @QueryValue(defaultValue = "10") @Parameter(description = "至多几条，1到100", example = "10") int limit) {
        return SearchByName.answer(request, q, limit, names::projects);
    }

    @Get("/{code}/check")
    @Use("project.check")
    @ReadsPast
    @Operation(operationId = "checkProject", summary = "核查投资项目", description = "代码、法人、许可、地点四项逐一核查，每项为 CONFIRMED（一致）、CONTRADICTED（矛盾）"
            + "或 UNVERIFIABLE（无法核实），并附依据。登记中没有的项目也有答复：无法核实。")
    ProjectChecks.Answer check(HttpRequest<?> request,
            @PathVariable @Parameter(description = "项目代码", example = "2311-370306-04-01-100007") String code,
            @Nullable @QueryValue @Parameter(description = "核查所指的日期，默认今天", example = "2025-06-30") LocalDate on) {
        LocalDate today = LocalDate.now(clock);
        String asked = Asked.code(code);
        When when = Asked.when(request, clock.getZone());
        ProjectChecks.Answer answer = checks.check(asked, on == null ? when.validOn().orElse(today) : on, today, when);
        Uses.about(request, answer.id().isEmpty() ? asked : answer.id(), answer.verdict().name());
        return answer;
    }

    @Get("/{code}/timeline")
    @Use("project.timeline")
    @Operation(operationId = "projectTimeline", summary = "项目办理过程", description = "按时间排列的许可和挂在项目代码上的记录：招标投标、公共资源交易、监督检查、项目后评价、行政处理、信息公开、金融业务。没有日期的排在最后。")
    ProjectTimeline.Answer timeline(HttpRequest<?> request,
            @PathVariable @Parameter(description = "项目代码", example = "2311-370306-04-01-100007") String code) {
        String asked = Asked.code(code);
        Uses.about(request, asked, "");
        ProjectTimeline.Answer answer = timeline.of(asked).orElseThrow(() -> unknown(asked));
        Uses.about(request, answer.id(), "");
        return answer;
    }

    @Get("/{code}")
    @Use("project.view")
    @ReadsPast
    @Operation(operationId = "getProject", summary = "查询投资项目", description = "各项取值及其来源。")
    EntityView view(HttpRequest<?> request,
            @PathVariable @Parameter(description = "项目代码", example = "2311-370306-04-01-100007") String code) {
        String asked = Asked.code(code);
        Uses.about(request, asked, "");
        When when = Asked.when(request, clock.getZone());
        EntityView view = entities.findProject(asked, when).orElseThrow(() -> when.isNow() ? unknown(asked)
                : new Failed("PROJECT_UNKNOWN", "在所指的日期或时点没有项目代码为 " + asked + " 的项目；去掉 validOn 和 knownAt 可查现在的。"));
        Uses.about(request, view.id(), "");
        return view;
    }

    private static Failed unknown(String code) {
        return new Failed("PROJECT_UNKNOWN", "没有项目代码为 " + code + " 的项目。请核对代码，或确认该项目已经导入。");
    }
}
