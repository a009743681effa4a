package io.tongyuan.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tongyuan.model.Failed;
import io.tongyuan.model.Point;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CoordinateSystemTest {
    @Test
    void knownPairOfTheFormula() {
        // Tian'anmen, as the converters in common use give it.
        Point gcj = Gcj02.fromCgcs2000(new Point(116.391, 39.907));
        assertThat(gcj.lon()).isCloseTo(116.39724, within(1e-5));
        assertThat(gcj.lat()).isCloseTo(39.90840, within(1e-5));
    }

    @Test
    void thereAndBackWithinACentimetre() {
        long seed = 7;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 50_000; i++) {
            Point p = new Point(random.nextDouble(73.5, 135), random.nextDouble(4, 53.5));
            assertThat(Geodesic.metres(p, Gcj02.toCgcs2000(Gcj02.fromCgcs2000(p)))).as("seed " + seed).isLessThan(0.001);
            assertThat(Geodesic.metres(p, Bd09.toCgcs2000(Bd09.fromCgcs2000(p)))).as("seed " + seed).isLessThan(0.001);
        }
    }

    @Test
    void offsetsAreOfTheKnownSize() {
        Point p = new Point(117.87, 36.80);
        assertThat(Geodesic.metres(p, Gcj02.fromCgcs2000(p))).isBetween(100.0, 800.0);
        assertThat(Geodesic.metres(Gcj02.fromCgcs2000(p), Bd09.fromCgcs2000(p))).isBetween(500.0, 1500.0);
    }

    @Test
    void abroadThereIsNoOffset() {
        Point paris = new Point(2.35, 48.86);
        assertThat(Gcj02.fromCgcs2000(paris)).isEqualTo(paris);
    }

    @Test
    void namesAsRecordsWriteThem() {
        for (String name : new String[] {"CGCS2000", "国家2000", "2000国家大地坐标系", "EPSG:4490", "ｅｐｓｇ：４４９０", "WGS84", "WGS 1984"}) {
            assertThat(CoordinateSystem.named(name)).as(name).contains(CoordinateSystem.CGCS2000);
        }
        for (String name : new String[] {"GCJ-02", "gcj02", "火星坐标系", "高德"}) {
            assertThat(CoordinateSystem.named(name)).as(name).contains(CoordinateSystem.GCJ02);
        }
        for (String name : new String[] {"BD-09", "bd09ll", "百度坐标"}) {
            assertThat(CoordinateSystem.named(name)).as(name).contains(CoordinateSystem.BD09);
        }
        assertThat(CoordinateSystem.named("EPSG:4548")).contains(new CoordinateSystem.Epsg(4548));
        assertThat(CoordinateSystem.named("北京54")).isEmpty();
        assertThat(CoordinateSystem.named("")).isEmpty();
    }

    @Test
    void gaussKruegerZone() {
        CoordinateSystem zone = new CoordinateSystem.Epsg(4548);
        Point metres = zone.fromCgcs2000(new Point(117.87, 36.80));
        assertThat(metres.lon()).isCloseTo(577_643.358, within(0.001));
        assertThat(metres.lat()).isCloseTo(4_074_668.950, within(0.001));
        Point back = zone.toCgcs2000(metres.lon(), metres.lat());
        assertThat(Geodesic.metres(back, new Point(117.87, 36.80))).isLessThan(0.001);
    }

    @Test
    void otherDatumsAreRefused() {
        // Xi'an 1980 and Beijing 1954: without parameters a transform would silently be 50 to 150 m off.
        for (int code : new int[] {4610, 2379, 4214, 2437}) {
            assertThatThrownBy(() -> new CoordinateSystem.Epsg(code).toCgcs2000(118, 36))
                    .isInstanceOfSatisfying(Failed.class, f -> assertThat(f.code()).isEqualTo("CRS_NOT_SUPPORTED"));
        }
        assertThatThrownBy(() -> new CoordinateSystem.Epsg(99999).toCgcs2000(118, 36))
                .isInstanceOfSatisfying(Failed.class, f -> assertThat(f.code()).isEqualTo("CRS_UNKNOWN"));
    }

    @Test
    void chinasRectangle() {
        assertThat(China.contains(new Point(117.87, 36.80))).isTrue();
        assertThat(China.contains(new Point(36.80, 117.87))).isFalse();
        assertThat(China.contains(new Point(0, 0))).isFalse();
        assertThat(China.contains(new Point(Double.NaN, 36))).isFalse();
    }
}
