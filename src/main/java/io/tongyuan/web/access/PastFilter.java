package io.tongyuan.web.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;
import io.tongyuan.web.problem.ProblemCode;
import io.tongyuan.web.problem.Problems;

/** Who asks for the past where only the present is known is told so, and not answered with the present. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class PastFilter implements Ordered {
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() + 2;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> refuse(HttpRequest<?> request) {
        boolean past = request.getParameters().contains("validOn") || request.getParameters().contains("knownAt");
        boolean able = !past || Uses.action(request).isEmpty() || RouteAttributes.getRouteMatch(request)
                .map(route -> route.getAnnotationMetadata().hasAnnotation(ReadsPast.class)).orElse(true);
        return able ? null : Problems.respond(request, ProblemCode.ASOF_UNSUPPORTED);
    }
}
