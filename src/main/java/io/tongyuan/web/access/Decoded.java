package io.tongyuan.web.access;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent-encoded UTF-8, as it stands in a URL or a header. */
final class Decoded {
    private Decoded() {
    }

    /** Plus signs stay. Empty where a percent sign leads nowhere, or the bytes are no UTF-8. */
    static Optional<String> strictly(String text) {
        if (text.indexOf('%') < 0) {
            return Optional.of(text);
        }
        try {
            // One character a byte, also of what was not encoded.
            String latin = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            String bytes = URLDecoder.decode(latin.replace("+", "%2B"), StandardCharsets.ISO_8859_1);
            return Optional.of(StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1))).toString());
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Plus signs are blanks; what cannot be decoded is left out. For finding what somebody may have hidden. */
    static String leniently(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean encoded = text.charAt(i) == '%' && i + 2 < text.length()
                    && Character.digit(text.charAt(i + 1), 16) >= 0 && Character.digit(text.charAt(i + 2), 16) >= 0;
            out.append(encoded ? (char) Integer.parseInt(text, i + 1, i + 3, 16) : text.charAt(i) == '+' ? ' ' : text.charAt(i));
            i += encoded ? 2 : 0;
        }
        return new String(out.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).replace("\uFFFD", "");
    }
}
