package io.tongyuan.web.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.tongyuan.web.problem.Problems;

/** No use of shared data without a purpose. After the key: who has none is not told what else is missing. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class PurposeFilter implements Ordered {
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> demand(HttpRequest<?> request) {
        boolean needed = Uses.action(request).isPresent();
        return needed ? Purpose.of(request).fault().map(fault -> Problems.respond(request, fault)).orElse(null) : null;
    }
}
