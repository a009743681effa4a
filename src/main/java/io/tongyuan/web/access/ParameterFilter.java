package io.tongyuan.web.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import io.tongyuan.web.problem.ProblemCode;
import io.tongyuan.web.problem.Problems;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A query parameter that the route does not know is refused by its name: misspelt and passed over, it would give the answer to another question. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ParameterFilter implements Ordered {
    private static final Set<String> MOMENT = Set.of("validOn", "knownAt");

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() + 3;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> refuse(HttpRequest<?> request) {
        if (request.getParameters().isEmpty() || Uses.action(request).isEmpty()) {
            return null;
        }
        return RouteAttributes.getRouteMatch(request).flatMap(route -> route instanceof MethodBasedRouteMatch<?, ?> method
                ? unknown(request, known(method.getArguments())) : Optional.empty()).orElse(null);
    }

    private static Optional<HttpResponse<?>> unknown(HttpRequest<?> request, Set<String> known) {
        return request.getParameters().names().stream().filter(name -> !known.contains(name)).sorted().findFirst()
                .map(name -> Problems.respond(request, ProblemCode.PARAMETER_UNKNOWN, "没有参数 " + name + "。本接口的参数见 /openapi.yaml，大小写也须一致。"));
    }

    private static Set<String> known(Argument<?>[] arguments) {
        Set<String> known = new HashSet<>(MOMENT);
        for (Argument<?> a : arguments) {
            known.add(a.getName());
            if (a.getAnnotationMetadata().hasAnnotation(RequestBean.class)) {
                for (RecordComponent c : a.getType().getRecordComponents()) {
                    known.add(c.getName());
                }
            }
        }
        return known;
    }
}
