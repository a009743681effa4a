package io.tongyuan.address.parsing;

import java.util.Objects;

/**
 * What the caller knows beside the text.
 *
 * @param within code of the division that the address lies in, of 2, 4, 6, 9 or 12 digits; "" where unknown
 */
public record Context(String within) {
    public static final Context NONE = new Context("");

    public Context {
        Objects.requireNonNull(within);
    }
}
