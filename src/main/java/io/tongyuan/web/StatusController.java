package io.tongyuan.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongyuan.query.StatusReport;
import io.tongyuan.web.access.LocalOrKey;

/** What is there, and how old. */
@Controller("/status")
@LocalOrKey
@Tag(name = "运行")
final class StatusController {
    private final Holdings holdings;

    StatusController(Holdings holdings) {
        this.holdings = holdings;
    }

    @Get
    @ExecuteOn(Api.REQUESTS)
    @Operation(summary = "各类对象与各来源的数量、数据日期", description = "本机之外须出示密钥。")
    StatusReport status() {
        return holdings.report();
    }
}
