package io.tongyuan.poi;

import io.tongyuan.graph.PlaceFilter;
import io.tongyuan.model.Failed;
import java.util.Collection;
import java.util.Optional;

/**
 * Which places of the layer are wanted, as people write it; what is blank is not asked for.
 *
 * @param division     2, 4, 6, 9 or 12 digits
 * @param category     2 or 4 digits
 * @param bbox         west, south, east, north in degrees, with commas between
 * @param changedSince number of the change log, day or time
 * @param states       none for what is shared
 */
public record Wanted(String division, String category, String bbox, String changedSince, Collection<PlaceState> states) {
    private static final int EDGES = 4;

    /** @throws Failed PARAMETER_INVALID */
    PlaceFilter filter(long since) {
        if (!division.matches("|[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}")) {
            throw new Failed("PARAMETER_INVALID", "division 应为2、4、6、9或12位数字的行政区划代码。");
        }
        if (!category.matches("|[0-9]{2}|[0-9]{4}")) {
            throw new Failed("PARAMETER_INVALID", "category 应为两位（大类）或四位（小类）的类别编码。");
        }
        // 370306000000 is the county, and what lies in it begins with 370306.
        String within = division.length() == "370306000000".length() ? division.replaceFirst("(000){1,2}$", "") : division;
        String of = states.isEmpty() ? "" : "," + String.join(",", states.stream().map(Enum::name).toList()) + ",";
        return new PlaceFilter(of, within, category, box(), since);
    }

    private Optional<PlaceFilter.Box> box() {
        if (bbox.isBlank()) {
            return Optional.empty();
        }
        String[] edges = bbox.split(",", -1);
        try {
            if (edges.length == EDGES) {
                PlaceFilter.Box box = new PlaceFilter.Box(Double.parseDouble(edges[0]), Double.parseDouble(edges[1]), Double.parseDouble(edges[2]), Double.parseDouble(edges[3]));
                if (box.west() <= box.east() && box.south() <= box.north()) {
                    return Optional.of(box);
                }
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Failed("PARAMETER_INVALID", "bbox 应写作 西,南,东,北（CGCS2000 度），如 117.8,36.7,117.9,36.9。");
    }
}
