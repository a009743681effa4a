package io.tongyuan.web.access;

import io.micronaut.http.HttpRequest;
import io.tongyuan.web.problem.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the caller says the data are for, from the header X-Purpose.
 *
 * @param text  "" where there is none that counts
 * @param fault what is wrong with it
 */
record Purpose(String text, Optional<ProblemCode> fault) {
    static final String HEADER = "X-Purpose";
    private static final int LIMIT = 200;

    static Purpose of(HttpRequest<?> request) {
        String written = request.getHeaders().get(HEADER);
        return written == null ? wrong(ProblemCode.PURPOSE_MISSING) : read(written);
    }

    /**
     * A header carries bytes that the server reads as Latin-1 (RFC 9110, 5.5): UTF-8 sent raw is put together again,
     * percent-encoded UTF-8 decoded.
     */
    static Purpose read(String written) {
        Optional<String> decoded = Decoded.strictly(utf8(written)).map(String::strip);
        if (decoded.isEmpty() || decoded.get().codePoints().anyMatch(Character::isISOControl)) {
            return wrong(ProblemCode.PURPOSE_INVALID);
        }
        String text = decoded.get();
        if (text.isEmpty()) {
            return wrong(ProblemCode.PURPOSE_MISSING);
        }
        return text.codePointCount(0, text.length()) > LIMIT ? wrong(ProblemCode.PURPOSE_TOO_LONG) : new Purpose(text, Optional.empty());
    }

    private static Purpose wrong(ProblemCode fault) {
        return new Purpose("", Optional.of(fault));
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
}
