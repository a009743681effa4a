package io.tongyuan.generate.writing;

import io.tongyuan.generate.land.Extent;
import io.tongyuan.generate.land.Place;
import java.util.Optional;

/**
 * A place on paper, and what is true of the text.
 *
 * @param place      the standard address meant, as far as the text says it; empty where no standard address is
 * @param extent     how far the text says it
 * @param county     six digits, "" where the text names none and means none
 */
public record Written(String text, Optional<Place> place, Extent extent, String county) {
    static Written of(String text, Place place) {
        return new Written(text, Optional.of(place), place.extent(), place.county().code());
    }

    /** The code of the standard address, "" where there is none. */
    public String code() {
        return place.map(Place::code).orElse("");
    }

    public Written withText(String text) {
        return new Written(text, place, extent, county);
    }
}
