package io.tongyuan.sharing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The keys agencies call with: 256 random bits each. So many cannot be guessed, and a plain digest is enough to keep.
 */
public final class AgencyKey {
    private static final String PREFIX = "ty_";
    private static final int BYTES = 32;

    private AgencyKey() {
    }

    /** A new one, as the agency will write it: ty_ and 43 characters of base64url. */
    public static String fresh() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** SHA-256 in hexadecimal: all that is kept of a key. */
    public static String digest(String key) {
        try {
            byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
