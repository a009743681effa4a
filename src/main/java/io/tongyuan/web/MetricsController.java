package io.tongyuan.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongyuan.web.access.LocalOrKey;

/** Measurements in Prometheus' text format, version 0.0.4. */
@Controller("/metrics")
@LocalOrKey
@Tag(name = "运行")
final class MetricsController {
    private final PrometheusMeterRegistry registry;

    MetricsController(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    @Get
    @Produces("text/plain; version=0.0.4; charset=utf-8")
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Operation(summary = "运行指标（Prometheus 文本格式）", description = "本机之外须出示密钥。")
    String metrics() {
        return registry.scrape();
    }
}
