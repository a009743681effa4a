package io.tongyuan.address.tagging.training;

import io.tongyuan.address.tagging.network.Kernels;
import io.tongyuan.address.tagging.network.SequenceNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Teaches a network to tell the class of a whole sequence. The same sequences and seed give the same network bit for bit. */
public final class SequenceLearner {
    private static final int LEAST_COUNT = 8;
    /** At the end of learning steps are a tenth as long as at its beginning. */
    private static final float SLOWING = 0.9f;
    /** Many units are summed: without it the first steps would be far too long. */
    private static final float SCALE = 0.25f;

    private final int classes;
    private final Shape shape;
    private final long seed;

    /** @param epochs how often each sequence is read: with many signs that are seldom, more than a few learn by heart */
    public SequenceLearner(int classes, int epochs, long seed) {
        this.classes = classes;
        this.shape = new Shape(64, 64, 1, LEAST_COUNT, 0.3f, 0.5f, 0.002f, 16, epochs, 1);
        this.seed = seed;
    }

    /** @param sequences keys of each unit; @param truth class of each */
    public SequenceNetwork learn(List<List<long[]>> sequences, int[] truth) {
        Vocabulary all = new Vocabulary();
        sequences.forEach(s -> s.forEach(unit -> Arrays.stream(unit).forEach(all::count)));
        Vocabulary known = all.atLeast(shape.count());
        List<int[][]> rows = new ArrayList<>(sequences.size());
        sequences.forEach(s -> rows.add(rows(s, known)));
        // States come in twos: where the classes are odd, the last of them is never looked at.
        Network network = new Network(shape, (classes + 1) / 2, known.size(), seed);
        learn(network, rows, truth);
        scale(network.output.value);
        scale(network.outputBias.value);
        return new SequenceNetwork(Export.of(known, network), classes);
    }

    private static int[][] rows(List<long[]> units, Vocabulary known) {
        return units.stream().map(keys -> Arrays.stream(keys).mapToInt(known::row).filter(r -> r >= 0).toArray()).toArray(int[][]::new);
    }

    private static void scale(float[][] weights) {
        for (float[] row : weights) {
            Kernels.addRow(row, SCALE - 1, row.clone());
        }
    }

    private void learn(Network network, List<int[][]> rows, int[] truth) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < truth.length; i++) {
            order.add(i);
        }
        Random random = new Random(seed);
        int steps = shape.epochs() * ((truth.length + shape.batch() - 1) / shape.batch());
        int time = 0;
        for (int epoch = 1; epoch <= shape.epochs(); epoch++) {
            Collections.shuffle(order, random);
            for (int from = 0; from < truth.length; from += shape.batch()) {
                List<Integer> batch = order.subList(from, Math.min(truth.length, from + shape.batch()));
                for (int i : batch) {
                    network.learn(rows.get(i), (scores, n, slopes) -> loss(scores, n, truth[i], slopes));
                }
                time++;
                network.step(shape.rate() * (1 - SLOWING * time / steps), 1f / batch.size(), time);
            }
        }
    }

    /** Less the log of the probability of the truth. */
    private double loss(float[][] scores, int n, int truth, float[][] slopes) {
        double[] p = new double[classes];
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < classes; k++) {
            for (int t = 0; t < n; t++) {
                p[k] += SCALE * scores[t][k];
            }
            most = Math.max(most, p[k]);
        }
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            p[k] = StrictMath.exp(p[k] - most);
            sum += p[k];
        }
        for (int t = 0; t < n; t++) {
            Arrays.fill(slopes[t], 0);
            for (int k = 0; k < classes; k++) {
                slopes[t][k] = (float) (SCALE * (p[k] / sum - (k == truth ? 1 : 0)));
            }
        }
        return -StrictMath.log(p[truth] / sum);
    }
}
