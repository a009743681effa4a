package io.tongyuan.web.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.tongyuan.web.problem.ProblemCode;
import io.tongyuan.web.problem.Problems;

/** Bounds the query string (Netty bounds the whole request line, somewhat wider, before) and demands that it can be read. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class UrlFilter implements Ordered {
    private static final int LIMIT = 8 * 1024;

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> bound(HttpRequest<?> request) {
        String query = request.getUri().getRawQuery();
        if (query != null && query.length() > LIMIT) {
            return Problems.respond(request, ProblemCode.QUERY_TOO_LONG);
        }
        boolean readable = Decoded.strictly(request.getPath()).isPresent() && (query == null || Decoded.strictly(query).isPresent());
        return readable ? null : Problems.respond(request, ProblemCode.URL_MALFORMED);
    }
}
