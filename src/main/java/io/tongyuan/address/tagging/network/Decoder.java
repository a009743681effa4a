package io.tongyuan.address.tagging.network;

import java.util.Arrays;

/** Finds the states of texts by a model, in rooms of its own: for one thread. What it gives is valid until the next call. */
public final class Decoder {
    private final TaggerModel model;
    private final Features features;
    private final BestPath ways;
    private final Posteriors posteriors;
    private final long[] keys = new long[Features.MOST];
    private final float[] cell;
    private final float[] squashed;
    private float[][][] gates = {{}, {}};
    private final float[] state;
    private final float[][][] outputs;
    private float[][] scores = {};
    private int[] path = {};
    /** Of the text decoded last, in units; and whether its posteriors were asked for: most often they are not. */
    private int length;
    private boolean weighed;

    public Decoder(TaggerModel model) {
        this.model = model;
        this.features = new Features(model.names(), model.pairs());
        this.ways = new BestPath(model.labels().size(), model.moves());
        this.posteriors = new Posteriors(model.labels().size(), model.moves());
        this.cell = new float[model.size()];
        this.squashed = new float[model.size()];
        this.state = new float[model.size()];
        this.outputs = new float[][][] {Arrays.copyOfRange(model.output(), 0, model.size()),
            Arrays.copyOfRange(model.output(), model.size(), 2 * model.size())};
    }

    public LabelSet labels() {
        return model.labels();
    }

    /** The state of each of the first n symbols; the array may be longer. */
    public int[] decode(char[] symbols, int n) {
        if (n == 0) {
            return path;
        }
        room(n);
        length = n;
        weighed = false;
        features.read(symbols, n, null);
        for (int t = 0; t < n; t++) {
            float[] forward = gates[0][t];
            float[] backward = gates[1][t];
            System.arraycopy(model.gateBias()[0], 0, forward, 0, forward.length);
            System.arraycopy(model.gateBias()[1], 0, backward, 0, backward.length);
            int count = features.of(t, keys);
            for (int i = 0; i < count; i++) {
                int row = model.table().row(keys[i]);
                if (row >= 0) {
                    model.table().add(row, forward, backward);
                }
            }
            System.arraycopy(model.outputBias(), 0, scores[t], 0, scores[t].length);
        }
        run(0, n);
        run(1, n);
        ways.find(scores, n, path);
        return path;
    }

    /** That the units of the text decoded last from {@code start} to before {@code end} are one element of the type of that number: 0 to 1. */
    public float probability(int start, int end, int type) {
        if (!weighed) {
            posteriors.find(scores, length);
            weighed = true;
        }
        return posteriors.of(start, end, type);
    }

    /** One direction, and what its states add to the scores. */
    private void run(int direction, int n) {
        int size = model.size();
        float[][] ofState = model.ofState()[direction];
        Arrays.fill(cell, 0);
        for (int step = 0; step < n; step++) {
            int t = direction == 0 ? step : n - 1 - step;
            float[] g = gates[direction][t];
            if (step > 0) {
                Kernels.addRows(g, state, ofState, size);
            }
            Kernels.sigmoid(g, 0, 2 * size);
            Kernels.tanh(g, 2 * size, 3 * size);
            for (int k = 0; k < size; k++) {
                cell[k] += g[k] * (g[2 * size + k] - cell[k]);
                squashed[k] = cell[k];
            }
            Kernels.tanh(squashed, 0, size);
            for (int k = 0; k < size; k++) {
                state[k] = g[size + k] * squashed[k];
            }
            Kernels.addRows(scores[t], state, outputs[direction], size);
        }
    }

    private void room(int n) {
        if (path.length < n) {
            int more = 2 * n;
            gates = new float[][][] {new float[more][3 * model.size()], new float[more][3 * model.size()]};
            scores = new float[more][2 * model.labels().size()];
            path = new int[more];
        }
    }
}
