package io.tongyuan.web.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.tongyuan.model.Failed;
import io.tongyuan.privacy.FreeText;
import io.tongyuan.web.access.RequestId;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a service says cannot be done, in its own words. */
@Singleton
final class FailedHandler implements ExceptionHandler<Failed, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(FailedHandler.class);

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, Failed failed) {
        HttpResponse<?> response = Problems.respond(request, failed);
        if (response.code() >= 500) {
            LOG.error("request {}: {} {}", RequestId.of(request), failed.code(), FreeText.masked(failed.getMessage()));
        }
        return response;
    }
}
