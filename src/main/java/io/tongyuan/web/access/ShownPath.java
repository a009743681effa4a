package io.tongyuan.web.access;

import io.micronaut.http.HttpRequest;
import io.tongyuan.privacy.FreeText;
import io.tongyuan.privacy.IdNumbers;

/** The path of a request as logs and answers may repeat it. */
public final class ShownPath {
    private ShownPath() {
    }

    /** Decoded, so that an ID number cannot hide behind percent signs, then masked. Without the query. */
    public static String of(HttpRequest<?> request) {
        return of(request.getPath());
    }

    /** @param target of a request line */
    public static String of(String target) {
        String path = target.split("\\?", 2)[0];
        return FreeText.masked(IdNumbers.ANY.masked(Decoded.strictly(path).orElse(path)));
    }
}
