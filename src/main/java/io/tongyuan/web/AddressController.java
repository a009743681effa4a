package io.tongyuan.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongyuan.model.Failed;
import io.tongyuan.query.AddressSearch;
import io.tongyuan.web.access.Use;
import io.tongyuan.web.access.Uses;

/** 标准地址. */
@Controller("/v1/addresses")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(Api.REQUESTS)
@Tag(name = "标准地址")
final class AddressController {
    private static final int MOST = 100;

    private final AddressSearch search;

    AddressController(AddressSearch search) {
        this.search = search;
    }

    @Get("/search")
    @Use("address.search")
    @Produces({"application/geo+json", "application/json"})
    @Operation(operationId = "searchAddresses", summary = "由书写的地址查找标准地址", description = "答复为 GeoJSON（RFC 7946）FeatureCollection，最符合的在前，"
            + "query 说明确认到哪一级。坐标为 CGCS2000 经纬度，与 WGS 84 相差不到一分米。")
    FoundAddresses search(HttpRequest<?> request,
            @QueryValue @Parameter(description = "书写的地址", example = "周村区丝绸路12号3号楼2单元501") String q,
            @QueryValue(defaultValue = "10") @Parameter(description = "至多几条，1到100", example = "5") int limit,
            @Nullable @QueryValue @Parameter(description = "已知所在的行政区划代码", example = "370306") String within) {
        String text = Asked.text("q", q);
        if (limit < 1 || limit > MOST) {
            throw new Failed("PARAMETER_INVALID", "limit 应在1与" + MOST + "之间。");
        }
        if (within != null && !within.matches("[0-9]{2,12}")) {
            throw new Failed("PARAMETER_INVALID", "within 应为2到12位数字的行政区划代码。");
        }
        AddressSearch.Answer answer = search.search(text, within == null ? "" : within, limit);
        // The text may name a person; the audit log has the place found instead.
        Uses.about(request, answer.hits().isEmpty() ? answer.division() : answer.hits().getFirst().id(), answer.verdict().name());
        return FoundAddresses.of(answer);
    }
}
