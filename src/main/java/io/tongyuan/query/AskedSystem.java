package io.tongyuan.query;

import io.tongyuan.geometry.China;
import io.tongyuan.geometry.CoordinateSystem;
import io.tongyuan.model.Failed;
import io.tongyuan.model.Point;

/**
 * The coordinate system that somebody asks in and wants the answer in. GeoTools' register is touched by EPSG codes other than
 * 4490 and 4326 alone.
 *
 * @param name as asked for
 */
public record AskedSystem(String name, CoordinateSystem system) {
    public static final AskedSystem CGCS2000 = new AskedSystem("CGCS2000", CoordinateSystem.CGCS2000);
    /** Degrees to a centimetre, metres to a millimetre. */
    private static final double DEGREE_STEPS = 1e7;
    private static final double METRE_STEPS = 1e3;

    /**
     * @param crs CGCS2000, EPSG:4490, EPSG:4326, GCJ-02, BD-09, EPSG:4491 to 4554; "" or null for CGCS2000
     * @throws Failed PARAMETER_INVALID, CRS_UNKNOWN, CRS_NOT_SUPPORTED
     */
    public static AskedSystem of(String crs) {
        if (crs == null || crs.isBlank()) {
            return CGCS2000;
        }
        CoordinateSystem system = CoordinateSystem.named(crs).orElseThrow(() -> new Failed("PARAMETER_INVALID",
                "crs 应为 CGCS2000（EPSG:4490）、EPSG:4326、GCJ-02、BD-09，或 CGCS2000 的高斯投影 EPSG:4491 至 4554。"));
        AskedSystem asked = new AskedSystem(crs.strip(), system);
        if (asked.projected()) {
            // An unknown code is told now, and not with the first position.
            asked.coordinates(new Point(117, 36));
        }
        return asked;
    }

    /** @throws Failed PARAMETER_INVALID where it lies outside China: swapped, or of another system */
    public Point point(double x, double y) {
        // An offset of some hundred metres does not matter to the rectangle, but infinities would matter to its inverse.
        if (!projected() && !China.contains(new Point(x, y))) {
            throw outside();
        }
        Point point = Double.isFinite(x) && Double.isFinite(y) ? converted(x, y) : new Point(Double.NaN, Double.NaN);
        if (!China.contains(point)) {
            throw outside();
        }
        return point;
    }

    private Point converted(double x, double y) {
        try {
            return system.toCgcs2000(x, y);
        } catch (Failed e) {
            if (e.code().equals("COORDINATES_UNREADABLE")) {
                throw outside();
            }
            throw e;
        }
    }

    /** Longitude and latitude in degrees, or easting and northing in metres. */
    public double[] coordinates(Point point) {
        Point there = system.fromCgcs2000(point);
        double steps = projected() ? METRE_STEPS : DEGREE_STEPS;
        return new double[] {Math.round(there.lon() * steps) / steps, Math.round(there.lat() * steps) / steps};
    }

    public boolean projected() {
        return system instanceof CoordinateSystem.Epsg;
    }

    private static Failed outside() {
        return new Failed("PARAMETER_INVALID", "lon、lat 不在中国范围内；lon 为经度（投影坐标系为东坐标），lat 为纬度（北坐标），请检查是否写反、坐标系是否相符。");
    }
}
