package io.tongyuan.address.tagging.training;

import io.tongyuan.address.tagging.network.Kernels;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One direction of a recurrent layer: LSTM with one gate for what is taken in and what is forgotten (Greff et al., 2017,
 * "CIFG": as good with three quarters of the weights). The gates of a unit stand as input, output, candidate.
 */
final class Lstm {
    final int inputs;
    final int size;
    final Weights ofInput;
    final Weights ofState;
    final Weights bias;
    private final boolean backward;
    private final float[][] inputTransposed;
    private final float[][] stateTransposed;
    private final float[] stateSlope;
    private final float[] cellSlope;
    private float[][] gates = {};
    private float[][] slopes = {};
    private float[][] cells = {};
    private float[][] squashed = {};
    private float[][] states = {};

    Lstm(int inputs, int size, boolean backward, SplittableRandom random) {
        this.inputs = inputs;
        this.size = size;
        this.backward = backward;
        this.ofInput = new Weights(inputs, 3 * size, false).random(random, Math.sqrt(6.0 / (inputs + size)));
        this.ofState = new Weights(size, 3 * size, false).random(random, Math.sqrt(3.0 / size));
        this.bias = new Weights(1, 3 * size, false);
        Arrays.fill(bias.value[0], 0, size, -1f);
        this.inputTransposed = new float[3 * size][inputs];
        this.stateTransposed = new float[3 * size][size];
        this.stateSlope = new float[size];
        this.cellSlope = new float[size];
    }

    List<Weights> weights() {
        return List.of(ofInput, ofState, bias);
    }

    void weightsChanged() {
        Kernels.transpose(ofInput.value, inputTransposed);
        Kernels.transpose(ofState.value, stateTransposed);
    }

    /** States for n inputs into the rows of out from column {@code at}. */
    void forward(float[][] in, int n, float[][] out, int at) {
        room(n);
        for (int t = 0; t < n; t++) {
            System.arraycopy(bias.value[0], 0, gates[t], 0, 3 * size);
        }
        Kernels.addProducts(gates, n, in, ofInput.value, inputs);
        for (int step = 0; step < n; step++) {
            int t = backward ? n - 1 - step : step;
            float[] g = gates[t];
            float[] c = cells[t];
            float[] q = squashed[t];
            float[] s = states[t];
            if (step > 0) {
                Kernels.addRows(g, states[backward ? t + 1 : t - 1], ofState.value, size);
            }
            Kernels.sigmoid(g, 0, 2 * size);
            Kernels.tanh(g, 2 * size, 3 * size);
            if (step > 0) {
                System.arraycopy(cells[backward ? t + 1 : t - 1], 0, c, 0, size);
            } else {
                Arrays.fill(c, 0);
            }
            for (int k = 0; k < size; k++) {
                c[k] += g[k] * (g[2 * size + k] - c[k]);
                q[k] = c[k];
            }
            Kernels.tanh(q, 0, size);
            for (int k = 0; k < size; k++) {
                s[k] = g[size + k] * q[k];
            }
            System.arraycopy(s, 0, out[t], at, size);
        }
    }

    /** After {@link #forward} of the same inputs: adds to the weights' gradients and to those of the inputs. */
    void backward(float[][] in, int n, float[][] outSlopes, int at, float[][] inSlopes) {
        Arrays.fill(stateSlope, 0);
        Arrays.fill(cellSlope, 0);
        for (int step = n - 1; step >= 0; step--) {
            int t = backward ? n - 1 - step : step;
            float[] g = gates[t];
            float[] d = slopes[t];
            for (int k = 0; k < size; k++) {
                float old = step > 0 ? cells[backward ? t + 1 : t - 1][k] : 0;
                float state = stateSlope[k] + outSlopes[t][at + k];
                float q = squashed[t][k];
                float cell = cellSlope[k] + state * g[size + k] * (1 - q * q);
                float candidate = g[2 * size + k];
                d[size + k] = state * q * g[size + k] * (1 - g[size + k]);
                d[k] = cell * (candidate - old) * g[k] * (1 - g[k]);
                d[2 * size + k] = cell * g[k] * (1 - candidate * candidate);
                cellSlope[k] = cell * (1 - g[k]);
                stateSlope[k] = 0;
            }
            if (step > 0) {
                Kernels.addRows(stateSlope, d, stateTransposed, 3 * size);
            }
            Kernels.addRow(bias.gradient[0], 1, d);
        }
        Kernels.addProducts(inSlopes, n, slopes, inputTransposed, 3 * size);
        Kernels.addTransposed(ofInput.gradient, inputs, in, slopes, 0, n, 0);
        // The state before the first unit is zero: one pair fewer than there are units.
        Kernels.addTransposed(ofState.gradient, size, states, slopes, backward ? 1 : 0, backward ? n : n - 1, backward ? -1 : 1);
    }

    private void room(int n) {
        if (gates.length < n) {
            gates = new float[2 * n][3 * size];
            slopes = new float[2 * n][3 * size];
            cells = new float[2 * n][size];
            squashed = new float[2 * n][size];
            states = new float[2 * n][size];
        }
    }
}
