package io.tongyuan.model;

/**
 * A place on the ground in CGCS2000 (EPSG:4490).
 *
 * @param lon degrees east
 * @param lat degrees north
 */
public record Point(double lon, double lat) {
}
