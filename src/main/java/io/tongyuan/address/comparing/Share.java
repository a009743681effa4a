package io.tongyuan.address.comparing;

/** How much of the log-odds the networks shall say: what makes the truth of other pairs likeliest. */
final class Share {
    private static final int STEPS = 20;

    private Share() {
    }

    /** @param sums of the trees by row; @param read what the networks say; @param truth class of each row */
    static double of(double[][] sums, double[][] read, int[] truth) {
        double best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int step = 0; step <= STEPS; step++) {
            double share = step / (double) STEPS;
            double loss = 0;
            for (int i = 0; i < truth.length; i++) {
                loss -= Math.log(PairModel.mixed(sums[i], read[i], share)[truth[i]]);
            }
            if (loss < least) {
                least = loss;
                best = share;
            }
        }
        return best;
    }
}
