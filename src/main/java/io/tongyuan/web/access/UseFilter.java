package io.tongyuan.web.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.tongyuan.privacy.FreeText;
import io.tongyuan.sharing.AuditEntry;
import io.tongyuan.sharing.AuditLog;
import io.tongyuan.web.problem.Problem;
import java.security.Principal;

/**
 * Writes each use of shared data to the audit log, refused ones too, before the answer leaves: where the log cannot be
 * written the {@link io.tongyuan.model.Failed} thrown here takes the answer's place. On the thread that answered: the log
 * waits for no disk.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class UseFilter implements Ordered {
    private final AuditLog log;

    UseFilter(AuditLog log) {
        this.log = log;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    @ResponseFilter
    void record(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Uses.action(request).ifPresent(action -> {
            // Data of persons and firms stay in no cache on the way.
            response.header("Cache-Control", "no-store");
            log.append(new AuditEntry(
                    RequestId.of(request), request.getUserPrincipal().map(Principal::getName).orElse(""),
                    FreeText.masked(Purpose.of(request).text()), action, Uses.object(request),
                    outcome(request, response)));
        });
    }

    private static String outcome(HttpRequest<?> request, MutableHttpResponse<?> response) {
        String said = response.body() instanceof Problem problem ? problem.code() : Uses.outcome(request);
        return said.isEmpty() ? Integer.toString(response.code()) : response.code() + " " + said;
    }
}
