package io.tongyuan.address.tagging.training;

/**
 * What is held of the elements of a text.
 *
 * @param states how probable each state is, by unit
 * @param moves  how many of each move there are to be expected, in the order of {@link Crf#moves}
 */
record Belief(float[][] states, float[][] moves) {
    /** That these are the states. */
    static Belief certain(int[] gold, int types) {
        Belief belief = new Belief(new float[gold.length][2 * types], new float[types + 2][types]);
        int from = types;
        for (int t = 0; t < gold.length; t++) {
            belief.states[t][gold[t]] = 1;
            if (gold[t] < types) {
                belief.moves[from][gold[t]]++;
            }
            from = gold[t] % types;
        }
        belief.moves[types + 1][from]++;
        return belief;
    }

    /** Between this and another of the same text. */
    Belief mixed(Belief other, float othersShare) {
        return new Belief(mixed(states, other.states, othersShare), mixed(moves, other.moves, othersShare));
    }

    private static float[][] mixed(float[][] a, float[][] b, float share) {
        float[][] out = new float[a.length][a[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < a[i].length; k++) {
                out[i][k] = (1 - share) * a[i][k] + share * b[i][k];
            }
        }
        return out;
    }
}
