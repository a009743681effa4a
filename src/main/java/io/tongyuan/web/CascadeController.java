package io.tongyuan.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongyuan.cascade.CascadePreview;
import io.tongyuan.cascade.ChangeList;
import io.tongyuan.web.access.Use;
import io.tongyuan.web.access.Uses;
import java.security.Principal;
import java.util.List;

/** 联动更新. */
@Controller("/v1/cascades")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(Api.REQUESTS)
@Tag(name = "联动更新")
final class CascadeController {
    private static final int MOST = 50;
    private static final String EXAMPLE = "{\"变更类型\":\"道路更名\",\"生效日期\":\"2026-11-01\",\"区划代码\":\"370306\",\"原名称\":\"正阳路\",\"新名称\":\"和平路\"}";

    private final Cascades cascades;

    CascadeController(Cascades cascades) {
        this.cascades = cascades;
    }

    @Post("/preview")
    @Use("cascade.preview")
    @Operation(operationId = "previewCascade", summary = "预览一批变更", description = "哪些对象会改变：个数与样例，以及变更本身的错误与提示。什么也不写。")
    CascadePreview.Answer preview(HttpRequest<?> request,
            @QueryValue(defaultValue = "3") @Parameter(description = "每类对象的样例个数，至多50", example = "3") int samples,
            @RequestBody(description = "数组，每项一项变更，字段为变更类型、生效日期、区划代码、道路、小区、楼栋、原名称、新名称、新区划代码、范围、依据", required = true, content = @Content(
                    mediaType = "application/json", array = @ArraySchema(schema = @Schema(type = "object", example = EXAMPLE))))
            @Body JsonNode body) {
        Asked.limit(samples, MOST);
        CascadePreview.Answer answer = cascades.preview(changes(body), samples);
        Uses.about(request, "", "COUNT " + answer.total());
        return answer;
    }

    @Post
    @Use("cascade.apply")
    @Operation(operationId = "applyCascade", summary = "使一批变更生效", description = "即时生效：此后写入与查询都按新名称；已有的对象在后台逐批更新，进度见 GET /v1/cascades/{number}，"
            + "每个改变的对象出现在 /v1/changes 中（cascade 为编号）。有错误时什么也不写。")
    Cascades.View apply(HttpRequest<?> request,
            @RequestBody(description = "同预览", required = true, content = @Content(mediaType = "application/json", array = @ArraySchema(schema = @Schema(type = "object", example = EXAMPLE))))
            @Body JsonNode body) {
        Cascades.View begun = cascades.apply(changes(body), request.getUserPrincipal().map(Principal::getName).orElseThrow());
        Uses.about(request, String.valueOf(begun.number()), begun.state());
        return begun;
    }

    @Get
    @Use("cascade.list")
    @Operation(operationId = "listCascades", summary = "历次联动更新")
    List<Cascades.View> list(HttpRequest<?> request) {
        List<Cascades.View> all = cascades.list();
        Uses.about(request, "", "COUNT " + all.size());
        return all;
    }

    @Get("/{number}")
    @Use("cascade.view")
    @Operation(operationId = "getCascade", summary = "一次联动更新", description = "state：LISTING 正在查找所涉对象，RUNNING 正在更新，DONE 完成；撤回时为 UNLISTING、REVERTING、REVERTED。")
    Cascades.View view(HttpRequest<?> request, @PathVariable @Parameter(description = "编号", example = "3") int number) {
        Uses.about(request, String.valueOf(number), "");
        return cascades.get(number);
    }

    @Post("/{number}/revert")
    @Use("cascade.revert")
    @Operation(operationId = "revertCascade", summary = "撤回一次联动更新", description = "所有对象恢复为从未有过这些变更的样子；以前的情况仍可按 knownAt 查到。")
    Cascades.View revert(HttpRequest<?> request, @PathVariable @Parameter(description = "编号", example = "3") int number) {
        Cascades.View begun = cascades.revert(number);
        Uses.about(request, String.valueOf(number), begun.state());
        return begun;
    }

    private ChangeList changes(JsonNode body) {
        return cascades.read(SentRecords.of(body));
    }
}
