package io.tongyuan.address.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Logistic regression on observations that are there or not, by Newton's method with a ridge. */
final class Logistic {
    static final String BIAS = "bias";
    private static final int STEPS = 30;
    private static final double RIDGE = 0.5;

    private record Look(int[] features, int[] wrongRight) {
    }

    private final Map<Set<String>, int[]> counts = new java.util.LinkedHashMap<>();
    private final TreeSet<String> names = new TreeSet<>(Set.of(BIAS));

    void add(Set<String> seen, boolean right) {
        names.addAll(seen);
        counts.computeIfAbsent(new TreeSet<>(seen), s -> new int[2])[right ? 1 : 0]++;
    }

    Map<String, Double> fit() {
        List<String> order = List.copyOf(names);
        List<Look> looks = new ArrayList<>();
        counts.forEach((seen, n) -> looks.add(new Look(java.util.stream.Stream.concat(seen.stream(), java.util.stream.Stream.of(BIAS))
                .mapToInt(order::indexOf).toArray(), n)));
        double[] w = new double[order.size()];
        for (int step = 0; step < STEPS; step++) {
            double[][] curve = new double[w.length][w.length + 1];
            for (int i = 0; i < w.length; i++) {
                curve[i][i] = RIDGE;
                curve[i][w.length] = -RIDGE * w[i];
            }
            for (Look look : looks) {
                add(look, w, curve);
            }
            double[] change = solve(curve);
            for (int i = 0; i < w.length; i++) {
                // A step may overshoot where nearly all answers are right.
                w[i] += Math.clamp(change[i], -2, 2);
            }
        }
        Map<String, Double> out = new TreeMap<>();
        for (int i = 0; i < w.length; i++) {
            out.put(order.get(i), w[i]);
        }
        return out;
    }

    private static void add(Look look, double[] w, double[][] curve) {
        double sum = 0;
        for (int f : look.features) {
            sum += w[f];
        }
        double p = 1 / (1 + Math.exp(-sum));
        double n = look.wrongRight[0] + look.wrongRight[1];
        double gap = look.wrongRight[1] - n * p;
        double bend = n * p * (1 - p);
        for (int f : look.features) {
            curve[f][w.length] += gap;
            for (int g : look.features) {
                curve[f][g] += bend;
            }
        }
    }

    /** Gauss's elimination; the ridge keeps the matrix positive, so no pivot is sought. */
    private static double[] solve(double[][] m) {
        int n = m.length;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double factor = m[j][i] / m[i][i];
                for (int k = i; factor != 0 && k <= n; k++) {
                    m[j][k] -= factor * m[i][k];
                }
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            x[i] = m[i][n];
            for (int k = i + 1; k < n; k++) {
                x[i] -= m[i][k] * x[k];
            }
            x[i] /= m[i][i];
        }
        return x;
    }
}
