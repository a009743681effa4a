package io.tongyuan.web.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** The rule of {@link LocalOrKey}. */
@Singleton
final class LocalOrKeyRule implements SecurityRule<HttpRequest<?>> {
    @Override
    public Publisher<SecurityRuleResult> check(HttpRequest<?> request, @Nullable Authentication authentication) {
        boolean concerned = RouteAttributes.getRouteMatch(request)
                .filter(route -> route.getAnnotationMetadata().hasAnnotation(LocalOrKey.class)).isPresent();
        if (!concerned) {
            return Mono.just(SecurityRuleResult.UNKNOWN);
        }
        boolean allowed = authentication != null || local(request);
        return Mono.just(allowed ? SecurityRuleResult.ALLOWED : SecurityRuleResult.REJECTED);
    }

    /** A proxy on this machine calls from loopback for somebody else, and says so in these headers. */
    private static boolean local(HttpRequest<?> request) {
        InetAddress address = request.getRemoteAddress().getAddress();
        HttpHeaders headers = request.getHeaders();
        boolean forwarded = headers.contains("Forwarded") || headers.contains("X-Forwarded-For")
                || headers.contains("Via");
        return address != null && address.isLoopbackAddress() && !forwarded;
    }
}
