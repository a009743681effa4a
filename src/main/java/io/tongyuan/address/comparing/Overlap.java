package io.tongyuan.address.comparing;

import java.util.Arrays;

/** What the characters of two texts have in common, weighed by how much they say. */
final class Overlap {
    private static final int PARTS = 3;

    private final Written a;
    private final Written b;
    private final GramWeights weights;

    private Overlap(Written a, Written b, GramWeights weights) {
        this.a = a;
        this.b = b;
        this.weights = weights;
    }

    static Overlap of(Written a, Written b, GramWeights weights) {
        return new Overlap(a, b, weights);
    }

    void into(float[] out) {
        set(out, Feature.LETTERS_A, a.letters().length());
        set(out, Feature.LETTERS_B, b.letters().length());
        set(out, Feature.BELOW_A, a.below().length());
        set(out, Feature.BELOW_B, b.below().length());
        set(out, Feature.OVERLAP, jaccard(a.letters(), b.letters(), weights));
        set(out, Feature.OVERLAP_BELOW, jaccard(a.below(), b.below(), weights));
        set(out, Feature.A_COVERED, covered(a.below(), b.letters(), weights));
        set(out, Feature.B_COVERED, covered(b.below(), a.letters(), weights));
        set(out, Feature.CHARACTERS_A, characters(a.below(), b.letters()));
        set(out, Feature.CHARACTERS_B, characters(b.below(), a.letters()));
        run(out);
        thirds(out, a.below(), b.letters(), Feature.HEAD_A_COVERED);
        thirds(out, b.below(), a.letters(), Feature.HEAD_B_COVERED);
        set(out, Feature.MISSED_A, longestMissed(a.below(), b.letters()));
        set(out, Feature.MISSED_B, longestMissed(b.below(), a.letters()));
        set(out, Feature.RAREST_SHARED, rarest(a.below(), b.below(), true));
        set(out, Feature.RAREST_ONLY_A, rarest(a.below(), b.letters(), false));
        set(out, Feature.RAREST_ONLY_B, rarest(b.below(), a.letters(), false));
        set(out, Feature.SHARED_WEIGHT, covered(a.below(), b.letters(), weights) * weight(a.below(), weights));
    }

    private static void set(float[] out, Feature feature, double value) {
        out[feature.ordinal()] = (float) value;
    }

    private void run(float[] out) {
        int[] run = longestRun(a.below(), b.below());
        String common = a.below().substring(run[0], run[0] + run[1]);
        set(out, Feature.LONGEST_RUN, run[1]);
        double weight = run[1] < 2 ? 0 : weight(common, weights);
        set(out, Feature.LONGEST_RUN_WEIGHT, weight);
        set(out, Feature.LONGEST_RUN_SHARE_A, weight / Math.max(1, weight(a.below(), weights)));
        set(out, Feature.LONGEST_RUN_SHARE_B, weight / Math.max(1, weight(b.below(), weights)));
    }

    private void thirds(float[] out, String text, String other, Feature first) {
        for (int part = 0; part < PARTS; part++) {
            String piece = text.substring(text.length() * part / PARTS, text.length() * (part + 1) / PARTS);
            out[first.ordinal() + part] = (float) covered(piece, other, weights);
        }
    }

    private double rarest(String text, String other, boolean shared) {
        int[] there = GramWeights.grams(other);
        Arrays.sort(there);
        double most = 0;
        for (int gram : GramWeights.grams(text)) {
            if (Arrays.binarySearch(there, gram) >= 0 == shared) {
                most = Math.max(most, weights.weight(gram));
            }
        }
        return most;
    }

    /** Share of the text's weight that the other text has too; {@link Features#ABSENT} for an empty text. */
    static double covered(String text, String other, GramWeights weights) {
        int[] there = GramWeights.grams(other);
        Arrays.sort(there);
        double all = 0;
        double found = 0;
        for (int gram : GramWeights.grams(text)) {
            double w = weights.weight(gram);
            all += w;
            found += Arrays.binarySearch(there, gram) >= 0 ? w : 0;
        }
        return text.isEmpty() ? Features.ABSENT : all == 0 ? 0 : found / all;
    }

    static double weight(String text, GramWeights weights) {
        double all = 0;
        for (int gram : GramWeights.grams(text)) {
            all += weights.weight(gram);
        }
        return all;
    }

    /** Weight of what both have over the weight of what either has. */
    static double jaccard(String a, String b, GramWeights weights) {
        int[] ga = Arrays.stream(GramWeights.grams(a)).sorted().distinct().toArray();
        int[] gb = Arrays.stream(GramWeights.grams(b)).sorted().distinct().toArray();
        double shared = 0;
        double all = 0;
        for (int gram : ga) {
            double w = weights.weight(gram);
            all += w;
            shared += Arrays.binarySearch(gb, gram) >= 0 ? w : 0;
        }
        for (int gram : gb) {
            all += Arrays.binarySearch(ga, gram) >= 0 ? 0 : weights.weight(gram);
        }
        return all == 0 ? 0 : shared / all;
    }

    /** Share of the characters that the other text has too. */
    private static double characters(String text, String other) {
        return text.isEmpty() ? Features.ABSENT : text.chars().filter(c -> other.indexOf(c) >= 0).count() / (double) text.length();
    }

    /** The longest stretch of characters that the other text does not have. */
    private static int longestMissed(String text, String other) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = other.indexOf(text.charAt(i)) >= 0 ? 0 : run + 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** Where in a the longest stretch that b has too begins, and its length. */
    private static int[] longestRun(String a, String b) {
        int[] best = {0, 0};
        int[] before = new int[b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            for (int j = 1; j <= b.length(); j++) {
                now[j] = a.charAt(i - 1) == b.charAt(j - 1) ? before[j - 1] + 1 : 0;
                if (now[j] > best[1]) {
                    best = new int[] {i - now[j], now[j]};
                }
            }
            before = now;
        }
        return best;
    }
}
