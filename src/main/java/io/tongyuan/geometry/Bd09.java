package io.tongyuan.geometry;

import io.tongyuan.model.Point;

/**
 * BD-09, Baidu's offset on top of GCJ-02: the formula in common use. The published formula for the way back is only
 * an approximation (about half a metre off), so the way back is found by iteration.
 */
public final class Bd09 {
    private static final double TURN = Math.PI * 3000 / 180;
    private static final double CLOSE = 1e-10;

    private Bd09() {
    }

    public static Point fromCgcs2000(Point p) {
        return fromGcj02(Gcj02.fromCgcs2000(p));
    }

    public static Point toCgcs2000(Point bd) {
        return Gcj02.toCgcs2000(toGcj02(bd));
    }

    public static Point fromGcj02(Point gcj) {
        double radius = Math.hypot(gcj.lon(), gcj.lat()) + 0.00002 * Math.sin(gcj.lat() * TURN);
        double angle = Math.atan2(gcj.lat(), gcj.lon()) + 0.000003 * Math.cos(gcj.lon() * TURN);
        return new Point(radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006);
    }

    public static Point toGcj02(Point bd) {
        return Inverse.of(Bd09::fromGcj02, bd, CLOSE);
    }
}
