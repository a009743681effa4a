package io.tongyuan.generate.land;

/**
 * Something at a place that people look for by its name.
 *
 * @param kind 机关, 住宅小区 …
 */
public record Site(String name, String kind, Place place) {
}
