package io.tongyuan.address.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Gradient boosting with the softmax loss, second order (Chen and Guestrin 2016, XGBoost, eq. 6 and 7), on histograms.
 * The same rows and seed give the same trees.
 */
final class TreeTraining {
    /** @param least sum of second derivatives on either side of a split */
    record Settings(int rounds, int depth, double rate, double sample, double featureSample, double least, double ridge, long seed) {
    }

    private static final int BINS = 64;

    private final float[][] x;
    private final int[] y;
    private final Settings settings;
    private final int classes;
    private final int features;
    private final float[][] limits;
    private final byte[][] bins;
    private final SplittableRandom random;

    private TreeTraining(float[][] x, int[] y, int classes, Settings settings) {
        this.x = x;
        this.y = y;
        this.classes = classes;
        this.settings = settings;
        this.features = x[0].length;
        this.limits = new float[features][];
        this.bins = new byte[features][x.length];
        this.random = new SplittableRandom(settings.seed);
        for (int f = 0; f < features; f++) {
            bin(f);
        }
    }

    static Trees train(float[][] x, int[] y, int classes, Settings settings) {
        return new TreeTraining(x, y, classes, settings).run();
    }

    private void bin(int f) {
        float[] values = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            values[i] = x[i][f];
        }
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        List<Float> cuts = new ArrayList<>();
        for (int b = 1; b < BINS; b++) {
            int at = (int) ((long) sorted.length * b / BINS);
            float below = sorted[Math.max(0, at - 1)];
            float above = sorted[at];
            float cut = below == above ? above : (below + above) / 2;
            if (cut < sorted[sorted.length - 1] && (cuts.isEmpty() || cut > cuts.getLast())) {
                cuts.add(cut);
            }
        }
        limits[f] = new float[cuts.size()];
        for (int c = 0; c < limits[f].length; c++) {
            limits[f][c] = cuts.get(c);
        }
        for (int i = 0; i < x.length; i++) {
            int at = Arrays.binarySearch(limits[f], values[i]);
            bins[f][i] = (byte) (at < 0 ? -at - 1 : at);
        }
    }

    private Trees run() {
        double[] start = new double[classes];
        for (int label : y) {
            start[label]++;
        }
        for (int k = 0; k < classes; k++) {
            start[k] = Math.log(start[k] / y.length);
        }
        double[][] sums = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            sums[i] = start.clone();
        }
        List<List<Trees.Tree>> trees = new ArrayList<>();
        for (int k = 0; k < classes; k++) {
            trees.add(new ArrayList<>());
        }
        double[] gradient = new double[x.length];
        double[] curvature = new double[x.length];
        for (int round = 0; round < settings.rounds; round++) {
            double[][] p = new double[x.length][];
            for (int i = 0; i < x.length; i++) {
                p[i] = Trees.softmax(sums[i]);
            }
            int[] rows = sample();
            for (int k = 0; k < classes; k++) {
                for (int i = 0; i < x.length; i++) {
                    gradient[i] = p[i][k] - (y[i] == k ? 1 : 0);
                    curvature[i] = Math.max(1e-6, p[i][k] * (1 - p[i][k]));
                }
                Trees.Tree tree = new Grower(gradient, curvature).grow(rows.clone());
                trees.get(k).add(tree);
                for (int i = 0; i < x.length; i++) {
                    sums[i][k] += tree.value()[tree.leaf(x[i])];
                }
            }
        }
        return new Trees(start, trees);
    }

    private int[] sample() {
        int[] rows = new int[x.length];
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (random.nextDouble() < settings.sample) {
                rows[n++] = i;
            }
        }
        return Arrays.copyOf(rows, n);
    }

    /** One tree, level by level. */
    private final class Grower {
        private final double[] gradient;
        private final double[] curvature;
        private final boolean[] tried = new boolean[features];
        private final List<int[]> nodes = new ArrayList<>();
        private final List<Float> limit = new ArrayList<>();
        private final List<Float> value = new ArrayList<>();

        Grower(double[] gradient, double[] curvature) {
            this.gradient = gradient;
            this.curvature = curvature;
            for (int f = 0; f < features; f++) {
                tried[f] = random.nextDouble() < settings.featureSample;
            }
        }

        Trees.Tree grow(int[] rows) {
            add(rows);
            split(0, rows, settings.depth);
            int n = nodes.size();
            int[] feature = new int[n];
            int[] left = new int[n];
            float[] limits = new float[n];
            float[] values = new float[n];
            for (int i = 0; i < n; i++) {
                feature[i] = nodes.get(i)[0];
                left[i] = nodes.get(i)[1];
                limits[i] = limit.get(i);
                values[i] = value.get(i);
            }
            return new Trees.Tree(feature, limits, left, values);
        }

        private int add(int[] rows) {
            double g = 0;
            double h = 0;
            for (int i : rows) {
                g += gradient[i];
                h += curvature[i];
            }
            nodes.add(new int[] {-1, -1});
            limit.add(0f);
            value.add((float) (-settings.rate * g / (h + settings.ridge)));
            return nodes.size() - 1;
        }

        private void split(int node, int[] rows, int depth) {
            Best best = depth == 0 ? null : best(rows);
            if (best == null) {
                return;
            }
            int n = 0;
            int[] low = new int[rows.length];
            int[] high = new int[rows.length];
            int m = 0;
            for (int i : rows) {
                if (bins[best.feature][i] <= best.bin) {
                    low[n++] = i;
                } else {
                    high[m++] = i;
                }
            }
            low = Arrays.copyOf(low, n);
            high = Arrays.copyOf(high, m);
            int left = add(low);
            int right = add(high);
            nodes.get(node)[0] = best.feature;
            nodes.get(node)[1] = left;
            limit.set(node, limits[best.feature][best.bin]);
            split(left, low, depth - 1);
            split(right, high, depth - 1);
        }

        private record Best(int feature, int bin, double gain) {
        }

        private Best best(int[] rows) {
            double g = 0;
            double h = 0;
            for (int i : rows) {
                g += gradient[i];
                h += curvature[i];
            }
            double whole = g * g / (h + settings.ridge);
            Best best = null;
            double[] gs = new double[BINS];
            double[] hs = new double[BINS];
            for (int f = 0; f < features; f++) {
                if (!tried[f]) {
                    continue;
                }
                Arrays.fill(gs, 0);
                Arrays.fill(hs, 0);
                byte[] bin = bins[f];
                for (int i : rows) {
                    gs[bin[i]] += gradient[i];
                    hs[bin[i]] += curvature[i];
                }
                double gl = 0;
                double hl = 0;
                for (int b = 0; b < limits[f].length; b++) {
                    gl += gs[b];
                    hl += hs[b];
                    double hr = h - hl;
                    if (hl < settings.least || hr < settings.least) {
                        continue;
                    }
                    double gain = gl * gl / (hl + settings.ridge) + (g - gl) * (g - gl) / (hr + settings.ridge) - whole;
                    if (gain > 1e-6 && (best == null || gain > best.gain)) {
                        best = new Best(f, b, gain);
                    }
                }
            }
            return best;
        }
    }
}
