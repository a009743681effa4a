package io.tongyuan.web.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import io.tongyuan.web.access.ShownPath;
import jakarta.inject.Singleton;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Every error Micronaut itself finds ends here and leaves as a problem document. Messages of exceptions are not
 * repeated: a JSON parser quotes its input, and that may be an ID number.
 */
@Singleton
@Primary
final class ErrorDocuments implements ErrorResponseProcessor<Problem> {
    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        Throwable cause = context.getRootCause().orElse(null);
        ProblemCode code = switch (response.code()) {
            case 401 -> ProblemCode.KEY_MISSING;
            case 403 -> ProblemCode.FORBIDDEN;
            case 404 -> ProblemCode.ROUTE_UNKNOWN;
            case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 406 -> ProblemCode.NOT_ACCEPTABLE;
            // A body that is too large comes with an exception, a head that Netty could not read without.
            case 413 -> cause == null ? ProblemCode.HEAD_TOO_LARGE : ProblemCode.BODY_TOO_LARGE;
            case 414 -> ProblemCode.QUERY_TOO_LONG;
            case 415 -> ProblemCode.MEDIA_TYPE_UNSUPPORTED;
            case 503 -> ProblemCode.OVERLOADED;
            default -> response.code() < 500 ? malformed(cause) : ProblemCode.INTERNAL;
        };
        if (code == ProblemCode.HEAD_TOO_LARGE) {
            response.status(code.status());
            // Netty has given up the request line.
            return Problems.fill(response, context.getRequest(), code.name(), code.title(), code.detail(), "/");
        }
        if (cause instanceof URISyntaxException e) {
            // Micronaut goes on with a request for "/" then.
            return Problems.fill(response, context.getRequest(), ProblemCode.URL_MALFORMED.name(), ProblemCode.URL_MALFORMED.title(),
                    ProblemCode.URL_MALFORMED.detail(), ShownPath.of(e.getInput()));
        }
        Optional<BodyFault> fault = code == ProblemCode.JSON_UNREADABLE ? BodyFault.of(cause) : Optional.empty();
        if (fault.isPresent()) {
            ProblemCode particular = fault.get().code();
            return Problems.fill(response, context.getRequest(), particular.name(), particular.title(), fault.get().detail());
        }
        String detail = parameterDetail(code, argument(cause));
        return Problems.fill(response, context.getRequest(), code.name(), code.title(), detail);
    }

    private static String parameterDetail(ProblemCode code, Argument<?> argument) {
        if (argument == null || !code.name().startsWith("PARAMETER_")) {
            return code.detail();
        }
        boolean date = code == ProblemCode.PARAMETER_INVALID && argument.getType() == LocalDate.class;
        return "参数 " + argument.getName() + "：" + (date ? "日期应写作 2026-01-31。" : code.detail());
    }

    private static ProblemCode malformed(Throwable cause) {
        Argument<?> argument = argument(cause);
        boolean body = argument != null
                && argument.getAnnotationMetadata().hasAnnotation(io.micronaut.http.annotation.Body.class);
        return switch (cause) {
            case ConversionErrorException e -> body ? ProblemCode.JSON_UNREADABLE : ProblemCode.PARAMETER_INVALID;
            case UnsatisfiedRouteException e -> body ? ProblemCode.BODY_MISSING : ProblemCode.PARAMETER_MISSING;
            case UnsatisfiedArgumentException e -> body ? ProblemCode.BODY_MISSING : ProblemCode.PARAMETER_MISSING;
            case com.fasterxml.jackson.core.JacksonException e -> ProblemCode.JSON_UNREADABLE;
            case io.micronaut.json.JsonSyntaxException e -> ProblemCode.JSON_UNREADABLE;
            case io.micronaut.http.codec.CodecException e -> ProblemCode.JSON_UNREADABLE;
            case null, default -> ProblemCode.REQUEST_INVALID;
        };
    }

    private static Argument<?> argument(Throwable cause) {
        return switch (cause) {
            case ConversionErrorException e -> e.getArgument();
            case UnsatisfiedRouteException e -> e.getArgument();
            case UnsatisfiedArgumentException e -> e.getArgument();
            case null, default -> null;
        };
    }
}
