package io.tongyuan.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongyuan.model.Failed;
import io.tongyuan.poi.GeoJsonLayer;
import io.tongyuan.poi.LayerFile;
import io.tongyuan.poi.LayerFormat;
import io.tongyuan.poi.PlaceFlow;
import io.tongyuan.poi.PlaceLayer;
import io.tongyuan.poi.SharedPlace;
import io.tongyuan.poi.Wanted;
import io.tongyuan.web.access.Use;
import io.tongyuan.web.access.Uses;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** 政务POI. */
@Controller("/v1/pois")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(Api.REQUESTS)
@Tag(name = "政务POI")
final class PoiController {
    private static final int MOST = 2000;
    private static final String GEO_JSON = "application/geo+json";

    private final PlaceLayer layer;
    private final PlaceFlow flow;
    private final Clock clock;

    PoiController(PlaceLayer layer, PlaceFlow flow, Clock clock) {
        this.layer = layer;
        this.flow = flow;
        this.clock = clock;
    }

    @Get(produces = {GEO_JSON, "application/json", "text/csv", "application/zip"})
    @Use("poi.layer")
    @Operation(operationId = "listPois", summary = "共享的政务POI图层", description = "只含已发布的。format=geojson 分页（limit、after，答复中的 next 为下一页）；csv、shp（压缩的 Shapefile）为整个文件。"
            + "changedSince 为上次答复中的 position（或日期、时刻）：只答此后变过的，曾经共享、现已退回、停用或并入他处的也在其中（shared 为 false，只有标识和原因）。")
    HttpResponse<?> list(HttpRequest<?> request,
            @Nullable @QueryValue @Parameter(description = "行政区划代码，2、4、6、9或12位", example = "370306") String division,
            @Nullable @QueryValue @Parameter(description = "类别编码，两位大类或四位小类", example = "02") String category,
            @Nullable @QueryValue @Parameter(description = "西,南,东,北（CGCS2000 度）", example = "117.8,36.7,117.9,36.9") String bbox,
            @Nullable @QueryValue @Parameter(description = "变更序号，或日期、时刻", example = "1204") String changedSince,
            @QueryValue(defaultValue = "geojson") @Parameter(description = "geojson、csv、shp", example = "geojson") String format,
            @Nullable @QueryValue @Parameter(description = "上一页答复中的 next", example = "O0123456789ABCDEFGHJKMNPQRS") String after,
            @QueryValue(defaultValue = "500") @Parameter(description = "至多几个，1到2000", example = "500") int limit) throws IOException {
        LayerFormat form = LayerFormat.named(format);
        if (form == null) {
            throw new Failed("PARAMETER_INVALID", "format 应为 geojson、csv 或 shp。");
        }
        Asked.limit(limit, MOST);
        Wanted wanted = new Wanted(or(division), or(category), or(bbox), or(changedSince), List.of());
        if (form != LayerFormat.GEOJSON) {
            return file(request, wanted, form);
        }
        PlaceLayer.Page page = layer.page(wanted, after == null ? "" : Asked.publicId(after), limit);
        Uses.about(request, "", "COUNT " + page.places().size());
        return HttpResponse.ok(GeoJsonLayer.page(page)).contentType(GEO_JSON);
    }

