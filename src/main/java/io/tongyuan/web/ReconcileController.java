package io.tongyuan.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Options;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongyuan.model.Failed;
import io.tongyuan.query.Reconciliation;
import io.tongyuan.web.access.TokenUse;
import java.util.List;
import java.util.Map;

/** 与 OpenRefine 等工具对接的标准地址比对服务（W3C Reconciliation Service API 0.2）. */
@Controller("/v1/reconcile/t/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(Api.REQUESTS)
@Tag(name = "地址比对（Reconciliation API）")
final class ReconcileController {
    private static final int SUGGESTED = 10;
    private static final String CALLBACK = "[A-Za-z_$][A-Za-z0-9_$.]{0,80}";

    private final Reconciliation reconciliation;
    private final TokenUse use;
    private final ObjectMapper json;

    ReconcileController(Reconciliation reconciliation, TokenUse use, ObjectMapper json) {
        this.reconciliation = reconciliation;
        this.use = use;
        this.json = json;
    }

    @Schema(name = "ReconcileForm")
    record Form(@Schema(description = "一批查询，JSON，至多100个", example = "{\"q0\":{\"query\":\"周村区丝绸路12号\",\"limit\":3}}",
            requiredMode = Schema.RequiredMode.REQUIRED) String queries) {
    }

    @Get
    @Operation(operationId = "reconcileGet", summary = "服务说明，或以 queries 查询", description = "不带参数时答复服务说明；queries 为一批查询（JSON）。callback 为 JSONP。")
    HttpResponse<?> get(HttpRequest<?> request, @PathVariable String token,
            @Nullable @QueryValue @Parameter(description = "一批查询，JSON") String queries, @Nullable @QueryValue String callback) {
        if (queries != null) {
            return shown(answer(request, token, queries), callback);
        }
        use.check(request, token, "reconcile.manifest", "");
        return shown(ReconcileManifest.of(base(request) + "/v1/reconcile/t/" + token), callback);
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "reconcilePost", summary = "以一批查询比对标准地址",
            requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_FORM_URLENCODED, schema = @Schema(implementation = Form.class))))
    HttpResponse<?> post(HttpRequest<?> request, @PathVariable String token, @Body Map<String, Object> form) {
        if (!(form.get("queries") instanceof String queries) || queries.isBlank()) {
            throw new Failed("PARAMETER_MISSING", "缺少 queries，请在表单中写明一批查询（JSON）。");
        }
        return shown(answer(request, token, queries), null);
    }

    @Get("/suggest/entity")
    @Operation(operationId = "reconcileSuggest", summary = "由开头补全标准地址")
    HttpResponse<?> suggest(HttpRequest<?> request, @PathVariable String token, @QueryValue(defaultValue = "") String prefix,
            @QueryValue(defaultValue = "0") int cursor, @Nullable @QueryValue String callback) {
        if (cursor < 0 || cursor > 1000) {
            throw new Failed("PARAMETER_INVALID", "cursor 应在0与1000之间。");
        }
        use.check(request, token, "reconcile.suggest", "");
        String text = prefix.isBlank() ? "" : Asked.text("prefix", prefix);
        List<Map<String, Object>> result = text.isEmpty() ? List.of() : reconciliation.suggested(text, cursor, SUGGESTED).stream()
                .map(e -> Map.<String, Object>of("id", e.id(), "name", e.address(), "description", ReconcileQueries.described(e),
                        "notable", List.of(ReconcileManifest.TYPE))).toList();
        return shown(Map.of("result", result), callback);
    }

    @Get(value = "/preview", produces = MediaType.TEXT_HTML)
    @Operation(operationId = "reconcilePreview", summary = "一条标准地址的简要页面")
    HttpResponse<String> preview(HttpRequest<?> request, @PathVariable String token, @QueryValue String id) {
        String asked = Asked.publicId(id);
        use.check(request, token, "reconcile.preview", asked);
        return HttpResponse.ok(ReconcilePreview.html(reconciliation.get(asked))).contentType(MediaType.TEXT_HTML_TYPE)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    }

    @Options(uris = {"/", "/suggest/entity", "/preview"})
    @Operation(hidden = true)
    HttpResponse<?> options(@PathVariable String token) {
        return HttpResponse.noContent();
    }

    private Map<String, Object> answer(HttpRequest<?> request, String token, String queries) {
        use.check(request, token, "reconcile.query", "");
        return ReconcileQueries.of(read(queries)).answer(reconciliation);
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Failed("JSON_UNREADABLE", "queries 不是合法的JSON。", e);
        }
    }

    private HttpResponse<?> shown(Object answer, @Nullable String callback) {
        if (callback == null) {
            return HttpResponse.ok(answer);
        }
        if (!callback.matches(CALLBACK)) {
            throw new Failed("PARAMETER_INVALID", "callback 应为函数名。");
        }
        try {
            return HttpResponse.ok("/**/" + callback + "(" + json.writeValueAsString(answer) + ");").contentType("application/javascript")
                    .header("X-Content-Type-Options", "nosniff");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the caller reaches it: a proxy says by which scheme. */
    static String base(HttpRequest<?> request) {
        String proto = "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto")) ? "https" : "http";
        String host = request.getHeaders().get("Host");
        return proto + "://" + (host != null && host.matches("[A-Za-z0-9.:\\[\\]-]{1,255}") ? host : "127.0.0.1");
    }
}
