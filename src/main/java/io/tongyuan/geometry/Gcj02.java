package io.tongyuan.geometry;

import io.tongyuan.model.Point;

/**
 * GCJ-02, the offset coordinates of the map services. The standard is not public; this is the formula that has been in
 * common use since 2010, on the Krasovsky ellipsoid, and that the services' own converters agree with to some metres.
 *
 * <p>Its input is WGS 84. CGCS2000 differs from it by the movement of the plates since 2000, some decimetres: less than
 * the formula itself is off, so the two are taken for one.
 */
public final class Gcj02 {
    private static final double A = 6_378_245.0;
    private static final double E2 = 0.00669342162296594323;
    /** 1e-10 degrees are 11 micrometres on the ground. */
    private static final double CLOSE = 1e-10;

    private Gcj02() {
    }

    public static Point fromCgcs2000(Point p) {
        if (!covers(p)) {
            return p;
        }
        double x = p.lon() - 105;
        double y = p.lat() - 35;
        double lat = Math.toRadians(p.lat());
        double magic = 1 - E2 * Math.sin(lat) * Math.sin(lat);
        double root = Math.sqrt(magic);
        double dLat = Math.toDegrees(north(x, y) / (A * (1 - E2) / (magic * root)));
        double dLon = Math.toDegrees(east(x, y) / (A / root * Math.cos(lat)));
        return new Point(p.lon() + dLon, p.lat() + dLat);
    }

    /** The inverse by iteration: the formula gives the point back to far below a centimetre. */
    public static Point toCgcs2000(Point gcj) {
        return Inverse.of(Gcj02::fromCgcs2000, gcj, CLOSE);
    }

    /** Outside of this rectangle, the one of the formula in common use, points are left where they are. */
    private static boolean covers(Point p) {
        return p.lon() >= 72.004 && p.lon() <= 137.8347 && p.lat() >= 0.8293 && p.lat() <= 55.8271;
    }

    private static double north(double x, double y) {
        return -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
                + waves(20, 6 * x, 20, 2 * x) + waves(20, y, 40, y / 3) + waves(160, y / 12, 320, y / 30);
    }

    private static double east(double x, double y) {
        return 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
                + waves(20, 6 * x, 20, 2 * x) + waves(20, x, 40, x / 3) + waves(150, x / 12, 300, x / 30);
    }

    private static double waves(double a, double u, double b, double v) {
        return (a * Math.sin(u * Math.PI) + b * Math.sin(v * Math.PI)) * 2 / 3;
    }
}
