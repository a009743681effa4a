package io.tongyuan.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongyuan.model.Failed;
import io.tongyuan.query.ChangeFeed;
import io.tongyuan.query.When;
import io.tongyuan.web.access.ReadsPast;
import io.tongyuan.web.access.Use;
import io.tongyuan.web.access.Uses;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** 变更. */
@Controller("/v1/changes")
@Secured(SecurityRule.IS_AUTHENTICATED)
// Callers that wait for something to happen must not keep those out who ask.
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "变更")
final class ChangeController {
    private static final int WAITING = 200;

    private final ChangeFeed feed;
    private final Clock clock;
    private final Semaphore room = new Semaphore(WAITING);

    ChangeController(ChangeFeed feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    @Get
    @Use("changes.read")
    @ReadsPast
    @Operation(operationId = "readChanges", summary = "取数据变更", description = "按序号无间断、依次答复：新增、取值改变（附前后取值）、合并、疑义。从 fromSeq=0 读起并逐条应用，"
            + "得到与本库相同的取值；下次以 nextSeq 续读。公民身份号码一律遮盖。knownAt 只取到那一时刻；"
            + "validOn 答复那一天的情况因入库而有的变更（只凭日期不晚于那一天的记录），从头应用得到以 validOn 查询的取值，与那一天无关的变更略去，序号照常前进。")
    ChangeFeed.Answer read(HttpRequest<?> request,
            @QueryValue(defaultValue = "0") @Parameter(description = "从第几号变更起", example = "0") long fromSeq,
            @Nullable @QueryValue @Parameter(description = "只取这些种类的对象，以逗号分隔；默认全部", example = "LEGAL_ENTITY,PERSON") String kinds,
            @QueryValue(defaultValue = "500") @Parameter(description = "至多看几条变更（含其他种类的），1到2000", example = "500") int limit,
            @QueryValue(defaultValue = "0") @Parameter(description = "没有新变更时至多等几秒，0到60", example = "30") int wait) {
        Asked.limit(limit, ChangeFeed.MOST);
        if (wait < 0 || wait > ChangeFeed.LONGEST_WAIT_S || fromSeq < 0) {
            throw new Failed("PARAMETER_INVALID", "wait 应在0与" + ChangeFeed.LONGEST_WAIT_S + "之间，fromSeq 不能为负数。");
        }
        When when = Asked.when(request, clock.getZone());
        boolean waits = wait > 0 && when.knownAt().isEmpty() && room.tryAcquire();
        try {
            ChangeFeed.Answer answer = feed.from(fromSeq, Asked.kinds(kinds), limit, when, Duration.ofSeconds(waits ? wait : 0));
            if (fromSeq > answer.last() + 1) {
                throw new Failed("PARAMETER_INVALID", "fromSeq " + fromSeq + " 超出现有变更：最后一号是 " + answer.last() + "。请核对续读的位置，不能确定时从 0 重新读起。");
            }
            Uses.about(request, "SEQ " + answer.from() + "-" + (answer.nextSeq() - 1), "COUNT " + answer.changes().size());
            return answer;
        } finally {
            if (waits) {
                room.release();
            }
        }
    }
}
