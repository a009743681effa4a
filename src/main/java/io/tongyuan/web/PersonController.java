package io.tongyuan.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
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
import io.tongyuan.identity.thresholds.Thresholds;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Failed;
import io.tongyuan.query.Entities;
import io.tongyuan.query.EntityView;
import io.tongyuan.query.PersonSearch;
import io.tongyuan.query.PersonVerification;
import io.tongyuan.web.access.ReadsPast;
import io.tongyuan.web.access.Use;
import io.tongyuan.web.access.Uses;
import io.tongyuan.web.problem.ProblemCode;
import io.tongyuan.web.problem.Problems;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;

/** 自然人. ID numbers come in bodies alone, and go out masked. */
@Controller("/v1/persons")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(Api.REQUESTS)
@Tag(name = "自然人")
final class PersonController {
    private final PersonVerification verification;
    private final PersonSearch search;
    private final Entities entities;
    private final Clock clock;

    PersonController(PersonVerification verification, PersonSearch search, Entities entities, Clock clock) {
        this.verification = verification;
        this.search = search;
        this.entities = entities;
        this.clock = clock;
    }

    @Post("/verify")
    @Use("person.verify")
    @Operation(operationId = "verifyPerson", summary = "核对姓名与公民身份号码", description = "号码只能写在请求体中，答复与日志中一律遮盖。与名单比对同一引擎、同一权重：同样的问题、同样的判定尺度（thresholds），答复相同。with=state 附登记的状态及其日期，仅限结论为一致或更正后一致时。")
    PersonVerification.Answer verify(HttpRequest<?> request, @Body Claim claim) {
        boolean state = Asked.state(claim.with());
        PersonVerification.Answer answer = verification.verify(Asked.text("name", claim.name()),
                Asked.text("idNumber", claim.idNumber()), state, Thresholds.get(claim.thresholds()), LocalDate.now(clock));
        Uses.about(request, answer.id(), answer.outcome() + (state ? " STATE" : ""));
        return answer;
    }

    @Post("/search")
    @Use("person.search")
    @Operation(operationId = "searchPersons", summary = "按姓名及另一项查找自然人", description = "姓名之外，还须给出出生日期、行政区划或公民身份号码之一；"
            + "所给各项都已登记且相符的才列出。号码一律遮盖，用途与结果数留痕。")
    PersonSearch.Answer search(HttpRequest<?> request, @Body PersonQuery query) {
        PersonSearch.Answer answer = search.of(query.question(), LocalDate.now(clock), query.most());
        Uses.about(request, answer.count() == 1 ? answer.persons().getFirst().id() : "", "FOUND " + answer.count());
        return answer;
    }

    /** Else these words would be taken for a public id. */
    @Get(uris = {"/verify", "/search"})
    @Hidden
    HttpResponse<?> notByGet(HttpRequest<?> request) {
        return Problems.respond(request, ProblemCode.METHOD_NOT_ALLOWED).header("Allow", "POST");
    }

    @Get("/{publicId}")
    @Use("person.view")
    @ReadsPast
    @Operation(operationId = "getPerson", summary = "按公开标识查询自然人", description = "公民身份号码不得写在网址中。已合并的标识以308转到现用标识。")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EntityView.class)))
    @ApiResponse(responseCode = "308", description = "已合并，见响应头 Location")
    HttpResponse<EntityView> view(HttpRequest<?> request,
            @PathVariable @Parameter(description = "公开标识", example = "P0123456789ABCDEFGHJKMNPQRS") String publicId) {
        Uses.about(request, publicId, "");
        String asked = Asked.publicId(publicId);
        EntityView view = entities.findById(asked, Asked.when(request, clock.getZone())).filter(found -> found.kind() == EntityKind.PERSON)
                .orElseThrow(() -> new Failed("PERSON_UNKNOWN", "没有公开标识为 " + asked + " 的自然人，请核对标识。"));
        Uses.about(request, view.id(), "");
        return view.id().equals(asked) ? HttpResponse.ok(view)
                : HttpResponse.permanentRedirect(URI.create("/v1/persons/" + view.id()));
    }

    /**
     * A name and the number it is said to have.
     *
     * @param name     姓名
     * @param idNumber 公民身份号码
     * @param with     state：附登记的状态（在册、户籍注销、死亡）及其日期
     * @param thresholds 判定尺度：GENERAL（默认）、VERIFICATION、BENEFITS、SANCTION、DUPLICATES、STATISTICS；与请求头 X-Purpose 所述的用途无关
     */
    @Schema(name = "PersonClaim", example = "{\"name\":\"张三\",\"idNumber\":\"11010519491231002X\"}")
    record Claim(String name, String idNumber, @Nullable String with, @Nullable String thresholds) {
        /** Says nothing: a record's own would carry the number into a log. */
        @Override
        public String toString() {
            return "Claim";
        }
    }
}
