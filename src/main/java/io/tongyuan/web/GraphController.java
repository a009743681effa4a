package io.tongyuan.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongyuan.model.Failed;
import io.tongyuan.query.LinkPaths;
import io.tongyuan.query.Neighbours;
import io.tongyuan.web.access.ReadsPast;
import io.tongyuan.web.access.Use;
import io.tongyuan.web.access.Uses;
import java.net.URI;
import java.time.ZoneId;

/** What is linked to what. */
@Controller("/v1/graph")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(Api.REQUESTS)
@Tag(name = "关系")
final class GraphController {
    private final Neighbours neighbours;
    private final LinkPaths paths;

    GraphController(Neighbours neighbours, LinkPaths paths) {
        this.neighbours = neighbours;
        this.paths = paths;
    }

    @Get("/{id}/neighbours")
    @Use("graph.neighbours")
    @ReadsPast
    @Operation(operationId = "getNeighbours", summary = "一个对象的关系", description = "每条关系附主张它的来源记录；depth 大于1时逐层展开，"
            + "near 是该关系较近的一端。关系过多时只列出一部分，cut 为 true。已合并的标识以308转到现用标识。")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Neighbours.Answer.class)))
    @ApiResponse(responseCode = "308", description = "已合并，见响应头 Location")
    HttpResponse<Neighbours.Answer> neighbours(HttpRequest<?> request,
            @PathVariable @Parameter(description = "公开标识", example = "J0123456789ABCDEFGHJKMNPQRS") String id,
            @Nullable @QueryValue @Parameter(description = "只列出并只经过这些种类的对象，以逗号分隔；默认全部", example = "LEGAL_ENTITY,PERSON") String kinds,
            @QueryValue(defaultValue = "1") @Parameter(description = "展开几层，1到3", example = "1") int depth,
            @QueryValue(defaultValue = "500") @Parameter(description = "至多几条关系（每个来源记录算一条），1到500", example = "500") int limit) {
        Uses.about(request, id, "");
        String asked = Asked.publicId(id);
        Asked.limit(limit, Neighbours.LIMIT);
        if (depth < 1 || depth > Neighbours.DEEPEST) {
            throw new Failed("PARAMETER_INVALID", "depth 应在1与" + Neighbours.DEEPEST + "之间。");
        }
        Neighbours.Answer answer = neighbours.of(asked, Asked.kinds(kinds), depth, limit, Asked.when(request, ZoneId.systemDefault())).orElseThrow(() -> unknown(asked));
        Uses.about(request, answer.id(), answer.cut() ? "CUT" : "");
        String query = request.getUri().getRawQuery();
        return answer.id().equals(asked) ? HttpResponse.ok(answer) : HttpResponse.permanentRedirect(
                URI.create("/v1/graph/" + answer.id() + "/neighbours" + (query == null ? "" : "?" + query)));
    }

    @Get("/path")
    @Use("graph.path")
    @Operation(operationId = "findPath", summary = "两个对象如何相连", description = "至多6步的最短路径，不论关系的方向；每条关系附主张它的来源记录。"
            + "同样短的至多列出10条。没有时 length 为 null。已合并的标识按现用标识查找。")
    LinkPaths.Answer path(HttpRequest<?> request,
            @QueryValue @Parameter(description = "一端的公开标识", example = "P0123456789ABCDEFGHJKMNPQRS") String from,
            @QueryValue @Parameter(description = "另一端的公开标识", example = "J0123456789ABCDEFGHJKMNPQRS") String to) {
        String one = Asked.publicId(from);
        String other = Asked.publicId(to);
        Uses.about(request, one + " " + other, "");
        LinkPaths.Found found = paths.between(one, other);
        LinkPaths.Answer answer = found.answer().orElseThrow(() -> unknown(found.unknown().orElseThrow()));
        Uses.about(request, answer.from().id() + " " + answer.to().id(), answer.length() == null ? "NONE" : "LENGTH " + answer.length());
        return answer;
    }

    private static Failed unknown(String id) {
        return new Failed("ID_UNKNOWN", "没有公开标识为 " + id + " 的对象，请核对标识。");
    }
}
