package io.tongyuan.generate.noise;

import io.tongyuan.generate.land.Extent;
import java.util.Optional;

/**
 * A written address with its truth.
 *
 * @param place  what is meant; empty where it is not in the base
 * @param extent how far the text says it; of what is not in the base how far it can be confirmed at most
 * @param marks  what was done to it, for the table of errors
 */
public record Query(String text, Optional<BasePlace> place, Extent extent, String marks, Said said) {
    /** The estate is named, not implied by its gate. */
    public boolean saysEstate() {
        return !said.estate().isEmpty();
    }

    public boolean saysPlate() {
        return !said.number().isEmpty();
    }
}
