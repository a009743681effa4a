package io.tongyuan.web.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.tongyuan.privacy.FreeText;
import io.tongyuan.web.access.RequestId;
import jakarta.inject.Singleton;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever nobody else handles: 500, its trace in the log alone; 503 where the request queue is full. */
@Singleton
final class AnyHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(AnyHandler.class);

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, Throwable thrown) {
        if (thrown instanceof RejectedExecutionException) {
            return Problems.respond(request, ProblemCode.OVERLOADED);
        }
        LOG.error("request {}: {}", RequestId.of(request), trace(thrown));
        return Problems.respond(request, ProblemCode.INTERNAL);
    }

    /** The trace as text, so that an ID number quoted in a message is concealed before it reaches the log. */
    private static String trace(Throwable thrown) {
        java.io.StringWriter out = new java.io.StringWriter();
        thrown.printStackTrace(new java.io.PrintWriter(out));
        return FreeText.masked(out.toString());
    }
}
