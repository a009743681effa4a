package io.tongyuan.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tongyuan.model.Point;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GeodesicTest {
    @Test
    void degreesOfTheEllipsoid() {
        // One degree of longitude on the equator is a·π/180; the meridian's quarter is 10 001 965.729 m.
        assertThat(Geodesic.metres(new Point(100, 0), new Point(101, 0))).isCloseTo(6_378_137 * Math.PI / 180, within(1e-3));
        assertThat(Geodesic.metres(new Point(100, 0), new Point(100, 90))).isCloseTo(10_001_965.729, within(0.01));
    }

    @Test
    void bearings() {
        Point here = new Point(117.87, 36.80);
        assertThat(Geodesic.between(here, new Point(117.87, 36.90)).bearingDegrees()).isCloseTo(0, within(1e-9));
        assertThat(Geodesic.between(here, new Point(117.88, 36.80)).bearingDegrees()).isCloseTo(90, within(0.01));
        assertThat(Geodesic.between(here, new Point(117.86, 36.80)).bearingDegrees()).isCloseTo(270, within(0.01));
        assertThat(Geodesic.between(here, here)).isEqualTo(new Geodesic(0, 0));
    }

    @Test
    void symmetricAndCloseToTheSphere() {
        long seed = 20230601;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            Point a = new Point(random.nextDouble(73.5, 135), random.nextDouble(4, 53));
            Point b = new Point(random.nextDouble(73.5, 135), random.nextDouble(4, 53));
            double there = Geodesic.metres(a, b);
            assertThat(Geodesic.metres(b, a)).as("seed " + seed).isCloseTo(there, within(1e-3));
            assertThat(there).as("seed " + seed).isCloseTo(haversine(a, b), within(there * 0.006 + 1e-6));
        }
    }

    @Test
    void antipodesStillHaveADistance() {
        assertThat(Geodesic.metres(new Point(0, 0.3), new Point(179.7, -0.2))).isBetween(1.99e7, 2.01e7);
    }

    private static double haversine(Point a, Point b) {
        double p = Math.PI / 180;
        double h = Math.pow(Math.sin((b.lat() - a.lat()) * p / 2), 2)
                + Math.cos(a.lat() * p) * Math.cos(b.lat() * p) * Math.pow(Math.sin((b.lon() - a.lon()) * p / 2), 2);
        return 2 * 6_371_008.8 * Math.asin(Math.sqrt(h));
    }
}
