package io.tongyuan.reconcile;

import io.tongyuan.geometry.Geodesic;
import io.tongyuan.model.Point;

/** Where an assertion says that something is, in degrees of CGCS2000; "" where it says half of it. */
record Position(String lon, String lat) {
    static Position of(Assertion a) {
        return new Position(a.attributes().getOrDefault("lon", ""), a.attributes().getOrDefault("lat", ""));
    }

    /** Infinite where one of them is none. */
    double metres(Position other) {
        return whole() && other.whole() ? Geodesic.metres(point(), other.point()) : Double.POSITIVE_INFINITY;
    }

    private boolean whole() {
        return !lon.isEmpty() && !lat.isEmpty();
    }

    private Point point() {
        return new Point(Double.parseDouble(lon), Double.parseDouble(lat));
    }
}
