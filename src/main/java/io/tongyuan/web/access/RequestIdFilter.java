package io.tongyuan.web.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Outermost: gives every request its id and every answer too, writes the access log. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RequestIdFilter implements Ordered {
    private static final Logger ACCESS = LoggerFactory.getLogger("access");
    private static final String STARTED = "tongyuan.request.started";

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.before();
    }

    @RequestFilter
    void begin(HttpRequest<?> request) {
        request.setAttribute(STARTED, System.nanoTime());
    }

    @ResponseFilter
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        RequestId.mark(request, response);
        long started = request.getAttribute(STARTED, Long.class).orElseGet(System::nanoTime);
        // Without the query: a caller may have put a person's data there.
        ACCESS.info("{} {} {} {} ms request {}", request.getMethodName(), ShownPath.of(request),
                response.code(), (System.nanoTime() - started) / 1_000_000, RequestId.of(request));
    }
}
