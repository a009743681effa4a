package io.tongyuan.address.parsing;

import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.Level;
import io.tongyuan.model.Point;
import java.util.Optional;

/** How much likelier the caller's point makes a county: 200 times where it stands, less with the distance, never less than once. */
final class Nearness {
    private static final double MOST = 200;
    /** In this distance a third of it; counties lie some 30 km apart. */
    private static final double SCALE_KM = 30;
    private static final double KM_A_DEGREE = 111.2;
    private static final double SURE = 0.95;
    private static final double COUNTIES = 2_850;

    private final Gazetteer gazetteer;
    private final Optional<Point> near;

    Nearness(Gazetteer gazetteer, Optional<Point> near) {
        this.gazetteer = gazetteer;
        this.near = near;
    }

    /** Of a county; of a finer division that of its county, of a coarser one the greatest of its counties. */
    double of(int division) {
        if (near.isEmpty()) {
            return 1;
        }
        Level level = gazetteer.level(division);
        if (level.compareTo(Level.COUNTY) > 0) {
            return of(gazetteer.parent(division));
        }
        if (level == Level.COUNTY) {
            return gazetteer.centre(division).map(this::factor).orElse(1.0);
        }
        double most = 1;
        for (int child : gazetteer.children(division)) {
            if (gazetteer.level(child).compareTo(Level.COUNTY) <= 0) {
                most = Math.max(most, of(child));
            }
        }
        return most;
    }

    private double factor(Point centre) {
        Point here = near.get();
        double north = (centre.lat() - here.lat()) * KM_A_DEGREE;
        double east = (centre.lon() - here.lon()) * KM_A_DEGREE * Math.cos(Math.toRadians(here.lat()));
        return 1 + MOST * Math.exp(-Math.hypot(north, east) / SCALE_KM);
    }

    /** Of all counties together. */
    double ofAll() {
        double sum = COUNTIES;
        for (int d = 0; near.isPresent() && d >= 0 && d < gazetteer.size(); d = gazetteer.end(d)) {
            for (int city : gazetteer.children(d)) {
                sum += extra(city);
            }
        }
        return sum;
    }

    private double extra(int cityOrCounty) {
        double sum = 0;
        if (gazetteer.level(cityOrCounty) == Level.COUNTY) {
            return of(cityOrCounty) - 1;
        }
        for (int child : gazetteer.children(cityOrCounty)) {
            sum += gazetteer.level(child) == Level.COUNTY ? of(child) - 1 : 0;
        }
        return sum;
    }

    /** Those candidates of one county that the point makes sure; all of them where it doesn't. */
    int[] nearest(int[] candidates) {
        if (near.isEmpty() || candidates.length < 2) {
            return candidates;
        }
        double all = 0;
        double most = 0;
        int best = candidates[0];
        for (int d : candidates) {
            double factor = of(d);
            all += factor;
            best = factor > most ? d : best;
            most = Math.max(most, factor);
        }
        return most >= SURE * all ? new int[] {best} : candidates;
    }
}
