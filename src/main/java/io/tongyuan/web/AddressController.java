package io.tongyuan.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Failed;
import io.tongyuan.model.Point;
import io.tongyuan.query.AddressContents;
import io.tongyuan.query.AddressSearch;
import io.tongyuan.query.NearestAddresses;
import io.tongyuan.web.access.Use;
import io.tongyuan.web.access.Uses;
import io.tongyuan.web.problem.ProblemCode;
import io.tongyuan.web.problem.Problems;
import java.net.URI;
import java.util.Optional;

/** 标准地址. */
@Controller("/v1/addresses")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(Api.REQUESTS)
@Tag(name = "标准地址")
final class AddressController {
    private static final int MOST = 100;
    private static final int MOST_NEAR = 20;
    private static final int FARTHEST = 50_000;

    private final AddressSearch search;
    private final NearestAddresses nearest;
    private final AddressContents contents;
    private final AddressParser parser;
    private final Gazetteer gazetteer;

    AddressController(AddressSearch search, NearestAddresses nearest, AddressContents contents, AddressParser parser, Gazetteer gazetteer) {
        this.search = search;
        this.nearest = nearest;
        this.contents = contents;
        this.parser = parser;
        this.gazetteer = gazetteer;
    }

    @Post("/parse")
    @Use("address.parse")
    @Operation(operationId = "parseAddress", summary = "拆分书写的地址", description = "给出各要素及其位置、规范写法、行政区划（推定的层级列在 inferred）、"
            + "开发区与发现的问题；文本中另有地址时列在 others。不查地址库。文中的公民身份号码一律遮盖。")
    ParsedText parse(HttpRequest<?> request, @Body WrittenAddress written) {
        ParsedText parsed = ParsedText.of(parser.parse(written.text(AddressParser.LONGEST), written.context(gazetteer)));
        Uses.about(request, parsed.division() == null ? "" : parsed.division().code(), parsed.division() == null ? "NONE" : "");
        return parsed;
    }

    @Get("/search")
    @Use("address.search")
    @Produces({"application/geo+json", "application/json"})
    @Operation(operationId = "searchAddresses", summary = "由书写的地址查找标准地址", description = "答复为 GeoJSON（RFC 7946）FeatureCollection，最符合的在前，"
            + "query 说明确认到哪一级。坐标为 CGCS2000 经纬度，与 WGS 84 相差不到一分米。")
    FoundAddresses search(HttpRequest<?> request,
            @QueryValue @Parameter(description = "书写的地址", example = "周村区丝绸路12号3号楼2单元501") String q,
            @QueryValue(defaultValue = "10") @Parameter(description = "至多几条，1到100", example = "5") int limit,
            @Nullable @QueryValue @Parameter(description = "已知所在的行政区划代码", example = "370306") String within,
            @Nullable @QueryValue @Parameter(description = "查询者所在的经度，与 lat 一起给出：同样符合的，近者在前", example = "117.87") Double lon,
            @Nullable @QueryValue @Parameter(description = "查询者所在的纬度", example = "36.80") Double lat) {
        String text = Asked.text("q", q);
        Asked.limit(limit, MOST);
        if (within != null && !within.matches("[0-9]{2,12}")) {
            throw new Failed("PARAMETER_INVALID", "within 应为2到12位数字的行政区划代码。");
        }
        if (lon == null != (lat == null)) {
            throw new Failed("PARAMETER_MISSING", "lon 与 lat 应一起给出。");
        }
        Optional<Point> near = lon == null ? Optional.empty() : Optional.of(NearestAddresses.point(lon, lat, ""));
        AddressSearch.Answer answer = search.search(text, within == null ? "" : within, near, limit);
        // The text may name a person; the audit log has the place found instead.
        Uses.about(request, answer.hits().isEmpty() ? answer.division() : answer.hits().getFirst().id(), answer.verdict().name());
        return FoundAddresses.of(answer);
    }

    @Get("/reverse")
    @Use("address.reverse")
    @Produces({"application/geo+json", "application/json"})
    @Operation(operationId = "nearestAddresses", summary = "由坐标查找最近的标准地址", description = "答复为 GeoJSON FeatureCollection，最近的在前，"
            + "附距离（米）与方位角（从所给位置指向该地址，正北起顺时针）。同一位置有多条地址时给出最粗的一条（楼而不是室）。")
    NearAddresses reverse(HttpRequest<?> request,
            @QueryValue @Parameter(description = "经度", example = "117.87") double lon,
            @QueryValue @Parameter(description = "纬度", example = "36.80") double lat,
            @QueryValue(defaultValue = "1") @Parameter(description = "至多几条，1到20", example = "1") int limit,
            @QueryValue(defaultValue = "1000") @Parameter(description = "至多多远，米，1到50000", example = "1000") int radius,
            @Nullable @QueryValue @Parameter(description = "lon、lat 的坐标系：CGCS2000（默认）、GCJ-02 或 BD-09", example = "CGCS2000") String crs) {
        Asked.limit(limit, MOST_NEAR);
        if (radius < 1 || radius > FARTHEST) {
            throw new Failed("PARAMETER_INVALID", "radius 应在1与" + FARTHEST + "之间。");
        }
        NearestAddresses.Answer answer = nearest.of(NearestAddresses.point(lon, lat, crs == null ? "" : crs), radius, limit);
        Uses.about(request, answer.hits().isEmpty() ? "" : answer.hits().getFirst().id(), answer.hits().isEmpty() ? "NONE" : "");
        return NearAddresses.of(answer);
    }

    /** Else this word would be taken for a public id. */
    @Get("/parse")
    @Hidden
    HttpResponse<?> notByGet(HttpRequest<?> request) {
        return Problems.respond(request, ProblemCode.METHOD_NOT_ALLOWED).header("Allow", "POST");
    }

    @Get("/{id}")
    @Use("address.view")
    @Operation(operationId = "getAddress", summary = "一个地址及其中的一切", description = "其下的楼、单元、户室，以及登记、居住、位于此处"
            + "（含其下地址）的法人、项目、证照、自然人，按种类计数并列出前若干个。自然人的姓名与号码一律遮盖。已合并的标识以308转到现用标识。")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AddressContents.Answer.class)))
    @ApiResponse(responseCode = "308", description = "已合并，见响应头 Location")
    HttpResponse<AddressContents.Answer> view(HttpRequest<?> request,
            @PathVariable @Parameter(description = "公开标识", example = "A0123456789ABCDEFGHJKMNPQRS") String id,
            @QueryValue(defaultValue = "20") @Parameter(description = "每种至多列出几个，1到100", example = "20") int limit) {
        Uses.about(request, id, "");
        String asked = Asked.publicId(id);
        Asked.limit(limit, MOST);
        AddressContents.Answer answer = contents.of(asked, limit)
                .orElseThrow(() -> new Failed("ADDRESS_UNKNOWN", "没有公开标识为 " + asked + " 的地址，请核对标识。"));
        AddressContents.Occupied persons = answer.contents().get(EntityKind.PERSON);
        Uses.about(request, answer.id(), persons == null ? "" : "PERSONS " + persons.count());
        return answer.id().equals(asked) ? HttpResponse.ok(answer)
                : HttpResponse.permanentRedirect(URI.create("/v1/addresses/" + answer.id()));
    }
}
