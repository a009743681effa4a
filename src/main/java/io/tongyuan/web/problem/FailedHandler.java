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
        // Who is asked to come again soon tells of nothing that went wrong; the making of the index is in the log itself.
        if (response.code() >= 500 && !failed.code().equals("PERSON_INDEX_MAKING")) {
            LOG.error("request {}: {} {}", RequestId.of(request), failed.code(), FreeText.masked(failed.getMessage()));
        }
        return response;
    }
}
