package io.tongyuan.address.parsing;

import io.tongyuan.model.Point;
import java.util.Objects;
import java.util.Optional;

/**
 * What the caller knows beside the text.
 *
 * @param within code of the division that the address lies in, of 2, 4, 6, 9 or 12 digits; "" where unknown. Names in the
 *               text may lead out of it
 * @param near   where the caller is: of what the text leaves open, the nearer is the likelier
 */
public record Context(String within, Optional<Point> near) {
    public static final Context NONE = new Context("");

    public Context {
        Objects.requireNonNull(within);
        Objects.requireNonNull(near);
    }

    public Context(String within) {
        this(within, Optional.empty());
    }
}
