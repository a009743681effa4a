package io.tongyuan.web.access;

import io.micronaut.http.HttpRequest;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the caller says the data are for, from the header X-Purpose. */
final class Purpose {
    static final String HEADER = "X-Purpose";
    private static final int LIMIT = 200;

    private Purpose() {
    }

    /** Empty where the header is missing, blank or longer than 200 characters. */
    static Optional<String> of(HttpRequest<?> request) {
        String written = request.getHeaders().get(HEADER);
        return written == null ? Optional.empty() : read(written);
    }

    /**
     * A header carries bytes that the server reads as Latin-1 (RFC 9110, 5.5): UTF-8 sent raw is put together again,
     * percent-encoded UTF-8 decoded; what is neither stands as written.
     */
    static Optional<String> read(String written) {
        String text = percentDecoded(utf8(written)).strip();
        boolean sane = !text.isEmpty() && text.codePointCount(0, text.length()) <= LIMIT
                && text.codePoints().noneMatch(Character::isISOControl);
        return sane ? Optional.of(text) : Optional.empty();
    }

    private static String utf8(String latin) {
        if (latin.chars().anyMatch(c -> c > 0xFF)) {
            return latin;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(latin.getBytes(StandardCharsets.ISO_8859_1))).toString();
        } catch (CharacterCodingException e) {
            return latin;
        }
    }

    private static String percentDecoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
