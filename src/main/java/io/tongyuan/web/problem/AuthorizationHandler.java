package io.tongyuan.web.problem;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;

/** Refused for want of a good key: 401 with the challenge of RFC 6750. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class AuthorizationHandler implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes")
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException e) {
        if (e.isForbidden()) {
            return Problems.respond(request, ProblemCode.FORBIDDEN);
        }
        String header = ((HttpRequest<?>) request).getHeaders().get("Authorization");
        boolean shown = header != null && header.regionMatches(true, 0, "Bearer ", 0, 7);
        String challenge = "Bearer realm=\"tongyuan\"" + (shown ? ", error=\"invalid_token\"" : "");
        return Problems.respond(request, shown ? ProblemCode.KEY_UNKNOWN : ProblemCode.KEY_MISSING)
                .header("WWW-Authenticate", challenge);
    }
}
