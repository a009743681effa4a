package io.tongyuan.web.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import io.tongyuan.privacy.FreeText;
import java.util.Optional;

/** What a request does with shared data, as the audit log will name it. */
public final class Uses {
    private static final String OBJECT = "tongyuan.use.object";
    private static final String OUTCOME = "tongyuan.use.outcome";

    private Uses() {
    }

    /** The action of the route's {@link Use}; by the route and not by the path, which can be written in many ways. */
    static Optional<String> action(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .flatMap(route -> route.getAnnotationMetadata().stringValue(Use.class));
    }

    /** Called by a controller: whom or what the answer is about (public id or public code), and what came out. */
    public static void about(HttpRequest<?> request, String object, String outcome) {
        request.setAttribute(OBJECT, object);
        request.setAttribute(OUTCOME, outcome);
    }

    static String object(HttpRequest<?> request) {
        return FreeText.masked(request.getAttribute(OBJECT, String.class).orElse(""));
    }

    static String outcome(HttpRequest<?> request) {
        return request.getAttribute(OUTCOME, String.class).orElse("");
    }
}
