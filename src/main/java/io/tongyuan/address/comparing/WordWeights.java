package io.tongyuan.address.comparing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * What single characters and pairs of them say where both addresses, or only one, have them: 店 in one alone says little,
 * 停车场 that it is not the hotel itself. A multinomial logit over hashed signs (Weinberger et al. 2009), learned by
 * AdaGrad; its three sums are features of the trees.
 */
final class WordWeights {
    private static final int BITS = 18;
    private static final int CLASSES = PairVerdict.values().length;
    private static final int PASSES = 4;
    private static final double RATE = 0.2;
    private static final double RIDGE = 0.001;
    /** Smaller weights are not kept. */
    private static final float LEAST = 0.01f;

    private final float[][] weights;

    private WordWeights(float[][] weights) {
        this.weights = weights;
    }

    /** The signs of a pair, ascending, none twice. */
    static int[] signs(Written a, Written b) {
        TreeSet<Integer> out = new TreeSet<>();
        out.add(0);
        grams(a, b, out);
        Set<Character> inA = characters(a.letters());
        Set<Character> inB = characters(b.letters());
        inA.forEach(c -> out.add(sign((inB.contains(c) ? "s" : "a") + c)));
        inB.stream().filter(c -> !inA.contains(c)).forEach(c -> out.add(sign("b" + c)));
        for (Kind kind : Kind.values()) {
            String ka = String.join("", a.kinds().getOrDefault(kind, List.of()));
            String kb = String.join("", b.kinds().getOrDefault(kind, List.of()));
            if (!ka.isEmpty() && !kb.isEmpty()) {
                out.add(sign("K" + kind + ka.equals(kb)));
            }
            of(kind, "a", ka, b.letters(), inB, out);
            of(kind, "b", kb, a.letters(), inA, out);
        }
        return out.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void grams(Written a, Written b, Set<Integer> out) {
        Set<Integer> inA = new HashSet<>();
        Set<Integer> inB = new HashSet<>();
        for (int gram : GramWeights.grams(a.letters())) {
            inA.add(gram);
        }
        for (int gram : GramWeights.grams(b.letters())) {
            inB.add(gram);
        }
        inA.forEach(g -> out.add(sign((inB.contains(g) ? "S" : "A") + g)));
        inB.stream().filter(g -> !inA.contains(g)).forEach(g -> out.add(sign("B" + g)));
    }

    /** How a kind's words end, and which of their characters the other address does not have. */
    private static void of(Kind kind, String side, String words, String other, Set<Character> inOther, Set<Integer> out) {
        if (!words.isEmpty()) {
            out.add(sign("E" + side + kind + words.substring(Math.max(0, words.length() - 2)) + other.contains(words)));
        }
        for (char c : words.toCharArray()) {
            if (!inOther.contains(c)) {
                out.add(sign("k" + side + kind + c));
            }
        }
    }

    private static Set<Character> characters(String s) {
        Set<Character> out = new TreeSet<>();
        for (char c : s.toCharArray()) {
            out.add(c);
        }
        return out;
    }

    private static int sign(String s) {
        return s.hashCode() * 0x9E3779B1 >>> 32 - BITS;
    }

    double[] sums(int[] signs) {
        double[] out = new double[CLASSES];
        for (int k = 0; k < CLASSES; k++) {
            for (int s : signs) {
                out[k] += weights[k][s];
            }
        }
        return out;
    }

    static WordWeights learn(List<int[]> signs, int[] truth, long seed) {
        WordWeights learned = new WordWeights(new float[CLASSES][1 << BITS]);
        float[][] squares = new float[CLASSES][1 << BITS];
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[truth.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int pass = 0; pass < PASSES; pass++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int held = order[i];
                order[i] = order[j];
                order[j] = held;
            }
            for (int i : order) {
                learned.step(signs.get(i), truth[i], squares);
            }
        }
        learned.prune();
        return learned;
    }

    private void step(int[] signs, int truth, float[][] squares) {
        double[] p = Trees.softmax(sums(signs));
        for (int k = 0; k < CLASSES; k++) {
            double gradient = p[k] - (truth == k ? 1 : 0);
            for (int s : signs) {
                double own = gradient + RIDGE * weights[k][s];
                squares[k][s] += (float) (own * own);
                weights[k][s] -= (float) (RATE * own / Math.sqrt(1 + squares[k][s]));
            }
        }
    }

    private void prune() {
        for (int s = 0; s < 1 << BITS; s++) {
            for (int k = 0; k < CLASSES; k++) {
                weights[k][s] = Math.abs(weights[k][s]) < LEAST ? 0 : Float.float16ToFloat(Float.floatToFloat16(weights[k][s]));
            }
        }
    }

    void write(DataOutputStream out) throws IOException {
        for (float[] of : weights) {
            int kept = 0;
            for (float w : of) {
                kept += w == 0 ? 0 : 1;
            }
            out.writeInt(kept);
            for (int s = 0; s < of.length; s++) {
                if (of[s] != 0) {
                    out.writeInt(s);
                    out.writeShort(Float.floatToFloat16(of[s]));
                }
            }
        }
    }

    static WordWeights read(DataInputStream in) throws IOException {
        float[][] weights = new float[CLASSES][1 << BITS];
        for (float[] of : weights) {
            for (int n = in.readInt(); n > 0; n--) {
                int sign = in.readInt();
                if (sign < 0 || sign >= of.length) {
                    throw new IOException("no such sign " + sign);
                }
                of[sign] = Float.float16ToFloat(in.readShort());
            }
        }
        return new WordWeights(weights);
    }
}
