package io.tongyuan.web.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.tongyuan.model.Failed;
import io.tongyuan.privacy.FreeText;
import io.tongyuan.privacy.IdNumbers;
import io.tongyuan.web.access.RequestId;
import io.tongyuan.web.access.ShownPath;

/** Makes problem documents (RFC 9457) for a request. */
public final class Problems {
    private Problems() {
    }

    public static MutableHttpResponse<Problem> respond(HttpRequest<?> request, ProblemCode code) {
        return respond(request, code, code.detail());
    }

    public static MutableHttpResponse<Problem> respond(HttpRequest<?> request, ProblemCode code, String detail) {
        return fill(HttpResponse.status(code.status()), request, code.name(), code.title(), detail);
    }

    static MutableHttpResponse<Problem> respond(HttpRequest<?> request, Failed failed) {
        HttpStatus status = FailedStatus.of(failed.code());
        String detail = status == HttpStatus.INTERNAL_SERVER_ERROR ? ProblemCode.INTERNAL.detail() : failed.getMessage();
        return fill(HttpResponse.status(status), request, failed.code(), FailedStatus.title(failed.code()), detail);
    }

    static MutableHttpResponse<Problem> fill(MutableHttpResponse<?> response, HttpRequest<?> request, String code,
                                             String title, String detail) {
        return fill(response, request, code, title, detail, ShownPath.of(request));
    }

    static MutableHttpResponse<Problem> fill(MutableHttpResponse<?> response, HttpRequest<?> request, String code,
                                             String title, String detail, String instance) {
        Problem problem = new Problem("urn:tongyuan:problem:" + code, title, response.code(), FreeText.masked(IdNumbers.ANY.masked(detail)),
                instance, code, RequestId.of(request));
        if (response.code() == HttpStatus.SERVICE_UNAVAILABLE.getCode()) {
            response.header("Retry-After", "5");
        }
        RequestId.mark(request, response);
        return response.body(problem).contentType(MediaType.of("application/problem+json"));
    }
}
