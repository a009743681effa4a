package io.tongyuan.generate.noise;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueryWriterTest {
    private static final long SIZE = 20_000;

    private static List<Query> queries(long seed, Set<String> bodies) {
        List<Query> all = new ArrayList<>();
        new Base(Gazetteer.bundled(), 7, Base.Split.TUNE).forEachCounty(SIZE, county -> {
            county.forEach(p -> bodies.addAll(Said.bodies(p)));
            new QueryWriter(county, seed).draw(500, all::add);
        });
        return all;
    }

    @Test
    void theSameSeedWritesTheSame() {
        List<String> first = queries(3, new HashSet<>()).stream().map(Query::text).toList();
        assertThat(queries(3, new HashSet<>()).stream().map(Query::text)).isEqualTo(first);
        assertThat(queries(4, new HashSet<>()).stream().map(Query::text)).isNotEqualTo(first);
    }

    @Test
    void whatIsMeantFitsWhatIsSaidAndTheAbsentFitsNothing() {
        List<Query> queries = queries(3, new HashSet<>());
        Fits fits = new Fits(queries);
        new Base(Gazetteer.bundled(), 7, Base.Split.TUNE).forEachCounty(SIZE, county -> county.forEach(fits::see));
        for (int i = 0; i < queries.size(); i++) {
            Query q = queries.get(i);
            boolean elsewhere = q.marks().startsWith("elsewhere");
            assertThat(elsewhere || fits.count(i) > 0 == q.place().isPresent()).as(q.toString()).isTrue();
        }
        assertThat(queries.stream().filter(q -> q.place().isEmpty()).count() / (double) queries.size()).isBetween(0.03, 0.07);
    }

    @Test
    void noCountyIsForTuningAndForScoring() {
        List<String> tune = Base.counties(Gazetteer.bundled(), Base.Split.TUNE);
        List<String> scored = Base.counties(Gazetteer.bundled(), Base.Split.SCORED);
        assertThat(tune).hasSizeGreaterThan(400).doesNotContainAnyElementsOf(scored);
        assertThat(scored).hasSizeGreaterThan(1_800);
    }
}
