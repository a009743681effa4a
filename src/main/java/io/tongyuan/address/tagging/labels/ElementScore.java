package io.tongyuan.address.tagging.labels;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Precision, recall and F1 by element, over all and by type. */
public final class ElementScore {
    /** @param right elements predicted with both ends and the type of a gold one */
    public record Counts(int gold, int predicted, int right) {
        static final Counts NONE = new Counts(0, 0, 0);

        Counts plus(int gold, int predicted, int right) {
            return new Counts(this.gold + gold, this.predicted + predicted, this.right + right);
        }

        /** In per cent. */
        public double precision() {
            return 100.0 * right / Math.max(predicted, 1);
        }

        /** In per cent. */
        public double recall() {
            return 100.0 * right / Math.max(gold, 1);
        }

        /** In per cent. */
        public double f1() {
            return 2 * precision() * recall() / Math.max(precision() + recall(), 1e-9);
        }
    }

    private final Map<String, Counts> byType = new TreeMap<>();
    private Counts all = Counts.NONE;

    /** Both of the same tokens. */
    public void add(List<String> gold, List<String> predicted) {
        Set<Chunk> golden = new HashSet<>(Chunk.of(gold));
        List<Chunk> found = Chunk.of(predicted);
        golden.forEach(c -> count(c.type(), 1, 0, 0));
        found.forEach(c -> count(c.type(), 0, 1, golden.contains(c) ? 1 : 0));
    }

    private void count(String type, int gold, int predicted, int right) {
        all = all.plus(gold, predicted, right);
        byType.put(type, byType.getOrDefault(type, Counts.NONE).plus(gold, predicted, right));
    }

    public Counts all() {
        return all;
    }

    /** By type in lower case, in the order of the alphabet. */
    public Map<String, Counts> byType() {
        return byType;
    }
}
