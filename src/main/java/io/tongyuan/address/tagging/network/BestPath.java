package io.tongyuan.address.tagging.network;

/**
 * The best way through the states of a text (Viterbi, 1967). A state is a type and whether the unit begins an element:
 * B-x is state x, I-x is types + x. An element goes on only with its own type, so only moves into beginnings are
 * weighed, and those between types alone.
 */
public final class BestPath {
    private final int types;
    private final float[][] moves;
    private final float[] left;
    /** By unit and type: of ways that begin an element here, and that go on with one. */
    private float[][] begun = {};
    private float[][] goesOn = {};

    /** @param moves from each type, and from the beginning, to each type; then from each type to the end */
    public BestPath(int types, float[][] moves) {
        this.types = types;
        this.moves = moves;
        this.left = new float[types];
    }

    /** @param scores of each state at each of n units; @param path receives the states */
    public void find(float[][] scores, int n, int[] path) {
        if (begun.length < n) {
            begun = new float[2 * n][types];
            goesOn = new float[2 * n][types];
        }
        for (int x = 0; x < types; x++) {
            begun[0][x] = scores[0][x] + moves[types][x];
            goesOn[0][x] = Float.NEGATIVE_INFINITY;
        }
        for (int t = 1; t < n; t++) {
            step(scores[t], begun[t - 1], goesOn[t - 1], begun[t], goesOn[t]);
        }
        trace(n, path);
    }

    private void step(float[] scores, float[] lastBegun, float[] lastGoesOn, float[] nowBegun, float[] nowGoesOn) {
        float[] most = left;
        for (int x = 0; x < types; x++) {
            most[x] = Math.max(lastBegun[x], lastGoesOn[x]);
            nowBegun[x] = Float.NEGATIVE_INFINITY;
        }
        for (int from = 0; from < types; from++) {
            enter(nowBegun, most[from], moves[from]);
        }
        for (int x = 0; x < types; x++) {
            nowBegun[x] += scores[x];
            nowGoesOn[x] = most[x] + scores[types + x];
        }
    }

    private static void enter(float[] now, float score, float[] moves) {
        int n = now.length;
        for (int x = 0; x < n; x++) {
            now[x] = Math.max(now[x], score + moves[x]);
        }
    }

    /** What led to each state is found again only along the way that is the best. */
    private void trace(int n, int[] path) {
        int type = best(n - 1, moves[types + 1], -1);
        for (int t = n - 1; t >= 0; t--) {
            boolean begins = begun[t][type] >= goesOn[t][type];
            path[t] = begins ? type : types + type;
            if (begins && t > 0) {
                type = best(t - 1, null, type);
            }
        }
    }

    /** The type at unit t from which it goes on best: by one row of moves, or to the type {@code to}. */
    private int best(int t, float[] row, int to) {
        int best = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int x = 0; x < types; x++) {
            float score = Math.max(begun[t][x], goesOn[t][x]) + (row == null ? moves[x][to] : row[x]);
            if (score > most) {
                most = score;
                best = x;
            }
        }
        return best;
    }
}
