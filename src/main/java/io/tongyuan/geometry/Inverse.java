package io.tongyuan.geometry;

import io.tongyuan.model.Point;
import java.util.function.UnaryOperator;

/** The inverse of an offset by fixed point: go back by what the present guess misses, until it misses nothing. */
final class Inverse {
    /** Each turn gains about four digits (the offsets change slowly), so this is never reached. */
    private static final int TURNS = 30;

    private Inverse() {
    }

    static Point of(UnaryOperator<Point> offset, Point target, double closeDegrees) {
        Point guess = target;
        for (int turn = 0; turn < TURNS; turn++) {
            Point there = offset.apply(guess);
            double dLon = target.lon() - there.lon();
            double dLat = target.lat() - there.lat();
            guess = new Point(guess.lon() + dLon, guess.lat() + dLat);
            if (Math.abs(dLon) < closeDegrees && Math.abs(dLat) < closeDegrees) {
                break;
            }
        }
        return guess;
    }
}
