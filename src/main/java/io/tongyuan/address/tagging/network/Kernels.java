package io.tongyuan.address.tagging.network;

/**
 * Products of small matrices. The order of operations is fixed, so results are the same bit for bit on every machine.
 * A matrix is an array of rows: only loops in which all arrays have the same index become vector instructions (measured
 * on JDK 25: 16 multiplications a nanosecond, against 4 where rows lie one after another in one array).
 */
public final class Kernels {
    private Kernels() {
    }

    /** c += Σ factors[j] · rows[j], over the first k rows. */
    public static void addRows(float[] c, float[] factors, float[][] rows, int k) {
        int n = c.length;
        int j = 0;
        for (; j + 4 <= k; j += 4) {
            addFour(c, n, factors[j], rows[j], factors[j + 1], rows[j + 1], factors[j + 2], rows[j + 2], factors[j + 3], rows[j + 3]);
        }
        for (; j < k; j++) {
            addRow(c, factors[j], rows[j]);
        }
    }

    /** c[t] += Σ factors[t][j] · rows[j], over the first k rows, for each t below n: two rows of c at a time, so that rows are read half as often. */
    public static void addProducts(float[][] c, int n, float[][] factors, float[][] rows, int k) {
        int t = 0;
        for (; t + 2 <= n; t += 2) {
            float[] p = factors[t];
            float[] q = factors[t + 1];
            int j = 0;
            for (; j + 4 <= k; j += 4) {
                addEight(c[t], c[t + 1], p[j], p[j + 1], p[j + 2], p[j + 3], q[j], q[j + 1], q[j + 2], q[j + 3], rows[j], rows[j + 1], rows[j + 2], rows[j + 3]);
            }
            for (; j < k; j++) {
                addRow(c[t], p[j], rows[j]);
                addRow(c[t + 1], q[j], rows[j]);
            }
        }
        if (t < n) {
            addRows(c[t], factors[t], rows, k);
        }
    }

    /** c[i] += Σ factors[j][i] · rows[j + shift], for j from {@code from} to {@code to}, for each of the first k rows of c. */
    public static void addTransposed(float[][] c, int k, float[][] factors, float[][] rows, int from, int to, int shift) {
        int i = 0;
        for (; i + 2 <= k; i += 2) {
            int j = from;
            for (; j + 4 <= to; j += 4) {
                addEight(c[i], c[i + 1], factors[j][i], factors[j + 1][i], factors[j + 2][i], factors[j + 3][i],
                        factors[j][i + 1], factors[j + 1][i + 1], factors[j + 2][i + 1], factors[j + 3][i + 1],
                        rows[j + shift], rows[j + 1 + shift], rows[j + 2 + shift], rows[j + 3 + shift]);
            }
            for (; j < to; j++) {
                addRow(c[i], factors[j][i], rows[j + shift]);
                addRow(c[i + 1], factors[j][i + 1], rows[j + shift]);
            }
        }
        for (int j = from; i < k && j < to; j++) {
            addRow(c[i], factors[j][i], rows[j + shift]);
        }
    }

    private static void addEight(float[] c, float[] d, float p0, float p1, float p2, float p3, float q0, float q1, float q2, float q3,
                                 float[] b0, float[] b1, float[] b2, float[] b3) {
        int n = c.length;
        for (int x = 0; x < n; x++) {
            c[x] = Math.fma(p3, b3[x], Math.fma(p2, b2[x], Math.fma(p1, b1[x], Math.fma(p0, b0[x], c[x]))));
            d[x] = Math.fma(q3, b3[x], Math.fma(q2, b2[x], Math.fma(q1, b1[x], Math.fma(q0, b0[x], d[x]))));
        }
    }

    private static void addFour(float[] c, int n, float a0, float[] b0, float a1, float[] b1, float a2, float[] b2, float a3, float[] b3) {
        for (int x = 0; x < n; x++) {
            c[x] = Math.fma(a3, b3[x], Math.fma(a2, b2[x], Math.fma(a1, b1[x], Math.fma(a0, b0[x], c[x]))));
        }
    }

    /** c += a · b. */
    public static void addRow(float[] c, float a, float[] b) {
        int n = c.length;
        for (int x = 0; x < n; x++) {
            c[x] = Math.fma(a, b[x], c[x]);
        }
    }

    public static void transpose(float[][] from, float[][] to) {
        for (int i = 0; i < from.length; i++) {
            for (int j = 0; j < to.length; j++) {
                to[j][i] = from[i][j];
            }
        }
    }

    /** In place. A rational approximation: Math.tanh takes ten times as long. */
    public static void tanh(float[] a, int from, int to) {
        for (int i = from; i < to; i++) {
            a[i] = tanh(a[i]);
        }
    }

    /** In place. */
    public static void sigmoid(float[] a, int from, int to) {
        for (int i = from; i < to; i++) {
            a[i] = 0.5f + 0.5f * tanh(0.5f * a[i]);
        }
    }

    /** Lambert's continued fraction to its seventh step, within ±4.97, where it reaches one. */
    private static float tanh(float written) {
        float x = Math.max(-4.97f, Math.min(4.97f, written));
        float s = x * x;
        float p = x * (135135f + s * (17325f + s * (378f + s)));
        float q = 135135f + s * (62370f + s * (3150f + s * 28f));
        return Math.max(-1f, Math.min(1f, p / q));
    }
}
