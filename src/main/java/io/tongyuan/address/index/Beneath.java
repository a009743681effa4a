package io.tongyuan.address.index;

import io.tongyuan.address.matching.Extent;
import io.tongyuan.address.matching.Part;
import io.tongyuan.address.matching.Probe;
import io.tongyuan.model.StandardAddress;
import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The registered addresses that lie in one.
 *
 * @param counts how many of each extent finer than its own
 * @param first  buildings before units before rooms, no more than asked for
 */
public record Beneath(Map<Extent, Integer> counts, List<StandardAddress> first) {
    private record Hit(int doc, long rank) {
    }

    public int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    static Beneath of(org.apache.lucene.search.IndexSearcher searcher, StandardAddress place, int limit) throws IOException {
        Extent extent = Extent.of(place);
        Map<Extent, Integer> counts = new EnumMap<>(Extent.class);
        PriorityQueue<Hit> first = new PriorityQueue<>(Comparator.comparingLong(Hit::rank).reversed());
        long here = extent.isDivision() ? 0 : own(place).place(extent);
        Hits.Visitor visitor = (doc, values) -> {
            Extent finest = values.finest();
            if (finest.isFinerThan(extent) && (here == 0 || values.place(extent) == here)) {
                counts.merge(finest, 1, Integer::sum);
                first.add(new Hit(doc, values.rank()));
                if (first.size() > limit) {
                    first.poll();
                }
            }
        };
        if (extent.isDivision() || extent == Extent.NONE) {
            Hits.inDivision(searcher, Extent.significant(place.division()), visitor);
        } else {
            new Hits(probe(place, extent)).visit(searcher, visitor);
        }
        List<StandardAddress> addresses = new java.util.ArrayList<>();
        for (Hit hit : first.stream().sorted(Comparator.comparingLong(Hit::rank)).toList()) {
            addresses.add(Documents.read(searcher, hit.doc));
        }
        return new Beneath(counts, addresses);
    }

    private static Values own(StandardAddress place) {
        return new Values().at(new org.apache.lucene.util.BytesRef(Values.encode(place, Keys.parts(place), 0)));
    }

    /** What leads to all that lies there; the place's own number tells what does. */
    private static Probe probe(StandardAddress place, Extent extent) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        boolean estate = !place.estate().isEmpty() && extent != Extent.ROAD;
        List<Part> leading = estate ? List.of(Part.ESTATE, Part.BUILDING) : List.of(Part.ROAD, Part.NUMBER, Part.BUILDING);
        for (Part part : leading) {
            String key = part.keyOf(place);
            if (!key.isEmpty() && extent.atLeast(part.extent())) {
                parts.put(part, key);
            }
        }
        return new Probe(Extent.significant(place.division()), parts, Map.of(), extent);
    }
}
