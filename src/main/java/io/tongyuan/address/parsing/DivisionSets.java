package io.tongyuan.address.parsing;

import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.Level;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** Sets of divisions, as ascending arrays, and how they lie in one another. */
final class DivisionSets {
    private final Gazetteer gazetteer;

    DivisionSets(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    static int[] filter(int[] set, IntPredicate keep) {
        int[] kept = new int[set.length];
        int n = 0;
        for (int d : set) {
            if (keep.test(d)) {
                kept[n++] = d;
            }
        }
        return n == set.length ? set : Arrays.copyOf(kept, n);
    }

    /** Those of {@code some} that lie in one of {@code within}. */
    int[] below(int[] some, int[] within) {
        return kept(some, within, false);
    }

    /** Those of {@code some} that are, or lie in, one of {@code others}. */
    int[] within(int[] some, int[] others) {
        return kept(some, others, true);
    }

    /** Both ascend, so one pass over the two does. */
    private int[] kept(int[] some, int[] within, boolean same) {
        int[] kept = null;
        int n = 0;
        int from = 0;
        for (int d : some) {
            while (from < within.length && gazetteer.end(within[from]) <= d) {
                from++;
            }
            if (lies(d, within, from, same)) {
                kept = kept == null ? new int[some.length] : kept;
                kept[n++] = d;
            }
        }
        return n == some.length ? some : n == 0 ? MentionFinder.none() : Arrays.copyOf(kept, n);
    }

    /** Those before {@code from} end before it; of the others one may hold another. */
    private boolean lies(int d, int[] within, int from, boolean same) {
        for (int i = from; i < within.length && within[i] <= d; i++) {
            if (within[i] == d ? same : d < gazetteer.end(within[i])) {
                return true;
            }
        }
        return false;
    }

    /** The one of the set that is or holds the division; all of them where none does. */
    int[] holding(int[] set, int division) {
        for (int d : set) {
            if (set.length > 1 && (d == division || gazetteer.descends(division, d))) {
                return new int[] {d};
            }
        }
        return set;
    }

    boolean coarserThanCounty(int[] set) {
        for (int d : set) {
            if (gazetteer.level(d).compareTo(Level.COUNTY) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** The finest division that is, or holds, all of them; -1 where there is none. */
    int common(int[] set) {
        int common = set[0];
        for (int d : set) {
            while (common >= 0 && common != d && !gazetteer.descends(d, common)) {
                common = gazetteer.parent(common);
            }
        }
        return common;
    }

    static int[] union(int[] a, int[] b) {
        int[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return Arrays.stream(all).sorted().distinct().toArray();
    }
}
