package io.tongyuan.address.comparing;

import io.tongyuan.address.tagging.network.SequenceNetwork;
import io.tongyuan.address.tagging.training.SequenceLearner;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Pairs as the trees learn from them. What words and networks say of a pair is learned from other queries than its own (stacking;
 * Wolpert 1992): they shall not be trusted more than they can be of new pairs.
 */
final class PairRows {
    private static final int CLASSES = PairVerdict.values().length;
    private static final int LEAST_TEXTS = 2;
    /** In the third each network knows by heart what it reads: of what is new it is then too sure. */
    private static final int EPOCHS = 2;

    final int[] truth;
    final float[][] features;
    final GramWeights grams;
    final WordWeights words;
    final PairReading reading;
    /** What a network says of each that was taught by other queries. */
    final double[][] read;
    private final int[] parts;
    private final long seed;

    /** A pair with its addresses as they are compared. */
    record Pair(Written first, Written second, PairVerdict verdict) {
    }

    /** @param parts which part of the queries each pair belongs to, from 0 */
    PairRows(List<Pair> pairs, int[] parts, long seed) {
        this.parts = parts;
        this.seed = seed;
        this.truth = pairs.stream().mapToInt(p -> p.verdict().ordinal()).toArray();
        TreeSet<String> texts = new TreeSet<>();
        pairs.forEach(p -> texts.addAll(List.of(p.first().letters(), p.second().letters())));
        this.grams = GramWeights.of(texts, LEAST_TEXTS);
        double[][] said = new double[truth.length][];
        this.words = words(pairs.stream().map(p -> WordWeights.signs(p.first(), p.second())).toList(), said);
        this.read = new double[truth.length][];
        this.reading = reading(pairs.stream().map(p -> PairSigns.of(p.first(), p.second(), grams)).toList(), read);
        this.features = IntStream.range(0, truth.length)
                .mapToObj(i -> Features.of(pairs.get(i).first(), pairs.get(i).second(), grams, said[i])).toArray(float[][]::new);
    }

    private WordWeights words(List<int[]> signs, double[][] said) {
        for (int part = 0; part <= last(); part++) {
            int[] others = rows(part, false);
            WordWeights learned = WordWeights.learn(of(signs, others), truth(others), seed);
            for (int i : rows(part, true)) {
                said[i] = learned.sums(signs.get(i));
            }
        }
        return WordWeights.learn(signs, truth, seed);
    }

    /** The networks of all parts are kept: their mean says more than one that learned from all. */
    private PairReading reading(List<List<long[]>> units, double[][] read) {
        List<SequenceNetwork> networks = IntStream.rangeClosed(0, last()).parallel().mapToObj(part -> {
            int[] others = rows(part, false);
            return new SequenceLearner(CLASSES, EPOCHS, seed + part).learn(of(units, others), truth(others));
        }).toList();
        for (int i = 0; i < truth.length; i++) {
            read[i] = new PairReading(List.of(networks.get(parts[i]))).of(units.get(i));
        }
        return new PairReading(networks);
    }

    Trees trees(int[] rows, TreeTraining.Settings settings) {
        return TreeTraining.train(IntStream.of(rows).mapToObj(i -> features[i]).toArray(float[][]::new), truth(rows), CLASSES, settings);
    }

    int[] rows() {
        return IntStream.range(0, truth.length).toArray();
    }

    /** The rows that are of that part, or those that are not. */
    int[] rows(int part, boolean of) {
        return IntStream.range(0, truth.length).filter(i -> parts[i] == part == of).toArray();
    }

    int[] truth(int[] rows) {
        return IntStream.of(rows).map(i -> truth[i]).toArray();
    }

    private int last() {
        return Arrays.stream(parts).max().orElseThrow();
    }

    private static <T> List<T> of(List<T> all, int[] rows) {
        return IntStream.of(rows).mapToObj(all::get).toList();
    }
}
