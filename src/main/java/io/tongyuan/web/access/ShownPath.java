package io.tongyuan.web.access;

import io.micronaut.http.HttpRequest;
import io.tongyuan.privacy.FreeText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** The path of a request as logs and answers may repeat it. */
public final class ShownPath {
    private ShownPath() {
    }

    /** Decoded, so that an ID number cannot hide behind percent signs, then masked. Without the query. */
    public static String of(HttpRequest<?> request) {
        String path = request.getPath();
        try {
            path = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A stray percent sign: as it came, then.
        }
        return FreeText.masked(path);
    }
}
