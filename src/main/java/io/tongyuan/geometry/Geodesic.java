package io.tongyuan.geometry;

import io.tongyuan.model.Point;

/**
 * The shortest way between two points on the CGCS2000 ellipsoid.
 *
 * <p>T. Vincenty, "Direct and inverse solutions of geodesics on the ellipsoid", Survey Review 23 (1975): millimetres
 * off at any distance inside China. It does not converge for nearly antipodal points; there the sphere's answer, good
 * to 0.5 %, is given.
 *
 * @param metres         length of the way
 * @param bearingDegrees direction at the start, clockwise from north, 0 ≤ b &lt; 360; 0 where both points are one
 */
public record Geodesic(double metres, double bearingDegrees) {
    /** GB/T 22480: semi-major axis in metres, flattening. */
    private static final double A = 6_378_137.0;
    private static final double F = 1 / 298.257222101;
    private static final double B = A * (1 - F);
    private static final double MEAN_RADIUS = (2 * A + B) / 3;

    public static double metres(Point from, Point to) {
        return between(from, to).metres;
    }

    public static Geodesic between(Point from, Point to) {
        if (from.equals(to)) {
            return new Geodesic(0, 0);
        }
        double u1 = Math.atan((1 - F) * Math.tan(Math.toRadians(from.lat())));
        double u2 = Math.atan((1 - F) * Math.tan(Math.toRadians(to.lat())));
        double sinU1 = Math.sin(u1);
        double cosU1 = Math.cos(u1);
        double sinU2 = Math.sin(u2);
        double cosU2 = Math.cos(u2);
        double l = Math.toRadians(to.lon() - from.lon());
        double lambda = l;
        for (int turn = 0; turn < 100; turn++) {
            double sinLambda = Math.sin(lambda);
            double cosLambda = Math.cos(lambda);
            double east = cosU2 * sinLambda;
            double north = cosU1 * sinU2 - sinU1 * cosU2 * cosLambda;
            double sinSigma = Math.hypot(east, north);
            if (sinSigma == 0) {
                return new Geodesic(0, 0);
            }
            double cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosLambda;
            double sigma = Math.atan2(sinSigma, cosSigma);
            double sinAlpha = cosU1 * cosU2 * sinLambda / sinSigma;
            double cos2Alpha = 1 - sinAlpha * sinAlpha;
            double cos2M = cos2Alpha == 0 ? 0 : cosSigma - 2 * sinU1 * sinU2 / cos2Alpha;
            double c = F / 16 * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha));
            double next = l + (1 - c) * F * sinAlpha
                    * (sigma + c * sinSigma * (cos2M + c * cosSigma * (2 * cos2M * cos2M - 1)));
            if (Math.abs(next - lambda) < 1e-12) {
                return new Geodesic(length(sigma, sinSigma, cosSigma, cos2Alpha, cos2M), degrees(Math.atan2(east, north)));
            }
            lambda = next;
        }
        return onSphere(from, to);
    }

    private static double length(double sigma, double sinSigma, double cosSigma, double cos2Alpha, double cos2M) {
        double k = cos2Alpha * (A * A - B * B) / (B * B);
        double a = 1 + k / 16384 * (4096 + k * (-768 + k * (320 - 175 * k)));
        double b = k / 1024 * (256 + k * (-128 + k * (74 - 47 * k)));
        double m2 = cos2M * cos2M;
        double delta = b * sinSigma * (cos2M + b / 4 * (cosSigma * (2 * m2 - 1)
                - b / 6 * cos2M * (4 * sinSigma * sinSigma - 3) * (4 * m2 - 3)));
        return B * a * (sigma - delta);
    }

    private static Geodesic onSphere(Point from, Point to) {
        double lat1 = Math.toRadians(from.lat());
        double lat2 = Math.toRadians(to.lat());
        double dLon = Math.toRadians(to.lon() - from.lon());
        double h = Math.pow(Math.sin((lat2 - lat1) / 2), 2)
                + Math.cos(lat1) * Math.cos(lat2) * Math.pow(Math.sin(dLon / 2), 2);
        double east = Math.sin(dLon) * Math.cos(lat2);
        double north = Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(dLon);
        return new Geodesic(2 * MEAN_RADIUS * Math.asin(Math.min(1, Math.sqrt(h))), degrees(Math.atan2(east, north)));
    }

    private static double degrees(double radians) {
        return (Math.toDegrees(radians) + 360) % 360;
    }
}
