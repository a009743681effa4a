package io.tongyuan.address.tagging.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The elements of a text that promise the highest F1. Where precision and recall count alike, telling an element pays when its
 * probability is above half of the F1 that is reached (Lipton, Elkan and Narayanaswamy, 2014): so those are told whose
 * probabilities, less that price each, sum highest among all that don't overlap. The best way through the states asks for
 * something else, a text without any fault. For one thread.
 */
public final class LikelyElements {
    private static final float PRICE = 0.45f;

    private final Posteriors posteriors;
    private final LabelSet labels;
    /** By unit: the most that elements before it promise, and the last of them; null where none ends right before it. */
    private float[] most = {};
    private Found[] last = {};

    /** @param moves as {@link BestPath} takes them */
    public LikelyElements(LabelSet labels, float[][] moves) {
        this.labels = labels;
        this.posteriors = new Posteriors(labels.size(), moves);
    }

    /** @param start first unit; @param end after the last; @param type number of its type; @param probability 0 to 1 */
    public record Found(int start, int end, int type, float probability) {
    }

    /** In order, of scores of each state at each of n units. */
    public List<Found> find(float[][] scores, int n) {
        if (n == 0) {
            return List.of();
        }
        posteriors.find(scores, n);
        if (most.length <= n) {
            most = new float[2 * n + 1];
            last = new Found[2 * n + 1];
        }
        Arrays.fill(most, 0, n + 1, 0);
        Arrays.fill(last, 0, n + 1, null);
        for (int start = 0; start < n; start++) {
            if (start > 0 && most[start - 1] > most[start]) {
                most[start] = most[start - 1];
                last[start] = null;
            }
            for (int type = 0; type < labels.size(); type++) {
                if (!labels.types().get(type).isEmpty()) {
                    extend(start, type, n);
                }
            }
        }
        return trace(n);
    }

    /** All elements of that type which begin there and are worth telling. */
    private void extend(int start, int type, int n) {
        for (int end = start + 1; end <= n && posteriors.reaches(start, end, type) > PRICE; end++) {
            float probability = posteriors.of(start, end, type);
            float promised = most[start] + probability - PRICE;
            if (promised > most[end]) {
                most[end] = promised;
                last[end] = new Found(start, end, type, probability);
            }
        }
    }

    private List<Found> trace(int n) {
        if (n > 0 && most[n - 1] > most[n]) {
            last[n] = null;
        }
        List<Found> found = new ArrayList<>(12);
        for (int at = n; at > 0;) {
            Found element = last[at];
            if (element == null) {
                at--;
            } else {
                found.add(element);
                at = element.start();
            }
        }
        return found.reversed();
    }
}
