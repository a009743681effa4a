package io.tongyuan.address.index;

import io.tongyuan.address.matching.Extent;
import io.tongyuan.model.Point;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Gathers the distinct places of one extent among all hits: who represents each, and where its middle is. */
final class Places {
    private final Extent extent;
    private final Map<Long, Place> found = new HashMap<>();

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

    void see(int doc, Values values) {
        long key = values.place(extent);
        if (key == 0) {
            return;
        }
        Place place = found.computeIfAbsent(key, k -> new Place());
        if (values.rank() < place.rank) {
            place.rank = values.rank();
            place.doc = doc;
        }
        if (values.located()) {
            place.latSum += values.lat();
            place.lonSum += values.lon();
            place.located++;
        }
    }
}
