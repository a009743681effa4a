package io.tongyuan.address.tagging.training;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Weights that are learned, in rows, with their gradient and Adam's two moments (Kingma and Ba, 2015). Where only few rows
 * have a gradient, only those are changed.
 */
final class Weights {
    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;

    final float[][] value;
    final float[][] gradient;
    private final float[][] first;
    private final float[][] second;
    private final boolean sparse;
    private final boolean[] touched;
    private int[] touchedRows = new int[64];
    private int touchedCount;
    private float[][] sum;
    private int summed;

    /** @param sparse whether few rows have a gradient at a time */
    Weights(int rows, int columns, boolean sparse) {
        this.sparse = sparse;
        this.value = new float[rows][columns];
        this.gradient = new float[rows][columns];
        this.first = new float[rows][columns];
        this.second = new float[rows][columns];
        this.touched = new boolean[sparse ? rows : 0];
    }

    /** Even between ± bound. */
    Weights random(SplittableRandom random, double bound) {
        for (float[] row : value) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) ((random.nextDouble() * 2 - 1) * bound);
            }
        }
        return this;
    }

    /** To be said of every row that gets a gradient, where rows are sparse. */
    void touch(int row) {
        if (!touched[row]) {
            touched[row] = true;
            if (touchedCount == touchedRows.length) {
                touchedRows = Arrays.copyOf(touchedRows, touchedCount * 2);
            }
            touchedRows[touchedCount++] = row;
        }
    }

    /**
     * One step against the gradient, which is zero afterwards.
     *
     * @param scale what to multiply the gradient with
     * @param time  how many steps there were, with this one
     */
    void step(float rate, float scale, int time) {
        float size = rate / (float) (1 - StrictMath.pow(BETA1, time));
        float correction = 1 / (float) (1 - StrictMath.pow(BETA2, time));
        if (!sparse) {
            for (int row = 0; row < value.length; row++) {
                step(value[row], gradient[row], first[row], second[row], size, correction, scale);
            }
            return;
        }
        for (int i = 0; i < touchedCount; i++) {
            int row = touchedRows[i];
            step(value[row], gradient[row], first[row], second[row], size, correction, scale);
            touched[row] = false;
        }
        touchedCount = 0;
    }

    private static void step(float[] value, float[] gradient, float[] first, float[] second, float size, float correction, float scale) {
        for (int i = 0; i < value.length; i++) {
            float g = gradient[i] * scale;
            first[i] = BETA1 * first[i] + (1 - BETA1) * g;
            second[i] = BETA2 * second[i] + (1 - BETA2) * g * g;
            value[i] -= size * first[i] / ((float) Math.sqrt(second[i] * correction) + 1e-8f);
            gradient[i] = 0;
        }
    }

    /** Remembers the weights as they stand, for {@link #average}. */
    void addToAverage() {
        if (sum == null) {
            sum = new float[value.length][value.length == 0 ? 0 : value[0].length];
        }
        for (int row = 0; row < value.length; row++) {
            for (int i = 0; i < value[row].length; i++) {
                sum[row][i] += value[row][i];
            }
        }
        summed++;
    }

    /** Puts the mean of what was remembered in the weights' place. */
    void average() {
        for (int row = 0; row < value.length && summed > 0; row++) {
            for (int i = 0; i < value[row].length; i++) {
                value[row][i] = sum[row][i] / summed;
            }
        }
        sum = null;
        summed = 0;
    }
}
