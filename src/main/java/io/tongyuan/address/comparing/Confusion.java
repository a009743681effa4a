package io.tongyuan.address.comparing;

/** How often each verdict was given where each was right. */
public final class Confusion {
    private static final int N = PairVerdict.values().length;

    private final long[][] counts = new long[N][N];

    public void add(int truth, int given) {
        counts[truth][given]++;
    }

    public void add(Confusion other) {
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                counts[i][j] += other.counts[i][j];
            }
        }
    }

    public long count(PairVerdict truth, PairVerdict given) {
        return counts[truth.ordinal()][given.ordinal()];
    }

    public double f1(PairVerdict of) {
        int k = of.ordinal();
        long right = counts[k][k];
        long given = 0;
        long wanted = 0;
        for (int i = 0; i < N; i++) {
            given += counts[i][k];
            wanted += counts[k][i];
        }
        return 2.0 * right / Math.max(1, given + wanted);
    }

    /** Mean of the verdicts' F1. */
    public double macroF1() {
        double sum = 0;
        for (PairVerdict v : PairVerdict.values()) {
            sum += f1(v);
        }
        return sum / N;
    }
}
