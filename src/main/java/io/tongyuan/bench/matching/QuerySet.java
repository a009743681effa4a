package io.tongyuan.bench.matching;

import io.tongyuan.address.matching.Extent;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.generate.noise.Base;
import io.tongyuan.generate.noise.BaseCounty;
import io.tongyuan.generate.noise.BasePlace;
import io.tongyuan.generate.noise.Fits;
import io.tongyuan.generate.noise.Query;
import io.tongyuan.generate.noise.QueryWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Queries drawn from a generated base, and the count of places that each fits. */
final class QuerySet {
    private final List<Query> queries = new ArrayList<>();
    private final Fits fits;
    private final long addresses;

    /** @param count of queries, as many from each county as its share of the base asks for */
    QuerySet(Gazetteer gazetteer, long size, long seed, Base.Split split, int count) {
        long[] seen = {0};
        base(gazetteer, seed, split).forEachCounty(size, county -> {
            long before = seen[0];
            county.forEach(p -> seen[0]++);
            int due = (int) (Math.min(seen[0], size) * count / size - before * count / size);
            // The seed of the queries is another than that of the base.
            new QueryWriter(county, seed * 31 + 7).draw(due, queries::add);
        });
        addresses = seen[0];
        fits = new Fits(queries);
    }

    static Base base(Gazetteer gazetteer, long seed, Base.Split split) {
        return new Base(gazetteer, seed, split);
    }

    long addresses() {
        return addresses;
    }

    /** Streams the base once more: every place goes to the counting and to the consumer. */
    void stream(Gazetteer gazetteer, long size, long seed, Base.Split split, Consumer<BaseCounty> county, Consumer<BasePlace> to) {
        base(gazetteer, seed, split).forEachCounty(size, c -> {
            c.forEach(p -> {
                fits.see(p);
                to.accept(p);
            });
            county.accept(c);
        });
    }

    List<Asked> asked() {
        List<Asked> out = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            Query q = queries.get(i);
            if (q.place().isEmpty() && fits.count(i) > 0) {
                // Not in its county and yet in the base: another county that the words allow has it.
                continue;
            }
            Extent extent = Extent.valueOf((q.place().isEmpty() ? fits.confirmable(i) : q.extent()).name());
            out.add(new Asked(q.text(), q.place().map(BaseAddresses::of), extent, fits.count(i), q.saysEstate(),
                    q.saysPlate(), q.marks()));
        }
        return out;
    }
}
