package io.tongyuan.address.comparing;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much a pair of neighbouring characters says: ln((1 + N) / (1 + n)), of N texts n of which hold it. 公司 says
 * little, 龙潭 much.
 */
final class GramWeights {
    private final int texts;
    private final int[] grams;
    private final int[] counts;

    private GramWeights(int texts, int[] grams, int[] counts) {
        this.texts = texts;
        this.grams = grams;
        this.counts = counts;
    }

    /** @param least pairs in fewer texts are left out: they weigh as one never seen */
    static GramWeights of(Collection<String> letters, int least) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (String text : letters) {
            Arrays.stream(grams(text)).distinct().forEach(g -> counts.merge(g, 1, Integer::sum));
        }
        TreeMap<Integer, Integer> kept = new TreeMap<>(counts);
        kept.values().removeIf(n -> n < least);
        return new GramWeights(letters.size(), kept.keySet().stream().mapToInt(g -> g).toArray(), kept.values().stream().mapToInt(n -> n).toArray());
    }

    static GramWeights of(int texts, Map<String, Integer> counts) {
        TreeMap<Integer, Integer> sorted = new TreeMap<>();
        counts.forEach((gram, n) -> sorted.put(gram(gram, 0), n));
        return new GramWeights(texts, sorted.keySet().stream().mapToInt(g -> g).toArray(), sorted.values().stream().mapToInt(n -> n).toArray());
    }

    int texts() {
        return texts;
    }

    Map<String, Integer> counts() {
        Map<String, Integer> out = new TreeMap<>();
        for (int i = 0; i < grams.length; i++) {
            out.put("" + (char) (grams[i] >>> 16) + (char) grams[i], counts[i]);
        }
        return out;
    }

    double weight(int gram) {
        int at = Arrays.binarySearch(grams, gram);
        return Math.log((1.0 + texts) / (1.0 + (at < 0 ? 0 : counts[at])));
    }

    /** In the order of the text; a single character is a pair with nothing. */
    static int[] grams(String letters) {
        if (letters.length() < 2) {
            return letters.isEmpty() ? new int[0] : new int[] {letters.charAt(0)};
        }
        int[] out = new int[letters.length() - 1];
        for (int i = 0; i < out.length; i++) {
            out[i] = gram(letters, i);
        }
        return out;
    }

    private static int gram(String s, int i) {
        return s.charAt(i) << 16 | s.charAt(i + 1);
    }
}
