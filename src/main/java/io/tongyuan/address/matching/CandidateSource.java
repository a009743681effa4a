package io.tongyuan.address.matching;

import io.tongyuan.model.Point;
import io.tongyuan.model.StandardAddress;
import java.util.List;

/** What resolving asks of an index of standard addresses. Safe for use by several threads. */
public interface CandidateSource {
    /** The distinct places that answer the probe, the same ones in the same order for the same content. */
    Found find(Probe probe, int limit);

    /** The names registered in an area of four or six digits. */
    NameDirectory names(String area);

    /** Registered addresses round a point, nearest first; of several at one position the coarsest. */
    List<Near> nearest(Point point, double withinM, int limit);

    /**
     * @param places each cut to the probe's extent ({@link Cut})
     * @param more   true where there are more places than the limit
     */
    record Found(List<StandardAddress> places, boolean more) {
        public static final Found NOTHING = new Found(List.of(), false);

        public boolean isEmpty() {
            return places.isEmpty();
        }
    }

    /** @param bearingDegrees from the point asked for to the address, clockwise from north */
    record Near(StandardAddress address, double distanceM, double bearingDegrees) {
    }
}
