package io.tongyuan.address.tagging.training;

import java.util.Arrays;

/**
 * The layer that weighs which element may follow which (conditional random field; Lafferty, McCallum and Pereira, 2001). A
 * state is a type and whether the unit begins an element: B-x is state x, I-x is state types + x. An element goes on only
 * with its own type.
 */
final class Crf {
    /** From each type, and from the beginning, to each type; then from each type to the end. */
    final Weights moves;
    private final int types;
    private final double[][] move;
    private final double[] left;
    private final double[] open;
    private final double[] goesOn;
    private final double[] into;
    /** By unit and state: exp of the score; share of the ways up to here. By unit: what scaled the shares to one. */
    private double[][] factor = {};
    private double[][] begun = {};
    private double[] scales = {};

    Crf(int types) {
        this.types = types;
        this.moves = new Weights(types + 2, types, false);
        this.move = new double[types + 2][types];
        this.left = new double[types];
        this.open = new double[types];
        this.goesOn = new double[types];
        this.into = new double[types];
    }

    void weightsChanged() {
        for (int from = 0; from < move.length; from++) {
            for (int to = 0; to < types; to++) {
                move[from][to] = StrictMath.exp(moves.value[from][to]);
            }
        }
    }

    /**
     * The gradient of the loss into slopes and the gradient of the moves. Where the belief is certain, the loss is the negative
     * log likelihood of its way; else what it expects of that over all ways.
     *
     * @param scores of each state at each of n units
     * @return the loss
     */
    double gradient(float[][] scores, int n, Belief belief, float[][] slopes) {
        return expect(scores, n, slopes) - subtract(scores, n, belief, slopes);
    }

    /** What is believed by these scores and moves. */
    Belief belief(float[][] scores, int n) {
        float[][] states = new float[n][2 * types];
        expect(scores, n, states);
        float[][] expected = new float[types + 2][];
        for (int from = 0; from < expected.length; from++) {
            expected[from] = moves.gradient[from].clone();
            Arrays.fill(moves.gradient[from], 0);
        }
        return new Belief(states, expected);
    }

    /** Probabilities of the states into slopes, expected numbers of moves added to their gradient; gives the log of the sum over all ways. */
    private double expect(float[][] scores, int n, float[][] slopes) {
        double log = forward(scores, n);
        System.arraycopy(move[types + 1], 0, open, 0, types);
        Arrays.fill(goesOn, 0);
        for (int t = n - 1; t >= 0; t--) {
            double total = 0;
            for (int x = 0; x < types; x++) {
                total += (begun[t][x] + begun[t][types + x]) * (open[x] + goesOn[x]);
            }
            for (int x = 0; x < types; x++) {
                double follow = (open[x] + goesOn[x]) / total;
                slopes[t][x] = (float) (begun[t][x] * follow);
                slopes[t][types + x] = (float) (begun[t][types + x] * follow);
            }
            if (t > 0) {
                back(t, 1 / (total * scales[t]));
            }
        }
        for (int x = 0; x < types; x++) {
            moves.gradient[types][x] += slopes[0][x];
            moves.gradient[types + 1][x] += slopes[n - 1][x] + slopes[n - 1][types + x];
        }
        return log;
    }

    /** From what follows unit t to what follows the unit before; adds the moves that are expected between them. */
    private void back(int t, double share) {
        for (int x = 0; x < types; x++) {
            double follow = open[x] + goesOn[x];
            into[x] = factor[t][x] * follow;
            goesOn[x] = factor[t][types + x] * follow;
        }
        double scale = 0;
        for (int from = 0; from < types; from++) {
            double ways = share * (begun[t - 1][from] + begun[t - 1][types + from]);
            double sum = 0;
            for (int x = 0; x < types; x++) {
                double way = move[from][x] * into[x];
                sum += way;
                moves.gradient[from][x] += (float) (ways * way);
            }
            open[from] = sum;
            scale += sum + goesOn[from];
        }
        for (int x = 0; x < types; x++) {
            open[x] /= scale;
            goesOn[x] /= scale;
        }
    }

    /** Shares of the beginnings of ways; gives the log of the sum over all ways. */
    private double forward(float[][] scores, int n) {
        if (factor.length < n) {
            factor = new double[2 * n][2 * types];
            begun = new double[2 * n][2 * types];
            scales = new double[2 * n];
        }
        double log = 0;
        for (int t = 0; t < n; t++) {
            float highest = Float.NEGATIVE_INFINITY;
            for (int s = 0; s < 2 * types; s++) {
                highest = Math.max(highest, scores[t][s]);
            }
            for (int s = 0; s < 2 * types; s++) {
                factor[t][s] = StrictMath.exp(scores[t][s] - highest);
            }
            double[] now = begun[t];
            if (t == 0) {
                System.arraycopy(move[types], 0, now, 0, types);
                Arrays.fill(left, 0);
            } else {
                Arrays.fill(now, 0);
                for (int from = 0; from < types; from++) {
                    left[from] = begun[t - 1][from] + begun[t - 1][types + from];
                    double ways = left[from];
                    double[] row = move[from];
                    for (int x = 0; x < types; x++) {
                        now[x] += ways * row[x];
                    }
                }
            }
            double total = 0;
            for (int x = 0; x < types; x++) {
                now[x] *= factor[t][x];
                now[types + x] = left[x] * factor[t][types + x];
                total += now[x] + now[types + x];
            }
            for (int s = 0; s < 2 * types; s++) {
                now[s] /= total;
            }
            scales[t] = total;
            log += StrictMath.log(total) + highest;
        }
        double end = 0;
        for (int x = 0; x < types; x++) {
            end += (begun[n - 1][x] + begun[n - 1][types + x]) * move[types + 1][x];
        }
        return log + StrictMath.log(end);
    }

    /** Gives the score that is expected of the way believed in. */
    private double subtract(float[][] scores, int n, Belief belief, float[][] slopes) {
        double sum = 0;
        for (int t = 0; t < n; t++) {
            sum += subtract(scores[t], belief.states()[t], slopes[t]);
        }
        for (int from = 0; from < types + 2; from++) {
            sum += subtract(moves.value[from], belief.moves()[from], moves.gradient[from]);
        }
        return sum;
    }

    private static double subtract(float[] scores, float[] shares, float[] slopes) {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += (double) scores[i] * shares[i];
            slopes[i] -= shares[i];
        }
        return sum;
    }
}
