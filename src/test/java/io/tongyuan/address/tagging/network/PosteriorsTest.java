package io.tongyuan.address.tagging.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Compared with a walk over all ways through the states of short texts. */
class PosteriorsTest {
    private static final int TYPES = 3;
    private static final int UNITS = 5;
    private static final long SEED = 21;

    private final float[][] moves = new float[TYPES + 2][TYPES];
    private final float[][] scores = new float[UNITS][2 * TYPES];

    @Test
    void bestWayAndProbabilitiesAreThoseOfAllWays() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 20; round++) {
            fill(random, moves);
            fill(random, scores);
            int[] best = null;
            double highest = Double.NEGATIVE_INFINITY;
            double all = 0;
            double[][][] elements = new double[UNITS][UNITS + 1][TYPES];
            for (int way = 0; way < Math.pow(2 * TYPES, UNITS); way++) {
                int[] states = states(way);
                double score = score(states);
                if (score == Double.NEGATIVE_INFINITY) {
                    continue;
                }
                all += Math.exp(score);
                count(states, Math.exp(score), elements);
                if (score > highest) {
                    highest = score;
                    best = states;
                }
            }
            int[] path = new int[UNITS];
            new BestPath(TYPES, moves).find(scores, UNITS, path);
            assertThat(path).as("seed %d round %d", SEED, round).containsExactly(best);
            Posteriors posteriors = new Posteriors(TYPES, moves);
            posteriors.find(scores, UNITS);
            for (int start = 0; start < UNITS; start++) {
                for (int end = start + 1; end <= UNITS; end++) {
                    for (int type = 0; type < TYPES; type++) {
                        assertThat((double) posteriors.of(start, end, type)).isCloseTo(elements[start][end][type] / all, within(0.01));
                    }
                }
            }
        }
    }

    private static void fill(SplittableRandom random, float[][] rows) {
        for (float[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) random.nextDouble(-2, 2);
            }
        }
    }

    private static int[] states(int way) {
        int[] states = new int[UNITS];
        for (int t = 0; t < UNITS; t++) {
            states[t] = way % (2 * TYPES);
            way /= 2 * TYPES;
        }
        return states;
    }

    private double score(int[] states) {
        double score = 0;
        int from = TYPES;
        for (int t = 0; t < UNITS; t++) {
            int type = states[t] % TYPES;
            if (states[t] >= TYPES && type != from) {
                return Double.NEGATIVE_INFINITY;
            }
            score += scores[t][states[t]] + (states[t] < TYPES ? moves[from][type] : 0);
            from = type;
        }
        return score + moves[TYPES + 1][from];
    }

    private static void count(int[] states, double weight, double[][][] elements) {
        for (int start = 0; start < UNITS; start++) {
            if (states[start] < TYPES) {
                int end = start + 1;
                while (end < UNITS && states[end] >= TYPES) {
                    end++;
                }
                elements[start][end][states[start]] += weight;
            }
        }
    }
}
