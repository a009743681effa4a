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
        return filter(some, d -> liesInAny(d, within));
    }

    /** Those of {@code some} that are, or lie in, one of {@code others}. */
    int[] within(int[] some, int[] others) {
        return filter(some, d -> Arrays.binarySearch(others, d) >= 0 || liesInAny(d, others));
    }

    private boolean liesInAny(int d, int[] ancestors) {
        for (int up = gazetteer.parent(d); up >= 0; up = gazetteer.parent(up)) {
            if (Arrays.binarySearch(ancestors, up) >= 0) {
                return true;
            }
        }
        return false;
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
