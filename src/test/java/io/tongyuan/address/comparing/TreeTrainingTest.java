package io.tongyuan.address.comparing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TreeTrainingTest {
    private static final TreeTraining.Settings SETTINGS = new TreeTraining.Settings(40, 3, 0.3, 0.8, 1, 1, 1, 5);

    private final float[][] x = new float[600][];
    private final int[] y = new int[x.length];

    TreeTrainingTest() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < x.length; i++) {
            x[i] = new float[] {random.nextFloat(), random.nextFloat(), random.nextFloat()};
            // Neither of the two says anything alone; the third never does.
            y[i] = x[i][0] > 0.5 == x[i][1] > 0.5 ? 0 : x[i][0] > 0.8 ? 2 : 1;
        }
    }

    @Test
    void learnsWhatOnlyTwoFeaturesTogetherTell() {
        Trees trees = TreeTraining.train(x, y, 3, SETTINGS);
        long right = java.util.stream.IntStream.range(0, x.length).filter(i -> best(trees.sums(x[i])) == y[i]).count();
        assertThat(right / (double) x.length).isGreaterThan(0.97);
    }

    @Test
    void theSameRowsAndSeedGiveTheSameTrees() {
        float[] asked = {0.3f, 0.9f, 0.1f};
        assertThat(TreeTraining.train(x, y, 3, SETTINGS).sums(asked)).isEqualTo(TreeTraining.train(x, y, 3, SETTINGS).sums(asked));
    }

    @Test
    void whatTheFeaturesGaveIsTheWholeDifference() {
        Trees trees = TreeTraining.train(x, y, 3, SETTINGS);
        for (float[] row : Arrays.copyOf(x, 50)) {
            double[] p = Trees.softmax(trees.sums(row));
            double roots = trees.start()[2] - trees.start()[0] + roots(trees, 2) - roots(trees, 0);
            assertThat(Arrays.stream(trees.explain(row, 2, 0)).sum()).isCloseTo(Math.log(p[2] / p[0]) - roots, within(1e-3));
        }
    }

    private static double roots(Trees trees, int of) {
        return trees.trees().get(of).stream().mapToDouble(t -> t.value()[0]).sum();
    }

    private static int best(double[] p) {
        return p[0] >= p[1] && p[0] >= p[2] ? 0 : p[1] >= p[2] ? 1 : 2;
    }
}
