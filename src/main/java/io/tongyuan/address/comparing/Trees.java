package io.tongyuan.address.comparing;

import java.util.List;

/**
 * Sums of regression trees, one sum of log-odds for each class.
 *
 * @param trees of each class, in the order they were learned
 * @param start of each class, before any tree
 */
record Trees(double[] start, List<List<Tree>> trees) {
    /**
     * Nodes in an array; node 0 is the root.
     *
     * @param feature -1 at a leaf
     * @param limit   values below or equal go to {@code left}
     * @param left    the other branch is the next node after it
     * @param value   mean log-odds of what reaches the node
     */
    record Tree(int[] feature, float[] limit, int[] left, float[] value) {
        int leaf(float[] x) {
            int at = 0;
            while (feature[at] >= 0) {
                at = x[feature[at]] <= limit[at] ? left[at] : left[at] + 1;
            }
            return at;
        }

        /** What each step of the way changes is what its feature gave (Saabas 2014); their sum is the leaf's value less the root's. */
        void explain(float[] x, double sign, double[] given) {
            int at = 0;
            while (feature[at] >= 0) {
                int next = x[feature[at]] <= limit[at] ? left[at] : left[at] + 1;
                given[feature[at]] += sign * (value[next] - value[at]);
                at = next;
            }
        }
    }

    int classes() {
        return start.length;
    }

    /** Log-odds of each class but for what is common to all. */
    double[] sums(float[] x) {
        double[] sums = start.clone();
        for (int k = 0; k < sums.length; k++) {
            for (Tree tree : trees.get(k)) {
                sums[k] += tree.value[tree.leaf(x)];
            }
        }
        return sums;
    }

    static double[] softmax(double[] sums) {
        double most = Double.NEGATIVE_INFINITY;
        for (double s : sums) {
            most = Math.max(most, s);
        }
        double all = 0;
        double[] out = new double[sums.length];
        for (int k = 0; k < sums.length; k++) {
            out[k] = Math.exp(sums[k] - most);
            all += out[k];
        }
        for (int k = 0; k < sums.length; k++) {
            out[k] /= all;
        }
        return out;
    }

    /** What each feature gave to the log-odds of one class against another. */
    double[] explain(float[] x, int forClass, int againstClass) {
        double[] given = new double[x.length];
        trees.get(forClass).forEach(t -> t.explain(x, 1, given));
        trees.get(againstClass).forEach(t -> t.explain(x, -1, given));
        return given;
    }
}
