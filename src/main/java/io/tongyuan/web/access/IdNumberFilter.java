package io.tongyuan.web.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.tongyuan.model.DivisionDirectory;
import io.tongyuan.privacy.IdNumbers;
import io.tongyuan.web.problem.ProblemCode;
import io.tongyuan.web.problem.Problems;
import java.util.regex.Pattern;

/**
 * No ID number in a URL: proxies, histories and logs keep those. Of every route, in path and query, after key and purpose.
 * A credit code or project code that has the shape of one passes; a registration number of 15 digits that may be one does
 * not, for one in ten of the old ID numbers holds its check digit.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class IdNumberFilter implements Ordered {
    private static final Pattern PARTS = Pattern.compile("[/&;=]");

    private final IdNumbers idNumbers;

    IdNumberFilter(DivisionDirectory divisions) {
        this.idNumbers = new IdNumbers(divisions);
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() + 1;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> refuse(HttpRequest<?> request) {
        String query = request.getUri().getRawQuery();
        String all = query == null ? request.getPath() : request.getPath() + '/' + query;
        for (String part : PARTS.split(all)) {
            if (idNumbers.in(Decoded.leniently(part))) {
                return Problems.respond(request, ProblemCode.ID_NUMBER_IN_URL);
            }
        }
        return null;
    }
}
