package io.tongyuan.address.index;

import io.tongyuan.address.matching.Extent;
import io.tongyuan.model.Point;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Gathers the distinct places of one extent among all hits: who represents each, and where its middle is. */
final class Places extends SimpleCollector {
    private final Extent extent;
    private final Map<Long, Place> found = new HashMap<>();
    private int base;
    private NumericDocValues places;
    private NumericDocValues ranks;
    private SortedNumericDocValues points;

    Places(Extent extent) {
        this.extent = extent;
    }

    /** One place; grows while hits come in. */
    static final class Place {
        private int doc;
        private long rank = Long.MAX_VALUE;
        private double lonSum;
        private double latSum;
        private int located;

        int doc() {
            return doc;
        }

        long rank() {
            return rank;
        }

        /** Rounded to a centimetre, so that the order of the hits leaves no trace in the last digits. */
        Optional<Point> middle() {
            return located == 0 ? Optional.empty()
                    : Optional.of(new Point(Math.round(lonSum / located * 1e7) / 1e7, Math.round(latSum / located * 1e7) / 1e7));
        }
    }

    Map<Long, Place> found() {
        return found;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        base = context.docBase;
        places = DocValues.getNumeric(context.reader(), Layout.field(extent));
        ranks = DocValues.getNumeric(context.reader(), Layout.RANK);
        points = DocValues.getSortedNumeric(context.reader(), Layout.POINT);
    }

    @Override
    public void collect(int doc) throws IOException {
        if (!places.advanceExact(doc) || !ranks.advanceExact(doc)) {
            return;
        }
        Place place = found.computeIfAbsent(places.longValue(), key -> new Place());
        if (ranks.longValue() < place.rank) {
            place.rank = ranks.longValue();
            place.doc = base + doc;
        }
        if (points.advanceExact(doc)) {
            long encoded = points.nextValue();
            place.latSum += GeoEncodingUtils.decodeLatitude((int) (encoded >> 32));
            place.lonSum += GeoEncodingUtils.decodeLongitude((int) encoded);
            place.located++;
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
