package io.tongyuan.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
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
import io.tongyuan.query.Neighbours;
import io.tongyuan.web.access.Use;
import io.tongyuan.web.access.Uses;
import java.net.URI;

/** What is linked to what. */
@Controller("/v1/graph")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(Api.REQUESTS)
@Tag(name = "关系")
final class GraphController {
    private final Neighbours neighbours;

    GraphController(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    @Get("/{id}/neighbours")
    @Use("graph.neighbours")
    @Operation(operationId = "getNeighbours", summary = "一个对象的全部关系", description = "每条关系附主张它的来源记录。已合并的标识以308转到现用标识。")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Neighbours.Answer.class)))
    @ApiResponse(responseCode = "308", description = "已合并，见响应头 Location")
    HttpResponse<Neighbours.Answer> neighbours(HttpRequest<?> request,
            @PathVariable @Parameter(description = "公开标识", example = "J0123456789ABCDEFGHJKMNPQRS") String id) {
        Uses.about(request, id, "");
        String asked = Asked.publicId(id);
        Neighbours.Answer answer = neighbours.of(asked)
                .orElseThrow(() -> new Failed("ID_UNKNOWN", "没有公开标识为 " + asked + " 的对象，请核对标识。"));
        Uses.about(request, answer.id(), "");
        return answer.id().equals(asked) ? HttpResponse.ok(answer)
                : HttpResponse.permanentRedirect(URI.create("/v1/graph/" + answer.id() + "/neighbours"));
    }
}
