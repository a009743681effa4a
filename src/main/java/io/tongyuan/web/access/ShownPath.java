package io.tongyuan.web.access;

import io.micronaut.http.HttpRequest;
import io.tongyuan.privacy.FreeText;
import io.tongyuan.privacy.IdNumbers;
import java.util.regex.Pattern;

/** The path of a request as logs and answers may repeat it. */
public final class ShownPath {
    /** Who reads a token could use it. */
    private static final Pattern TOKEN = Pattern.compile("(?i)(reconcile/+t/+)[^/]+");

    private ShownPath() {
    }

    /** Decoded, so that an ID number cannot hide behind percent signs, then masked. Without the query. */
    public static String of(HttpRequest<?> request) {
        return of(request.getPath());
    }

    /** @param target of a request line */
    public static String of(String target) {
        String path = target.split("\\?", 2)[0];
        String shown = TOKEN.matcher(Decoded.strictly(path).orElse(path)).replaceAll("$1***");
        return FreeText.masked(IdNumbers.ANY.masked(shown));
    }
}
