package io.tongyuan.address.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/**
 * Entries in the order of one of their forms: the weightiest of those that begin with some text come out first, without
 * looking at the others. A tree of maxima over the order answers which entry of a range weighs most; each one taken parts
 * its range in two.
 */
final class PrefixOrder {
    /** So many are looked at for those that pass a filter. */
    private static final int LOOKED_AT = 2_000;

    /** By entry: what is ordered by first, then the form. */
    private final String[] scopes;
    private final String[] forms;
    private final int[] weights;
    private final int[] entries;
    /** Positions; the leaves stand behind the inner nodes. */
    private final int[] tree;

    /** All by entry. */
    PrefixOrder(String[] scopes, String[] forms, int[] weights) {
        int n = forms.length;
        this.scopes = scopes;
        this.forms = forms;
        this.weights = weights;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing((Integer i) -> scopes[i]).thenComparing(i -> forms[i]).thenComparing(i -> i));
        entries = new int[n];
        tree = new int[2 * n];
        for (int i = 0; i < n; i++) {
            entries[i] = order[i];
            tree[n + i] = i;
        }
        for (int i = n - 1; i > 0; i--) {
            tree[i] = heavier(tree[2 * i], tree[2 * i + 1]);
        }
    }

    interface Taker {
        /** False when there are enough. */
        boolean take(int entry);
    }

    /** Of equal weight what stands first in the order, and so the shorter, comes first. */
    void top(String scope, String prefix, IntPredicate filter, Taker taker) {
        top(lowerBound(scope, prefix), lowerBound(scope, prefix + Character.MAX_VALUE), filter, taker);
    }

    /** Those whose form is just this. */
    void equal(String scope, String form, IntPredicate filter, Taker taker) {
        top(lowerBound(scope, form), lowerBound(scope, form + '\0'), filter, taker);
    }

    private void top(int from, int to, IntPredicate filter, Taker taker) {
        record Part(int best, int from, int to) {
        }
        PriorityQueue<Part> parts = new PriorityQueue<>(Comparator.comparingInt((Part p) -> -weights[entries[p.best]]).thenComparingInt(Part::best));
        if (from < to) {
            parts.add(new Part(best(from, to), from, to));
        }
        for (int looked = 0; looked < LOOKED_AT && !parts.isEmpty(); looked++) {
            Part p = parts.poll();
            if (filter.test(entries[p.best]) && !taker.take(entries[p.best])) {
                return;
            }
            if (p.from < p.best) {
                parts.add(new Part(best(p.from, p.best), p.from, p.best));
            }
            if (p.best + 1 < p.to) {
                parts.add(new Part(best(p.best + 1, p.to), p.best + 1, p.to));
            }
        }
    }

    private int heavier(int a, int b) {
        int difference = weights[entries[a]] - weights[entries[b]];
        return difference > 0 || difference == 0 && a < b ? a : b;
    }

    private int best(int from, int to) {
        int n = entries.length;
        int best = from;
        for (int a = from + n, b = to + n; a < b; a >>= 1, b >>= 1) {
            if ((a & 1) == 1) {
                best = heavier(best, tree[a++]);
            }
            if ((b & 1) == 1) {
                best = heavier(best, tree[--b]);
            }
        }
        return best;
    }

    private int lowerBound(String scope, String form) {
        int low = 0;
        int high = entries.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int e = entries[middle];
            int byScope = scopes[e].compareTo(scope);
            if (byScope < 0 || byScope == 0 && forms[e].compareTo(form) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
