package io.tongyuan.web.access;

import io.micronaut.http.HttpRequest;

/** The purpose of a request that has passed {@link PurposeFilter}. */
public final class StatedPurpose {
    private StatedPurpose() {
    }

    public static String of(HttpRequest<?> request) {
        return Purpose.of(request).text();
    }
}
