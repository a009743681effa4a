package io.tongyuan.address.tagging.network;

import java.util.Arrays;

/** Scores the states of texts by one network, in rooms of its own: for one thread. */
final class Scorer {
    private final LearnedNetwork network;
    private final FeatureTable table;
    private final int size;
    private final float[] cell;
    private final float[] squashed;
    private final float[] state;
    /** What a unit is read as; nothing where its features add to the gates at once. */
    private final float[] read;
    private float[][][] gates = {{}, {}};
    /** What the layer in hand gives, by unit: the states of both directions. */
    private float[][] given = {};

    /**
     * @param table of what features are read as, or what they add to the gates ({@link LearnedNetwork#toGates}): half the work a text, but
     *              the table is to be made first
     */
    Scorer(LearnedNetwork network, FeatureTable table) {
        this.network = network;
        this.table = table;
        this.size = network.size();
        this.cell = new float[size];
        this.squashed = new float[size];
        this.state = new float[size];
        this.read = new float[table.width() == 6 * size ? 0 : table.width()];
    }

    /** What follows is about a text of n units: {@link #read} each, then {@link #addTo}. */
    void begin(int n) {
        if (given.length < n) {
            gates = new float[][][] {new float[2 * n][3 * size], new float[2 * n][3 * size]};
            given = new float[2 * n][2 * size];
        }
    }

    void read(int unit, long[] keys, int count) {
        float[][] bias = network.layers().getFirst().bias();
        float[] forward = gates[0][unit];
        float[] backward = gates[1][unit];
        System.arraycopy(bias[0], 0, forward, 0, forward.length);
        System.arraycopy(bias[1], 0, backward, 0, backward.length);
        Arrays.fill(read, 0);
        for (int i = 0; i < count; i++) {
            int row = table.row(keys[i]);
            if (row >= 0 && read.length == 0) {
                table.add(row, forward, backward);
            } else if (row >= 0) {
                table.add(row, read);
            }
        }
        float[][][] ofInput = network.layers().getFirst().ofInput();
        Kernels.addRows(forward, read, ofInput[0], read.length);
        Kernels.addRows(backward, read, ofInput[1], read.length);
    }

    /** Adds the scores of each state at each of n units. */
    void addTo(float[][] scores, int n) {
        for (int i = 0; i < network.layers().size(); i++) {
            LearnedLayer layer = network.layers().get(i);
            if (i > 0) {
                gates(layer, n);
            }
            run(0, layer, n);
            run(1, layer, n);
        }
        for (int t = 0; t < n; t++) {
            Kernels.addRow(scores[t], 1, network.outputBias());
        }
        Kernels.addProducts(scores, n, given, network.output(), 2 * size);
    }

    /** Of a layer that reads what the one before gave. */
    private void gates(LearnedLayer layer, int n) {
        for (int direction = 0; direction < 2; direction++) {
            for (int t = 0; t < n; t++) {
                System.arraycopy(layer.bias()[direction], 0, gates[direction][t], 0, 3 * size);
            }
            Kernels.addProducts(gates[direction], n, given, layer.ofInput()[direction], 2 * size);
        }
    }

    private void run(int direction, LearnedLayer layer, int n) {
        float[][] ofState = layer.ofState()[direction];
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
            System.arraycopy(state, 0, given[t], direction * size, size);
        }
    }
}
