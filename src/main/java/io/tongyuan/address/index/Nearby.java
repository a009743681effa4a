package io.tongyuan.address.index;

import io.tongyuan.address.matching.CandidateSource.Near;
import io.tongyuan.geometry.Geodesic;
import io.tongyuan.model.Point;
import io.tongyuan.model.StandardAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** The registered addresses round a point. The rooms of a house often share its position: one entry speaks for each. */
final class Nearby {
    /** So many entries are looked at for each position wanted. */
    private static final int ENTRIES = 100;
    /** The index keeps positions to 32 bits, about a centimetre. */
    private static final double STEP_DEGREES = 1e-7;
    private static final Sort COARSE_FIRST = new Sort(new SortField(Layout.RANK, SortField.Type.LONG));

    private Nearby() {
    }

    static List<Near> of(IndexSearcher searcher, Point point, double withinM, int limit) throws IOException {
        Set<Point> positions = new LinkedHashSet<>();
        for (var hit : LatLonPoint.nearest(searcher, Layout.POINT, point.lat(), point.lon(), limit * ENTRIES).scoreDocs) {
            positions.add(Documents.read(searcher, hit.doc).point().orElseThrow());
        }
        List<Near> near = new ArrayList<>();
        for (Point position : positions.stream().limit(limit).toList()) {
            StandardAddress coarsest = coarsest(searcher, position);
            Geodesic way = Geodesic.between(point, coarsest.point().orElseThrow());
            if (way.metres() <= withinM && near.stream().noneMatch(n -> n.address().id().equals(coarsest.id()))) {
                near.add(new Near(coarsest, way.metres(), way.bearingDegrees()));
            }
        }
        near.sort(Comparator.comparingDouble(Near::distanceM).thenComparing(n -> n.address().id()));
        return near;
    }

    static Optional<Near> onRoad(IndexSearcher searcher, Point point, double withinM) throws IOException {
        for (var hit : LatLonPoint.nearest(searcher, NameTerms.ON_ROAD, point.lat(), point.lon(), 1).scoreDocs) {
            StandardAddress plate = Documents.read(searcher, hit.doc);
            Geodesic way = Geodesic.between(point, plate.point().orElseThrow());
            if (way.metres() <= withinM) {
                return Optional.of(new Near(plate, way.metres(), way.bearingDegrees()));
            }
        }
        return Optional.empty();
    }

    private static StandardAddress coarsest(IndexSearcher searcher, Point at) throws IOException {
        var box = LatLonPoint.newBoxQuery(Layout.POINT, at.lat() - STEP_DEGREES, at.lat() + STEP_DEGREES,
                at.lon() - STEP_DEGREES, at.lon() + STEP_DEGREES);
        return Documents.read(searcher, searcher.search(box, 1, COARSE_FIRST).scoreDocs[0].doc);
    }
}
