package io.tongyuan.generate.land;

import io.tongyuan.model.Point;

/**
 * Metres around the county's centre to degrees and back. A plane is enough: a county is some 30 km wide, and its error
 * of 0.3 % stays far from the limits (200 m, 2 km) that the truth depends on, since generated distances keep clear of
 * them.
 */
record Frame(Point centre) {
    private static final double METRES_A_DEGREE_NORTH = 110_990;
    private static final double METRES_A_DEGREE_EAST = 111_320;

    Point point(double x, double y) {
        double east = METRES_A_DEGREE_EAST * Math.cos(Math.toRadians(centre.lat()));
        return new Point(round(centre.lon() + x / east), round(centre.lat() + y / METRES_A_DEGREE_NORTH));
    }

    /** Six decimals: a tenth of a metre. */
    private static double round(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
