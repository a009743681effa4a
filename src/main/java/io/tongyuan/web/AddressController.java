package io.tongyuan.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Failed;
import io.tongyuan.model.Point;
import io.tongyuan.query.AddressContents;
import io.tongyuan.query.AddressSearch;
import io.tongyuan.query.AskedSystem;
import io.tongyuan.query.Autocomplete;
import io.tongyuan.query.NearestAddresses;
import io.tongyuan.web.access.Use;
import io.tongyuan.web.access.Uses;
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
    private static final int MOST_SUGGESTED = 50;
    private static final int FARTHEST = 50_000;
    private static final String CRS = "所给与所求坐标的坐标系：CGCS2000（即EPSG:4490，默认）、EPSG:4326、GCJ-02、BD-09、EPSG:4491至4554（高斯投影，东坐标在前）";

    private final AddressSearch search;
    private final NearestAddresses nearest;
    private final AddressContents contents;
    private final Autocomplete autocomplete;
    private final Gazetteer gazetteer;

    AddressController(AddressSearch search, NearestAddresses nearest, AddressContents contents, Autocomplete autocomplete, Gazetteer gazetteer) {
        this.search = search;
        this.autocomplete = autocomplete;
        this.gazetteer = gazetteer;
        this.nearest = nearest;
        this.contents = contents;
    }

    @Get("/search")
    @Use("address.search")
    @Produces({"application/geo+json", "application/json"})
    @Operation(operationId = "searchAddresses", summary = "由书写的地址查找标准地址", description = "写在 q 中，或逐项给出（province … room）。答复为 GeoJSON（RFC 7946）"
            + "与 GeocodeJSON 0.1 的 FeatureCollection，最符合的在前，query 说明确认到哪一级。坐标默认为 CGCS2000 经纬度，与 WGS 84 相差不到一分米。")
    FoundAddresses search(HttpRequest<?> request,
            @Nullable @QueryValue @Parameter(description = "书写的地址；逐项给出时不写", example = "周村区丝绸路12号3号楼2单元501") String q,
            @RequestBean AddressFields fields,
            @QueryValue(defaultValue = "10") @Parameter(description = "至多几条，1到100", example = "5") int limit,
            @Nullable @QueryValue @Parameter(description = "已知所在的行政区划代码", example = "370306") String within,
            @Nullable @QueryValue @Parameter(description = "查询者所在的经度（或东坐标），与 lat 一起给出：同样符合的，近者在前", example = "117.87") Double lon,
            @Nullable @QueryValue @Parameter(description = "查询者所在的纬度（或北坐标）", example = "36.80") Double lat,
            @Nullable @QueryValue @Parameter(description = CRS, example = "EPSG:4490") String crs) {
        Asked.limit(limit, MOST);
        String hint = Asked.within(within);
        if (lon == null != (lat == null)) {
            throw new Failed("PARAMETER_MISSING", "lon 与 lat 应一起给出。");
        }
        if (fields.given() && q != null) {
            throw new Failed("PARAMETER_INVALID", "q 与逐项的地址（province … room）只能给出一种。");
        }
        AskedSystem system = AskedSystem.of(crs);
        Optional<Point> near = lon == null ? Optional.empty() : Optional.of(system.point(lon, lat));
        AddressSearch.Answer answer = fields.given() ? search.search(fields.parts(), hint, near, limit)
                : search.search(Asked.text("q", q), hint, near, limit);
        // The text may name a person; the audit log has the place found instead.
        Uses.about(request, answer.hits().isEmpty() ? answer.division() : answer.hits().getFirst().id(), answer.verdict().name());
        return FoundAddresses.of(answer, system, gazetteer);
    }

    @Get("/autocomplete")
    @Use("address.autocomplete")
    @Operation(operationId = "completeAddress", summary = "补全正在书写的地址", description = "由道路、小区、政务POI名称的开头（汉字、全拼或拼音首字母）给出名称及所在区划；"
            + "名称后已写到数字的，给出其门牌与楼栋。地址较多的在前。")
    Autocomplete.Answer complete(HttpRequest<?> request,
            @QueryValue @Parameter(description = "已写的部分", example = "周村区scl") String q,
            @QueryValue(defaultValue = "10") @Parameter(description = "至多几条，1到50", example = "10") int limit,
            @Nullable @QueryValue @Parameter(description = "已知所在的行政区划代码", example = "370306") String within) {
        Asked.limit(limit, MOST_SUGGESTED);
        Autocomplete.Answer answer = autocomplete.complete(Asked.text("q", q), Asked.within(within), limit);
        Uses.about(request, "", "FOUND " + answer.suggestions().size());
        return answer;
    }

    @Get("/reverse")
    @Use("address.reverse")
    @Produces({"application/geo+json", "application/json"})
    @Operation(operationId = "nearestAddresses", summary = "由坐标查找最近的标准地址、道路与政务POI", description = "答复为 GeoJSON 与 GeocodeJSON 0.1 的 FeatureCollection，"
            + "最近的在前，附距离（米）与方位角（从所给位置指向该地址，正北起顺时针）。同一位置有多条地址时给出最粗的一条（楼而不是室）。")
    NearAddresses reverse(HttpRequest<?> request,
            @QueryValue @Parameter(description = "经度，或东坐标", example = "117.87") double lon,
            @QueryValue @Parameter(description = "纬度，或北坐标", example = "36.80") double lat,
            @QueryValue(defaultValue = "1") @Parameter(description = "至多几条，1到20", example = "1") int limit,
            @QueryValue(defaultValue = "1000") @Parameter(description = "至多多远，米，1到50000", example = "1000") int radius,
            @Nullable @QueryValue @Parameter(description = CRS, example = "EPSG:4490") String crs) {
        Asked.limit(limit, MOST_NEAR);
        if (radius < 1 || radius > FARTHEST) {
            throw new Failed("PARAMETER_INVALID", "radius 应在1与" + FARTHEST + "之间。");
        }
        AskedSystem system = AskedSystem.of(crs);
        NearestAddresses.Answer answer = nearest.of(system.point(lon, lat), radius, limit);
        Uses.about(request, answer.hits().isEmpty() ? "" : answer.hits().getFirst().id(), answer.hits().isEmpty() ? "NONE" : "");
        return NearAddresses.of(answer, system, gazetteer);
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
