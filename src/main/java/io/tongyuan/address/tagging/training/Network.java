package io.tongyuan.address.tagging.training;

import io.tongyuan.address.tagging.network.BestPath;
import io.tongyuan.address.tagging.network.Kernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** The network while it learns: a table that it reads, recurrent layers, scores of states, moves between them. */
final class Network {
    final Shape shape;
    final int states;
    final Weights table;
    final List<Lstm> layers = new ArrayList<>();
    final Weights output;
    final Weights outputBias;
    final Crf crf;
    private final SplittableRandom random;
    private final float[][] outputTransposed;
    private float[][] scores = {};
    private float[][] slopes = {};
    /** What goes into each pair of layers, and at last into the output; the gradients; what is left out. */
    private final float[][][] flow;
    private final float[][][] flowSlopes;
    private final float[][][] kept;

    Network(Shape shape, int types, int rows, long seed) {
        this.shape = shape;
        this.states = 2 * types;
        this.random = new SplittableRandom(seed);
        this.table = new Weights(rows, shape.width(), true).random(random, Math.sqrt(3.0 / shape.width()));
        for (int layer = 0; layer < shape.layers(); layer++) {
            int inputs = layer == 0 ? shape.width() : 2 * shape.size();
            layers.add(new Lstm(inputs, shape.size(), false, random));
            layers.add(new Lstm(inputs, shape.size(), true, random));
        }
        this.output = new Weights(2 * shape.size(), states, false).random(random, Math.sqrt(3.0 / shape.size()));
        this.outputBias = new Weights(1, states, false);
        this.outputTransposed = new float[states][2 * shape.size()];
        this.crf = new Crf(types);
        this.flow = new float[shape.layers() + 1][0][];
        this.flowSlopes = new float[shape.layers() + 1][0][];
        this.kept = new float[shape.layers() + 1][0][];
        weightsChanged();
    }

    List<Weights> weights() {
        List<Weights> all = new ArrayList<>(List.of(table, output, outputBias, crf.moves));
        layers.forEach(l -> all.addAll(l.weights()));
        return all;
    }

    /** One step against the gradients that {@link #learn} added up. */
    void step(float rate, float scale, int time) {
        weights().forEach(w -> w.step(rate, scale, time));
        weightsChanged();
    }

    void weightsChanged() {
        layers.forEach(Lstm::weightsChanged);
        crf.weightsChanged();
        Kernels.transpose(output.value, outputTransposed);
    }

    private int columns(int flow) {
        return flow == 0 ? shape.width() : 2 * shape.size();
    }

    private void room(int n) {
        if (scores.length < n) {
            scores = new float[2 * n][states];
            slopes = new float[2 * n][states];
            for (int i = 0; i < flow.length; i++) {
                flow[i] = new float[2 * n][columns(i)];
                flowSlopes[i] = new float[2 * n][columns(i)];
                kept[i] = new float[2 * n][columns(i)];
            }
        }
    }

    /**
     * Scores of the states at each unit; valid until the next call.
     *
     * @param rows of the table, by unit
     */
    float[][] scores(int[][] rows) {
        return scores(rows, false);
    }

    private float[][] scores(int[][] rows, boolean learning) {
        int n = rows.length;
        room(n);
        for (int t = 0; t < n; t++) {
            Arrays.fill(flow[0][t], 0);
            for (int row : rows[t]) {
                Kernels.addRow(flow[0][t], 1, table.value[row]);
            }
        }
        drop(0, n, shape.readDrop(), learning);
        for (int layer = 0; layer < shape.layers(); layer++) {
            layers.get(2 * layer).forward(flow[layer], n, flow[layer + 1], 0);
            layers.get(2 * layer + 1).forward(flow[layer], n, flow[layer + 1], shape.size());
            drop(layer + 1, n, shape.layerDrop(), learning);
        }
        for (int t = 0; t < n; t++) {
            System.arraycopy(outputBias.value[0], 0, scores[t], 0, states);
        }
        Kernels.addProducts(scores, n, flow[shape.layers()], output.value, 2 * shape.size());
        return scores;
    }

    /** Leaves out that share of what goes into a layer, and makes up for it by the rest (dropout; Srivastava et al., 2014). */
    private void drop(int i, int n, float share, boolean learning) {
        if (!learning) {
            return;
        }
        float scale = 1 / (1 - share);
        int limit = (int) (share * (1 << 16));
        long bits = 0;
        for (int t = 0; t < n; t++) {
            for (int k = 0; k < columns(i); k++) {
                bits = (k & 3) == 0 ? random.nextLong() : bits >>> 16;
                kept[i][t][k] = (bits & 0xFFFF) >= limit ? scale : 0;
            }
            multiply(flow[i][t], kept[i][t]);
        }
    }

    private static void multiply(float[] a, float[] b) {
        for (int k = 0; k < a.length; k++) {
            a[k] *= b[k];
        }
    }

    /** What is wrong with the scores of n units; writes its slopes by the scores. */
    interface Loss {
        double of(float[][] scores, int n, float[][] slopes);
    }

    /** Adds the gradient of one text; gives its loss. */
    double learn(int[][] rows, Belief belief) {
        return learn(rows, (scores, n, into) -> crf.gradient(scores, n, belief, into));
    }

    double learn(int[][] rows, Loss what) {
        int n = rows.length;
        int last = shape.layers();
        double loss = what.of(scores(rows, true), n, slopes);
        for (int t = 0; t < n; t++) {
            Kernels.addRow(outputBias.gradient[0], 1, slopes[t]);
            Arrays.fill(flowSlopes[last][t], 0);
        }
        Kernels.addProducts(flowSlopes[last], n, slopes, outputTransposed, states);
        Kernels.addTransposed(output.gradient, columns(last), flow[last], slopes, 0, n, 0);
        for (int layer = last - 1; layer >= 0; layer--) {
            for (int t = 0; t < n; t++) {
                multiply(flowSlopes[layer + 1][t], kept[layer + 1][t]);
                Arrays.fill(flowSlopes[layer][t], 0);
            }
            layers.get(2 * layer).backward(flow[layer], n, flowSlopes[layer + 1], 0, flowSlopes[layer]);
            layers.get(2 * layer + 1).backward(flow[layer], n, flowSlopes[layer + 1], shape.size(), flowSlopes[layer]);
        }
        for (int t = 0; t < n; t++) {
            multiply(flowSlopes[0][t], kept[0][t]);
            for (int row : rows[t]) {
                table.touch(row);
                Kernels.addRow(table.gradient[row], 1, flowSlopes[0][t]);
            }
        }
        return loss;
    }

    int[] predict(int[][] rows) {
        int[] path = new int[rows.length];
        new BestPath(states / 2, crf.moves.value).find(scores(rows), rows.length, path);
        return path;
    }
}
