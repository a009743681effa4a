package io.tongyuan.address.tagging.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tongyuan.address.tagging.network.LikelyElements.Found;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Compared with a walk over all sets of elements of short texts. */
class LikelyElementsTest {
    private static final LabelSet LABELS = new LabelSet(List.of("", "poi", "road"), List.of("", "poi", "road"));
    private static final int UNITS = 5;
    private static final double PRICE = 0.45;
    private static final long SEED = 4;

    private final float[][] moves = new float[LABELS.size() + 2][LABELS.size()];
    private final float[][] scores = new float[UNITS][2 * LABELS.size()];

    @Test
    void promiseTheMostOfAllSetsOfElements() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 200; round++) {
            fill(random, moves);
            fill(random, scores);
            Posteriors posteriors = new Posteriors(LABELS.size(), moves);
            posteriors.find(scores, UNITS);
            List<Found> found = new LikelyElements(LABELS, moves).find(scores, UNITS);
            double sum = found.stream().mapToDouble(f -> f.probability() - PRICE).sum();
            assertThat(sum).as("seed %d round %d", SEED, round).isCloseTo(most(posteriors, 0), within(1e-5));
            int end = 0;
            for (Found f : found) {
                assertThat(f.start()).isGreaterThanOrEqualTo(end);
                assertThat(f.type()).isNotZero();
                end = f.end();
            }
        }
    }

    private static double most(Posteriors posteriors, int from) {
        double most = 0;
        for (int start = from; start < UNITS; start++) {
            for (int end = start + 1; end <= UNITS; end++) {
                for (int type = 1; type < LABELS.size(); type++) {
                    most = Math.max(most, posteriors.of(start, end, type) - PRICE + most(posteriors, end));
                }
            }
        }
        return most;
    }

    private static void fill(SplittableRandom random, float[][] rows) {
        for (float[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) random.nextDouble(-3, 3);
            }
        }
    }
}
