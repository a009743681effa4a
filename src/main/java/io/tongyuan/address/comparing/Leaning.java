package io.tongyuan.address.comparing;

/** The factors on probabilities that give the best macro-F1, found by trying. */
final class Leaning {
    private static final int PASSES = 3;

    private Leaning() {
    }

    /** @param truth class of each row */
    static double[] of(double[][] probabilities, int[] truth) {
        double[] best = {1, 1, 1};
        double bestScore = score(probabilities, truth, best);
        for (int pass = 0; pass < PASSES; pass++) {
            for (int k = 0; k < best.length; k++) {
                for (int twentieths = 8; twentieths <= 60; twentieths++) {
                    double[] tried = best.clone();
                    tried[k] = twentieths / 20.0;
                    double score = score(probabilities, truth, tried);
                    if (score > bestScore) {
                        bestScore = score;
                        best = tried;
                    }
                }
            }
        }
        return best;
    }

    private static double score(double[][] probabilities, int[] truth, double[] leaning) {
        PairModel model = new PairModel(null, null, null, leaning);
        Confusion c = new Confusion();
        for (int i = 0; i < truth.length; i++) {
            c.add(truth[i], model.choice(probabilities[i]));
        }
        return c.macroF1();
    }
}
