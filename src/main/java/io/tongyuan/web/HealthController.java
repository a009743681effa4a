package io.tongyuan.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongyuan.query.PersonIndexState;

/** For load balancers and watchdogs. */
@Controller("/health")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "运行")
final class HealthController {
    private final GraphPulse graph;
    private final PersonIndexPulse persons;

    HealthController(GraphPulse graph, PersonIndexPulse persons) {
        this.graph = graph;
        this.persons = persons;
    }

    @Get
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Operation(summary = "服务与图数据库是否可用", description = "persons 为人员索引：READY 可用；MAKING 正在建立，附进度与约余秒数，其间只答复号码与登记完全一致的人，其余为503 PERSON_INDEX_MAKING。", security = {})
    @ApiResponse(responseCode = "200", description = "可用")
    @ApiResponse(responseCode = "503", description = "图数据库无应答")
    HttpResponse<Health> health() {
        boolean beats = graph.beats();
        Health health = new Health(beats ? "UP" : "DOWN", beats ? "UP" : "DOWN", persons.state());
        return HttpResponse.<Health>status(beats ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE).body(health);
    }

    /**
     * @param status  UP or DOWN
     * @param graph   whether the graph answers: UP or DOWN
     * @param persons the index of registered persons
     */
    record Health(String status, String graph, PersonIndexState persons) {
    }
}
