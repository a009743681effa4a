package io.tongyuan.query;

import io.tongyuan.address.index.AddressIndex;
import io.tongyuan.address.matching.CandidateSource.Near;
import io.tongyuan.address.matching.Extent;
import io.tongyuan.geometry.China;
import io.tongyuan.geometry.CoordinateSystem;
import io.tongyuan.model.Failed;
import io.tongyuan.model.Point;
import java.util.List;
import java.util.Optional;

/** The standard addresses round a point. */
public final class NearestAddresses {
    private final AddressIndex index;

    public NearestAddresses(AddressIndex index) {
        this.index = index;
    }

    /** @param point asked for, in CGCS2000 */
    public record Answer(Point point, List<Hit> hits) {
    }

    /**
     * @param id             public id
     * @param extent         what it is an address of
     * @param point          where it stands
     * @param bearingDegrees from the point asked for to it, clockwise from north
     */
    public record Hit(String id, String address, Extent extent, Point point, double distanceM, double bearingDegrees) {
    }

    /** Nearest first; none where there is none within so many metres. */
    public Answer of(Point point, double withinM, int limit) {
        return new Answer(point, index.nearest(point, withinM, limit).stream().map(NearestAddresses::hit).toList());
    }

    /**
     * @param crs of the two numbers; "" for CGCS2000. Only CGCS2000 (WGS 84), GCJ-02 and BD-09: a browser has no others
     * @throws Failed PARAMETER_INVALID
     */
    public static Point point(double lon, double lat, String crs) {
        Optional<CoordinateSystem> system = crs.isBlank() ? Optional.of(CoordinateSystem.CGCS2000)
                : CoordinateSystem.named(crs).filter(s -> s instanceof CoordinateSystem.Cgcs2000
                        || s instanceof CoordinateSystem.Gcj || s instanceof CoordinateSystem.Bd);
        if (system.isEmpty()) {
            throw new Failed("PARAMETER_INVALID", "crs 应为 CGCS2000、GCJ-02 或 BD-09。");
        }
        Point point = new Point(lon, lat);
        if (!China.contains(point)) {
            throw new Failed("PARAMETER_INVALID", "lon、lat 不在中国范围内；lon 为经度，lat 为纬度，单位为度，请检查是否写反。");
        }
        return system.get().toCgcs2000(lon, lat);
    }

    private static Hit hit(Near near) {
        return new Hit(near.address().id(), near.address().text(), Extent.of(near.address()), near.address().point().orElseThrow(),
                tenths(near.distanceM()), tenths(near.bearingDegrees()));
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
