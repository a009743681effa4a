package io.tongyuan.generate.noise;

import io.tongyuan.generate.land.Town;
import java.util.List;

/**
 * @param former  its name of old, "" where it always had this one
 * @param numbers of its plates
 */
public record BaseRoad(String name, String former, Town town, List<String> numbers) {
}