    /** Made whole before the first byte leaves: what fails is told as such. Removed once it is sent. */
    private HttpResponse<?> file(HttpRequest<?> request, Wanted wanted, LayerFormat form) throws IOException {
        Path file = Files.createTempFile("tongyuan-poi", "." + form.text());
        try (OutputStream out = Files.newOutputStream(file)) {
            long count = LayerFile.write(layer, wanted, form, out);
            Uses.about(request, "", "COUNT " + count);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        String name = "poi." + (form == LayerFormat.SHAPEFILE ? "zip" : form.text());
        // Asked before it is opened: where the system allows, its name goes at once.
        long size = Files.size(file);
        return HttpResponse.ok(new StreamedFile(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), MediaType.of(form.mediaType()), 0, size))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    @Get("/{id}")
    @Use("poi.view")
    @Operation(operationId = "getPoi", summary = "一个地点及其来由", description = "各单位怎样报送（名称、叫法、位置及其偏差），凭什么判为同一地点，走到哪一步、谁在何时为何。未发布的也可查询。")
    HttpResponse<?> view(HttpRequest<?> request, @PathVariable @Parameter(description = "公开标识", example = "O0123456789ABCDEFGHJKMNPQRS") String id) {
        String asked = Asked.publicId(id);
        SharedPlace.Whole whole = layer.get(asked);
        Uses.about(request, whole.place().id(), whole.place().state());
        return whole.place().id().equals(asked) ? HttpResponse.ok(whole) : HttpResponse.permanentRedirect(URI.create("/v1/pois/" + whole.place().id()));
    }

    @Get("/review")
    @Use("poi.review")
    @Operation(operationId = "reviewPois", summary = "待人工判定的", description = "pairs：可能是同一地点、须由人判定的（以 POST /v1/judgements 判定，此后一直有效）；words：类别对照文件中没有的叫法。")
    Map<String, Object> review(HttpRequest<?> request, @QueryValue(defaultValue = "50") @Parameter(description = "至多几对，1到2000", example = "50") int limit) {
        Asked.limit(limit, MOST);
        List<SharedPlace.Pair> pairs = layer.open(limit);
        Uses.about(request, "", "COUNT " + pairs.size());
        return Map.of("pairs", pairs, "words", layer.unmapped());
    }

    @Post("/{id}/verify")
    @Use("poi.verify")
    @Operation(operationId = "verifyPoi", summary = "测绘校核", description = "由校核单位登记；给出实测位置的，与现有位置之差须在该类别的容差之内。此后名称、类别或位置变了的，自动退回。")
    SharedPlace.Whole verify(HttpRequest<?> request, @PathVariable @Parameter(description = "公开标识", example = "O0123456789ABCDEFGHJKMNPQRS") String id, @Body PoiBodies.Step body) {
        return step(request, id, body, PlaceFlow::verify);
    }

    @Post("/{id}/release")
    @Use("poi.release")
    @Operation(operationId = "releasePoi", summary = "发布", description = "由发布单位办理；须已校核，有类别，未停用。")
    SharedPlace.Whole release(HttpRequest<?> request, @PathVariable @Parameter(description = "公开标识", example = "O0123456789ABCDEFGHJKMNPQRS") String id, @Body PoiBodies.Step body) {
        return step(request, id, body, PlaceFlow::release);
    }

    @Post("/{id}/return")
    @Use("poi.return")
    @Operation(operationId = "returnPoi", summary = "退回", description = "退回采集状态，不再共享；须写明理由。")
    SharedPlace.Whole giveBack(HttpRequest<?> request, @PathVariable @Parameter(description = "公开标识", example = "O0123456789ABCDEFGHJKMNPQRS") String id, @Body PoiBodies.Step body) {
        return step(request, id, body, PlaceFlow::giveBack);
    }

    @Post("/{id}/close")
    @Use("poi.close")
    @Operation(operationId = "closePoi", summary = "停用", description = "不再共享；须写明理由，on 为停用之日。退回（return）可恢复。")
    SharedPlace.Whole close(HttpRequest<?> request, @PathVariable @Parameter(description = "公开标识", example = "O0123456789ABCDEFGHJKMNPQRS") String id, @Body PoiBodies.Step body) {
        return step(request, id, body, PlaceFlow::close);
    }

    private SharedPlace.Whole step(HttpRequest<?> request, String id, PoiBodies.Step body, BiConsumer<PlaceFlow, PlaceFlow.Act> what) {
        String by = request.getUserPrincipal().map(Principal::getName).orElseThrow();
        what.accept(flow, body.act(Asked.publicId(id), LocalDate.now(clock), by));
        SharedPlace.Whole whole = layer.get(Asked.publicId(id));
        Uses.about(request, whole.place().id(), whole.place().state());
        return whole;
    }

    private static String or(String text) {
        return text == null ? "" : text.strip();
    }
}
