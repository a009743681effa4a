package io.tongyuan.generate.project;

import io.tongyuan.generate.land.Place;
import java.time.LocalDate;

/**
 * Ground that a sound project was permitted to use: whatever is registered there must agree with it.
 *
 * @param holder the building unit
 * @param since  day of the permit
 */
public record LandUse(Place place, String holder, LocalDate since) {
}
