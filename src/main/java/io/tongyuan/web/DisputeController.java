package io.tongyuan.web;

import io.micronaut.core.annotation.Nullable;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongyuan.dispute.Dispute;
import io.tongyuan.dispute.DisputeQueue;
import io.tongyuan.dispute.Disputes;
import io.tongyuan.sharing.AuditReader;
import io.tongyuan.web.access.Use;
import io.tongyuan.web.access.Uses;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** 疑义校核. */
@Controller("/v1/disputes")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(Api.REQUESTS)
@Tag(name = "疑义校核")
final class DisputeController {
    private static final int MOST = 200;

    private final Disputes disputes;
    private final DisputeQueue queue;
    private final Clock clock;

    DisputeController(Disputes disputes, DisputeQueue queue, Clock clock) {
        this.disputes = disputes;
        this.queue = queue;
        this.clock = clock;
    }

    @Post
    @Use("dispute.report")
    @Operation(operationId = "reportDispute", summary = "提出疑义", description = "对一个对象的一项取值提出疑义，由取值所依来源的单位在期限内核查。未办结前，凡用到该项的答复都标明疑义校核中。")
    Dispute report(HttpRequest<?> request, @Body DisputeBodies.Report report) {
        Dispute dispute = disputes.report(report.doubt(LocalDate.now(clock)), agency(request));
        return about(request, dispute);
    }

    @Get
    @Use("dispute.list")
    @Operation(operationId = "listDisputes", summary = "疑义清单", description = "期限近的在前；mine=true 只列本单位提出的或须由本单位核查的。超过期限的列为 OVERDUE。")
    DisputeQueue.Page list(HttpRequest<?> request,
            @Nullable @QueryValue @Parameter(description = "OPEN、FORWARDED、OVERDUE、CONFIRMED、CORRECTED、REJECTED、CLOSED", example = "OPEN") String state,
            @Nullable @QueryValue @Parameter(description = "核查单位", example = "市场监督管理局") String holder,
            @Nullable @QueryValue @Parameter(description = "提出单位", example = "周村区行政审批服务局") String reporter,
            @Nullable @QueryValue @Parameter(description = "对象的公开标识", example = "E0123456789ABCDEFGHJKMNPQRS") String entity,
            @Nullable @QueryValue @Parameter(description = "属性", example = "name") String attribute,
            @QueryValue(defaultValue = "false") @Parameter(description = "只列与本单位有关的", example = "false") boolean mine,
            @Nullable @QueryValue @Parameter(description = "上一页答复中的 next", example = "2026-12-07 D0123456789ABCDEFGHJKMNPQRS") String after,
            @QueryValue(defaultValue = "50") @Parameter(description = "至多几条，1到200", example = "50") int limit) {
        Asked.limit(limit, MOST);
        disputes.sweep();
        DisputeQueue.Page page = queue.list(new DisputeQueue.Filter(DisputeBodies.state(state), or(holder), or(reporter), mine ? agency(request) : "",
                or(entity), or(attribute)), or(after), limit);
        Uses.about(request, "", "COUNT " + page.disputes().size());
        return page;
    }

    @Get("/{id}")
    @Use("dispute.view")
    @Operation(operationId = "getDispute", summary = "查询疑义", description = "附全部经过：at 为入库时刻，on 为事情发生的日期。")
    Dispute view(HttpRequest<?> request, @PathVariable @Parameter(description = "疑义编号", example = "D0123456789ABCDEFGHJKMNPQRS") String id) {
        return about(request, queue.get(Asked.publicId(id)));
    }

    @Get("/{id}/consumers")
    @Use("dispute.consumers")
    @Operation(operationId = "listDisputeConsumers", summary = "谁用过存疑的数据", description = "据使用记录：哪些单位取过该对象的数据、几次、最近何时。疑义的每一步也出现在 /v1/changes 中。")
    List<AuditReader.Consumer> consumers(HttpRequest<?> request, @PathVariable @Parameter(description = "疑义编号", example = "D0123456789ABCDEFGHJKMNPQRS") String id) {
        List<AuditReader.Consumer> consumers = queue.consumers(Asked.publicId(id));
        Uses.about(request, id, "COUNT " + consumers.size());
        return consumers;
    }

    @Post("/{id}/forward")
    @Use("dispute.forward")
    @Operation(operationId = "forwardDispute", summary = "转办", description = "送核查单位；to 可另指一个单位。由提出单位或核查单位办理。")
    Dispute forward(HttpRequest<?> request, @PathVariable @Parameter(description = "疑义编号", example = "D0123456789ABCDEFGHJKMNPQRS") String id,
            @Body DisputeBodies.Forward body) {
        return about(request, disputes.forward(Asked.publicId(id), or(body.to()), or(body.text()), agency(request)));
    }

    @Post("/{id}/answer")
    @Use("dispute.answer")
    @Operation(operationId = "answerDispute", summary = "核查单位答复", description = "CONFIRMED 核实无误，CORRECTED 已更正（更正后的记录入库后自动办结），REJECTED 不予受理（须写明理由）。")
    Dispute answer(HttpRequest<?> request, @PathVariable @Parameter(description = "疑义编号", example = "D0123456789ABCDEFGHJKMNPQRS") String id,
            @Body DisputeBodies.Answer body) {
        LocalDate on = body.on() == null ? LocalDate.now(clock) : body.on();
        return about(request, disputes.answer(Asked.publicId(id), DisputeBodies.outcome(body.outcome()), on, or(body.text()), agency(request)));
    }

    @Post("/{id}/close")
    @Use("dispute.close")
    @Operation(operationId = "closeDispute", summary = "办结", description = "未答复的只能由提出单位撤回。")
    Dispute close(HttpRequest<?> request, @PathVariable @Parameter(description = "疑义编号", example = "D0123456789ABCDEFGHJKMNPQRS") String id,
            @Body DisputeBodies.Close body) {
        return about(request, disputes.close(Asked.publicId(id), or(body.text()), agency(request)));
    }

    @Post("/{id}/proofs")
    @Use("dispute.proof")
    @Operation(operationId = "addDisputeProof", summary = "登记群众提交的证明", description = "校核期间凭此办理。号码加密保存，答复中一律遮盖；证明影像不上传，只登记其SHA-256。")
    Dispute proof(HttpRequest<?> request, @PathVariable @Parameter(description = "疑义编号", example = "D0123456789ABCDEFGHJKMNPQRS") String id,
            @Body DisputeBodies.Proof body) {
        return about(request, disputes.addProof(Asked.publicId(id), Asked.text("kind", body.kind()), Asked.text("number", body.number()),
                Asked.text("issuer", body.issuer()), DisputeBodies.sha256("imageSha256", body.imageSha256()), agency(request)));
    }

    private static Dispute about(HttpRequest<?> request, Dispute dispute) {
        Uses.about(request, dispute.id() + " " + dispute.entity(), dispute.state().name());
        return dispute;
    }

    private static String agency(HttpRequest<?> request) {
        return request.getUserPrincipal().map(Principal::getName).orElseThrow();
    }

    private static String or(String text) {
        return text == null ? "" : text.strip();
    }
}
