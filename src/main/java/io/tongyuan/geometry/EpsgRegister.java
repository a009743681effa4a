package io.tongyuan.geometry;

import io.tongyuan.model.Failed;
import io.tongyuan.model.Point;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;

/** GeoTools' EPSG database, touched by the first code that asks for it (about 2 s) and remembered. */
final class EpsgRegister {
    private static final Map<Integer, Ways> WAYS = new ConcurrentHashMap<>();

    private EpsgRegister() {
    }

    private record Ways(MathTransform to, MathTransform from) {
    }

    static Point toCgcs2000(int code, double x, double y) {
        return change(code, ways(code).to, x, y);
    }

    static Point fromCgcs2000(int code, Point point) {
        return change(code, ways(code).from, point.lon(), point.lat());
    }

    private static Ways ways(int code) {
        return WAYS.computeIfAbsent(code, EpsgRegister::load);
    }

    private static Ways load(int code) {
        try {
            CoordinateReferenceSystem cgcs2000 = CRS.decode("EPSG:4490", true);
            CoordinateReferenceSystem other = CRS.decode("EPSG:" + code, true);
            if (!sharesDatum(other)) {
                throw new Failed("CRS_NOT_SUPPORTED", "坐标系 EPSG:" + code
                        + " 的大地基准不是 CGCS2000 或 WGS 84，没有当地转换参数不能换算；请先换算为 CGCS2000（EPSG:4490）");
            }
            return new Ways(CRS.findMathTransform(other, cgcs2000, true), CRS.findMathTransform(cgcs2000, other, true));
        } catch (FactoryException e) {
            throw new Failed("CRS_UNKNOWN", "没有坐标系 EPSG:" + code + "；请改用 EPSG:4490、GCJ-02、BD-09 或其他 EPSG 代码", e);
        }
    }

    /** Lenient transforms leave out a datum shift they have no parameters for: let in only where there is none. */
    private static boolean sharesDatum(CoordinateReferenceSystem crs) {
        String wkt = crs.toWKT();
        return wkt.contains("DATUM[\"China 2000\"") || wkt.contains("DATUM[\"World Geodetic System 1984\"");
    }

    private static Point change(int code, MathTransform way, double x, double y) {
        double[] at = {x, y};
        try {
            way.transform(at, 0, at, 0, 1);
        } catch (TransformException e) {
            throw new Failed("COORDINATES_UNREADABLE", "坐标 " + x + ", " + y + " 不在坐标系 EPSG:" + code + " 的范围内", e);
        }
        return new Point(at[0], at[1]);
    }
}
