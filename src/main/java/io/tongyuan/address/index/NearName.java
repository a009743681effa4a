package io.tongyuan.address.index;

import io.tongyuan.model.Point;
import java.util.List;

/**
 * A point of interest beside a place asked for.
 *
 * @param id             public id
 * @param written        the address it is registered with, "" where it has none
 * @param bearingDegrees from the place asked for, clockwise from north
 * @param disputed       attributes that an open dispute is about
 */
public record NearName(String id, String name, String written, Point point, double distanceM, double bearingDegrees, List<String> disputed) {
}
