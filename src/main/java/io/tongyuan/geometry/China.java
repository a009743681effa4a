package io.tongyuan.geometry;

import io.tongyuan.model.Point;

/** The rectangle round the territory, to notice swapped, missing and foreign coordinates. */
public final class China {
    /** From Zengmu Ansha (3.97 N) to Mohe (53.56 N), from the Pamirs (73.49 E) to Fuyuan (135.10 E), rounded outwards. */
    private static final double SOUTH = 3.8;
    private static final double NORTH = 53.6;
    private static final double WEST = 73.4;
    private static final double EAST = 135.2;

    private China() {
    }

    /** False also for coordinates that are no numbers. */
    public static boolean contains(Point p) {
        return p.lon() >= WEST && p.lon() <= EAST && p.lat() >= SOUTH && p.lat() <= NORTH;
    }
}
