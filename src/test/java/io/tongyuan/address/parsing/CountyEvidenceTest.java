package io.tongyuan.address.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.Level;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Counties decided by towns and villages, on names drawn from the whole gazetteer and from no labelled address. */
class CountyEvidenceTest {
    private static final Gazetteer GAZETTEER = Gazetteer.bundled();
    private static final CountyEvidence EVIDENCE = new CountyEvidence(GAZETTEER);
    private static final Nearness NOWHERE = new Nearness(GAZETTEER, Optional.empty());
    private static final int DRAWS = 2_000;
    private static final long SEED = 20_261_121;
    private static final int[] VILLAGES = IntStream.range(0, GAZETTEER.size()).filter(d -> GAZETTEER.level(d) == Level.VILLAGE
            && GAZETTEER.level(GAZETTEER.parent(GAZETTEER.parent(d))) == Level.COUNTY).toArray();

    private final Random random = new Random(SEED);

    private record Rates(double right, double wrong) {
    }

    /** A village of a present town; the names of some towns and their villages are too common to tell. */
    @Test
    void presentTowns() {
        Rates rates = rates(v -> GAZETTEER.name(GAZETTEER.parent(v)));
        assertThat(rates.right()).isGreaterThan(0.8);
        assertThat(rates.wrong()).isLessThan(0.005);
    }

    /** A town that was merged: its name is that of another village in the town of today. */
    @Test
    void mergedTowns() {
        Rates rates = rates(v -> {
            int town = GAZETTEER.parent(v);
            int seat = town + 1 + random.nextInt(GAZETTEER.end(town) - town - 1);
            return bare(seat) + "镇";
        });
        assertThat(rates.right()).isGreaterThan(0.55);
        assertThat(rates.wrong()).isLessThan(0.01);
    }

    /**
     * Known weakness: a town that left no trace and whose name another county's town bears today. Where nothing speaks
     * against that county but a village that no list has there, it is taken: so it mostly is, see the class.
     */
    @Test
    void townsThatLeftNoTrace() {
        Rates rates = rates(v -> GAZETTEER.name(GAZETTEER.parent(VILLAGES[random.nextInt(VILLAGES.length)])));
        assertThat(rates.wrong()).isLessThan(0.45);
    }

    private Rates rates(IntFunction<String> townOfVillage) {
        int right = 0;
        int wrong = 0;
        for (int i = 0; i < DRAWS; i++) {
            int v = VILLAGES[random.nextInt(VILLAGES.length)];
            String town = townOfVillage.apply(v);
            int found = EVIDENCE.weigh(null, town, bare(v) + "村", NOWHERE).county();
            int county = GAZETTEER.parent(GAZETTEER.parent(v));
            right += found == county ? 1 : 0;
            wrong += found >= 0 && found != county ? 1 : 0;
        }
        return new Rates((double) right / DRAWS, (double) wrong / DRAWS);
    }

    private static String bare(int village) {
        return GAZETTEER.forms(village).getLast();
    }
}
