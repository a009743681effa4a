package io.tongyuan.geometry;

import io.tongyuan.model.Failed;
import io.tongyuan.model.Point;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** A coordinate system that a record may state; the change to and from CGCS2000 is always asked for by name. */
public sealed interface CoordinateSystem {
    CoordinateSystem CGCS2000 = new Cgcs2000();
    CoordinateSystem GCJ02 = new Gcj();
    CoordinateSystem BD09 = new Bd();

    /**
     * @param x degrees east, or metres east where the system is a projected one
     * @param y degrees north, or metres north
     */
    Point toCgcs2000(double x, double y);

    /** The point in this system: x as lon, y as lat. */
    Point fromCgcs2000(Point point);

    /**
     * What a 坐标系 column says: CGCS2000, 国家2000, 2000国家大地坐标系, WGS84, GCJ-02, 火星坐标, BD-09, 百度, EPSG:4548 …
     * Empty where it says nothing known. WGS 84 is taken for CGCS2000 (decimetres apart).
     */
    static Optional<CoordinateSystem> named(String written) {
        String name = Normalizer.normalize(written, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).replaceAll("[\\s_-]", "");
        if (name.matches("EPSG:?[0-9]{4,6}")) {
            int code = Integer.parseInt(name.replaceAll("[^0-9]", ""));
            return Optional.of(code == 4490 || code == 4326 ? CGCS2000 : new Epsg(code));
        }
        if (name.matches("(CGCS)?2000|CGCS2000.*|(2000国家|国家2000|国家)(大地)?(坐标系?)?|2000(大地)?坐标系?|WGS(19)?84(坐标系?)?")) {
            return Optional.of(CGCS2000);
        }
        if (name.matches("GCJ(02)?(坐标系?)?|火星(坐标系?)?|国测局(坐标系?)?|高德(坐标系?)?|腾讯(坐标系?)?")) {
            return Optional.of(GCJ02);
        }
        return name.matches("BD(09)?(LL)?(坐标系?)?|百度(坐标系?)?") ? Optional.of(BD09) : Optional.empty();
    }

    /** The national system itself. */
    record Cgcs2000() implements CoordinateSystem {
        @Override
        public Point toCgcs2000(double x, double y) {
            return new Point(x, y);
        }

        @Override
        public Point fromCgcs2000(Point point) {
            return point;
        }
    }

    /** GCJ-02. */
    record Gcj() implements CoordinateSystem {
        @Override
        public Point toCgcs2000(double x, double y) {
            return Gcj02.toCgcs2000(new Point(x, y));
        }

        @Override
        public Point fromCgcs2000(Point point) {
            return Gcj02.fromCgcs2000(point);
        }
    }

    /** BD-09. */
    record Bd() implements CoordinateSystem {
        @Override
        public Point toCgcs2000(double x, double y) {
            return Bd09.toCgcs2000(new Point(x, y));
        }

        @Override
        public Point fromCgcs2000(Point point) {
            return Bd09.fromCgcs2000(point);
        }
    }

    /**
     * A system of the EPSG register on the datum of CGCS2000 or WGS 84: the Gauss-Krüger zones EPSG:4491 to 4554 first
     * of all. x is the easting in the system's own count (with the zone number before it where the zone has one).
     * Every other datum is refused with {@link Failed} {@code CRS_NOT_SUPPORTED}.
     */
    record Epsg(int code) implements CoordinateSystem {
        @Override
        public Point toCgcs2000(double x, double y) {
            return EpsgRegister.toCgcs2000(code, x, y);
        }

        @Override
        public Point fromCgcs2000(Point point) {
            return EpsgRegister.fromCgcs2000(code, point);
        }
    }
}
