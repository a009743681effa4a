package io.tongyuan.web.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Asks for the agency of the bearer key; away from the event loop where the answer has to come from the graph. */
@Singleton
final class KeyValidator implements TokenValidator<HttpRequest<?>> {
    private final Keys keys;
    private final ExecutorService blocking;

    KeyValidator(Keys keys, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.keys = keys;
        this.blocking = blocking;
    }

    @Override
    public Publisher<Authentication> validateToken(String token, HttpRequest<?> request) {
        return keys.remembered(token).map(agency -> Mono.just(Authentication.build(agency)))
                .orElseGet(() -> Mono.fromCallable(() -> keys.agencyOf(token).map(Authentication::build).orElse(null))
                        .subscribeOn(Schedulers.fromExecutorService(blocking)));
    }
}
