package io.tongyuan.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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
import io.tongyuan.ingest.RecordIntake;
import io.tongyuan.web.access.Use;
import io.tongyuan.web.access.Uses;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;

/** 数据写入. */
@Controller("/v1/records")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(Api.REQUESTS)
@Tag(name = "数据写入")
final class RecordController {
    private final RecordIntake intake;
    private final Clock clock;

    RecordController(RecordIntake intake, Clock clock) {
        this.clock = clock;
        this.intake = intake;
    }

    @Post("/{resource}")
    @Use("records.write")
    @Operation(operationId = "writeRecords", summary = "写入一项资源的记录", description = "与导入文件同样处理；每条记录答复 ACCEPTED（附来源记录标识与疑点）"
            + "或 REFUSED（附原因）。答复时，接收的记录已经落盘。同样的记录再写一次，什么也不改变。")
    RecordIntake.Answer write(HttpRequest<?> request,
            @PathVariable @Parameter(description = "资源名称，见 bin/tongyuan resources（其中的 / 写作 %2F）", example = "工商登记信息") String resource,
            @RequestBody(description = "数组，每项为以数据项名称为字段的对象，至多1000项", required = true, content = @Content(mediaType = "application/json",
                    array = @ArraySchema(schema = @Schema(type = "object", example = "{\"统一社会信用代码\":\"91370306MA3C1ABC01\",\"企业名称\":\"淄博宏达机械有限公司\"}"))))
            @Body JsonNode body) {
        Uses.about(request, resource, "");
        String agency = request.getUserPrincipal().map(Principal::getName).orElse("");
        RecordIntake.Answer answer = intake.take(Asked.text("resource", resource), agency, SentRecords.of(body));
        Uses.about(request, answer.resource(), "ACCEPTED " + answer.accepted() + " REFUSED " + answer.refused());
        return answer;
    }

    @Post("/{resource}/withdrawals")
    @Use("records.withdraw")
    @Operation(operationId = "withdrawRecords", summary = "撤回一项资源的记录", description = "只须写出能确定记录的数据项（如统一社会信用代码）。自 on 之后这些记录不再作数，以前的情况仍可按 validOn、knownAt 查到；"
            + "以后再写入日期更新的记录，即又作数。")
    RecordIntake.Answer withdraw(HttpRequest<?> request,
            @PathVariable @Parameter(description = "资源名称", example = "工商登记信息") String resource,
            @Nullable @QueryValue @Parameter(description = "撤回的日期，默认今天", example = "2026-11-20") LocalDate on,
            @RequestBody(description = "数组，每项为以数据项名称为字段的对象，至多1000项", required = true, content = @Content(mediaType = "application/json",
                    array = @ArraySchema(schema = @Schema(type = "object", example = "{\"统一社会信用代码\":\"91370306MA3C1ABC01\"}"))))
            @Body JsonNode body) {
        Uses.about(request, resource, "");
        String agency = request.getUserPrincipal().map(Principal::getName).orElse("");
        RecordIntake.Answer answer = intake.withdraw(Asked.text("resource", resource), agency, SentRecords.of(body), on == null ? LocalDate.now(clock) : on);
        Uses.about(request, answer.resource(), "WITHDRAWN " + answer.accepted() + " REFUSED " + answer.refused());
        return answer;
    }
}
