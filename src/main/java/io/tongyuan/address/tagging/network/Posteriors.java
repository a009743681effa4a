package io.tongyuan.address.tagging.network;

import java.util.Arrays;

/**
 * How probable an element is, over all ways through the states of a text (forward and backward; Rabiner, 1989). For one
 * thread.
 */
final class Posteriors {
    private static final float LOWEST = -80;

    private final int types;
    private final float[][] move;
    private final float[][] moveTransposed;
    private final float[] left;
    private final float[] into;
    /** By unit: exp of the scores; shares of the ways up to here; what follows where an element ends, where it goes on. */
    private float[][] factor = {};
    private float[][] begun = {};
    private float[][] goesOn = {};
    private float[][] after = {};
    private float[][] further = {};
    private float[] scales = {};
    private float[] totals = {};

    Posteriors(int types, float[][] moves) {
        this.types = types;
        this.move = new float[types + 2][types];
        this.moveTransposed = new float[types][types];
        for (int from = 0; from < types + 2; from++) {
            for (int to = 0; to < types; to++) {
                move[from][to] = (float) StrictMath.exp(moves[from][to]);
                if (from < types) {
                    moveTransposed[to][from] = move[from][to];
                }
            }
        }
        this.left = new float[types];
        this.into = new float[types];
    }

    /** Takes the scores of each state at each of n units; the calls of {@link #of} that follow are about them. */
    void find(float[][] scores, int n) {
        room(n);
        for (int t = 0; t < n; t++) {
            exp(scores[t], factor[t]);
            forward(t);
        }
        System.arraycopy(move[types + 1], 0, after[n - 1], 0, types);
        Arrays.fill(further[n - 1], 0);
        for (int t = n - 1; t >= 0; t--) {
            float total = 0;
            for (int x = 0; x < types; x++) {
                total += (begun[t][x] + goesOn[t][x]) * (after[t][x] + further[t][x]);
            }
            totals[t] = total;
            if (t > 0) {
                backward(t);
            }
        }
    }

    private void forward(int t) {
        float[] now = begun[t];
        if (t == 0) {
            System.arraycopy(move[types], 0, now, 0, types);
            Arrays.fill(left, 0);
        } else {
            Arrays.fill(now, 0);
            for (int x = 0; x < types; x++) {
                left[x] = begun[t - 1][x] + goesOn[t - 1][x];
            }
            Kernels.addRows(now, left, move, types);
        }
        float total = 0;
        for (int x = 0; x < types; x++) {
            now[x] *= factor[t][x];
            goesOn[t][x] = left[x] * factor[t][types + x];
            total += now[x] + goesOn[t][x];
        }
        scales[t] = total;
        for (int x = 0; x < types; x++) {
            now[x] /= total;
            goesOn[t][x] /= total;
        }
    }

    private void backward(int t) {
        float scale = 0;
        for (int x = 0; x < types; x++) {
            float follow = after[t][x] + further[t][x];
            into[x] = factor[t][x] * follow;
            further[t - 1][x] = factor[t][types + x] * follow;
        }
        Arrays.fill(after[t - 1], 0);
        Kernels.addRows(after[t - 1], into, moveTransposed, types);
        for (int x = 0; x < types; x++) {
            scale += after[t - 1][x] + further[t - 1][x];
        }
        for (int x = 0; x < types; x++) {
            after[t - 1][x] /= scale;
            further[t - 1][x] /= scale;
        }
    }

    /** That the units from {@code start} to before {@code end} are one element of that type: 0 to 1. */
    float of(int start, int end, int type) {
        float share = begun[start][type];
        for (int t = start + 1; t < end; t++) {
            share *= factor[t][types + type] / scales[t];
        }
        return share * after[end - 1][type] / totals[end - 1];
    }

    /** That an element begins at the unit, whatever it is. */
    float begins(int unit) {
        float share = 0;
        for (int x = 0; x < types; x++) {
            share += begun[unit][x] * (after[unit][x] + further[unit][x]);
        }
        return share / totals[unit];
    }

    /** That an element of that type begins at {@code start} and has the units to before {@code end}, and maybe more. */
    float reaches(int start, int end, int type) {
        float share = begun[start][type];
        for (int t = start + 1; t < end; t++) {
            share *= factor[t][types + type] / scales[t];
        }
        return share * (after[end - 1][type] + further[end - 1][type]) / totals[end - 1];
    }

    /** Of scores less the highest: (1 + x/1024)^1024, right to a hundredth where it matters. */
    private static void exp(float[] scores, float[] out) {
        float highest = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        for (int s = 0; s < scores.length; s++) {
            float y = 1 + Math.max(LOWEST, scores[s] - highest) / 1024;
            y *= y;
            y *= y;
            y *= y;
            y *= y;
            y *= y;
            y *= y;
            y *= y;
            y *= y;
            y *= y;
            out[s] = y * y;
        }
    }

    private void room(int n) {
        if (factor.length < n) {
            factor = new float[2 * n][2 * types];
            begun = new float[2 * n][types];
            goesOn = new float[2 * n][types];
            after = new float[2 * n][types];
            further = new float[2 * n][types];
            scales = new float[2 * n];
            totals = new float[2 * n];
        }
    }
}
