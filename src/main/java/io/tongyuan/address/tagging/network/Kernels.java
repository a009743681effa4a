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

    /** c += Σ factors[j][at] · rows[j], for j from {@code from} to {@code to}; rows begin {@code shift} later. */
    public static void addColumn(float[] c, float[][] factors, int at, float[][] rows, int from, int to, int shift) {
        int n = c.length;
        int j = from;
        for (; j + 4 <= to; j += 4) {
            addFour(c, n, factors[j][at], rows[j + shift], factors[j + 1][at], rows[j + 1 + shift],
                    factors[j + 2][at], rows[j + 2 + shift], factors[j + 3][at], rows[j + 3 + shift]);
        }
        for (; j < to; j++) {
            addRow(c, factors[j][at], rows[j + shift]);
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
