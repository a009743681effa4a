package io.tongyuan.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongyuan.address.comparing.PairComparison;
import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.Failed;
import io.tongyuan.privacy.IdNumbers;
import io.tongyuan.query.AddressSearch;
import io.tongyuan.query.AskedSystem;
import io.tongyuan.query.StandardForm;
import io.tongyuan.query.Standardiser;
import io.tongyuan.web.access.Use;
import io.tongyuan.web.access.Uses;
import io.tongyuan.web.problem.ProblemCode;
import io.tongyuan.web.problem.Problems;
import java.util.List;
import java.util.Optional;

/** 书写的地址，一次若干条；在请求体中，不在网址中. */
@Controller("/v1/addresses")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(Api.REQUESTS)
@Tag(name = "标准地址")
final class AddressTextController {
    private static final int MOST_TEXTS = 1000;
    private static final int MOST_HITS = 20;

    private final AddressParser parser;
    private final AddressSearch search;
    private final Standardiser standardiser;
    private final PairComparison comparison;
    private final Gazetteer gazetteer;

    AddressTextController(AddressParser parser, AddressSearch search, Standardiser standardiser, PairComparison comparison, Gazetteer gazetteer) {
        this.parser = parser;
        this.search = search;
        this.standardiser = standardiser;
        this.comparison = comparison;
        this.gazetteer = gazetteer;
    }

    /**
     * @param texts    1 to 1,000
     * @param within   division that all lie in
     * @param limit    of the hits of each, 5 where it is not given
     * @param crs      as at GET /v1/addresses/search
     * @param template as bin/tongyuan address standardize takes it
     */
    @Introspected
    @Schema(name = "WrittenAddresses")
    record Texts(@Schema(example = "[\"周村区丝绸路12号3号楼\"]", requiredMode = Schema.RequiredMode.REQUIRED) @JsonProperty @Nullable List<String> texts,
                 @JsonProperty @Nullable String within, @JsonProperty @Nullable Integer limit, @JsonProperty @Nullable String crs,
                 @JsonProperty @Nullable String template) {
    }

    /** @param pairs 1 to 1,000, each of two texts */
    @Introspected
    @Schema(name = "AddressPairs")
    record Pairs(@Schema(example = "[[\"周村区丝绸路12号3幢\",\"丝绸路12号三号楼\"]]", requiredMode = Schema.RequiredMode.REQUIRED) @JsonProperty @Nullable List<List<String>> pairs) {
    }

    @Schema(name = "ComparedAddresses")
    record Compared(List<ComparedPair> results) {
    }

    @Schema(name = "MatchedAddresses")
    record Matched(List<FoundAddresses> results) {
    }

    @Schema(name = "StandardisedAddresses")
    record Standardised(List<Standardiser.Answer> results) {
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

    /** Else these words would be taken for public ids. */
    @Get(uris = {"/parse", "/match", "/standardize", "/compare"})
    @Hidden
    HttpResponse<?> notByGet(HttpRequest<?> request) {
        return Problems.respond(request, ProblemCode.METHOD_NOT_ALLOWED).header("Allow", "POST");
    }

    @Post("/match")
    @Use("address.match")
    @Operation(operationId = "matchAddresses", summary = "由书写的地址查找标准地址，一次若干条", description = "每条的答复与 GET /v1/addresses/search 相同。至多1000条。")
    Matched match(HttpRequest<?> request, @Body Texts body) {
        int limit = body.limit() == null ? 5 : body.limit();
        Asked.limit(limit, MOST_HITS);
        String within = Asked.within(body.within());
        AskedSystem crs = AskedSystem.of(body.crs());
        return new Matched(texts(request, body).stream()
                .map(text -> FoundAddresses.of(search.search(text, within, Optional.empty(), limit), crs, gazetteer)).toList());
    }

    @Post("/standardize")
    @Use("address.standardize")
    @Operation(operationId = "standardizeAddresses", summary = "将书写的地址写成标准形式", description = "按 GB/T 23705 的顺序，或按给出的模板（如 {district}{town}{road}{roadNumber}）。"
            + "登记所确认的部分按登记书写，其余按原文规范；confirmedTo 说明确认到哪一级。至多1000条。")
    Standardised standardise(HttpRequest<?> request, @Body Texts body) {
        String within = Asked.within(body.within());
        String template = body.template() == null ? "" : body.template();
        if (!template.isEmpty()) {
            StandardForm.check(template);
        }
        return new Standardised(texts(request, body).stream().map(text -> standardiser.standardise(text, within, template)).toList());
    }

    @Post("/compare")
    @Use("address.compare")
    @Operation(operationId = "compareAddresses", summary = "两两比较书写的地址是否为同一处", description = "每对给出 SAME、PARTIAL 或 DIFFERENT、共同确认到的级别、"
            + "结论的概率与依据。不查地址库。至多1000对。")
    Compared compare(HttpRequest<?> request, @Body Pairs body) {
        checkNumber("pairs", body.pairs(), "对");
        for (List<String> pair : body.pairs()) {
            if (pair == null || pair.size() != 2 || !pair.stream().allMatch(t -> readable(t) && !t.isBlank())) {
                throw new Failed("PARAMETER_INVALID", "pairs 的每一项应为两条不为空的文字，各不超过" + AddressParser.LONGEST + "字。");
            }
        }
        Uses.about(request, "", "PAIRS " + body.pairs().size());
        return new Compared(body.pairs().stream().map(pair -> ComparedPair.of(comparison.compare(IdNumbers.ANY.masked(pair.get(0)),
                IdNumbers.ANY.masked(pair.get(1))))).toList());
    }

    /** ID numbers masked. */
    private static List<String> texts(HttpRequest<?> request, Texts body) {
        checkNumber("texts", body.texts(), "条");
        if (!body.texts().stream().allMatch(AddressTextController::readable)) {
            throw new Failed("PARAMETER_INVALID", "texts 的每一条应为文字，不超过" + AddressParser.LONGEST + "字。");
        }
        Uses.about(request, "", "TEXTS " + body.texts().size());
        return body.texts().stream().map(IdNumbers.ANY::masked).toList();
    }

    private static void checkNumber(String name, @Nullable List<?> items, String unit) {
        if (items == null || items.isEmpty()) {
            throw new Failed("PARAMETER_MISSING", "缺少 " + name + "，请写明一" + unit + "或多" + unit + "地址。");
        }
        if (items.size() > MOST_TEXTS) {
            throw new Failed("TEXTS_TOO_MANY", "一次至多" + MOST_TEXTS + unit + "地址，现为" + items.size() + unit + "，请分批提交。");
        }
    }

    private static boolean readable(@Nullable String text) {
        return text != null && text.length() <= AddressParser.LONGEST;
    }
}
