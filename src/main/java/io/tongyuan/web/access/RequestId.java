package io.tongyuan.web.access;

import io.micronaut.http.HttpRequest;
import io.tongyuan.privacy.FreeText;
import io.tongyuan.privacy.IdNumbers;
import io.micronaut.http.MutableHttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id that joins a request with its answer, its log lines and its audit entry. */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = "tongyuan.request.id";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {
    }

    /** Puts it into the answer's head. */
    public static void mark(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (!response.getHeaders().contains(HEADER)) {
            response.header(HEADER, of(request));
        }
    }

    /** The caller's own where it is sane and holds no ID number, else a new one; the same for the whole request. */
    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElseGet(() -> {
            String asked = request.getHeaders().get(HEADER);
            boolean taken = asked != null && SANE.matcher(asked).matches() && FreeText.masked(asked).equals(asked)
                    && !IdNumbers.ANY.in(asked);
            String id = taken ? asked : UUID.randomUUID().toString();
            request.setAttribute(ATTRIBUTE, id);
            return id;
        });
    }
}
