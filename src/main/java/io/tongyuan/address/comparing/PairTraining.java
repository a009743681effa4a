package io.tongyuan.address.comparing;

import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.address.tagging.network.TextReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Learns to compare addresses from judged pairs, and says how well, on queries that were not learned from. */
public final class PairTraining {
    private static final int CLASSES = PairVerdict.values().length;
    /** Of the queries, to choose the leanings by. */
    private static final int HELD_OUT = 5;
    private static final int LEAST_TEXTS = 2;

    private final TreeTraining.Settings settings;
    private final Map<String, Written> read = new HashMap<>();
    private final AddressParser parser;
    private final TextReader reader;
    private final long seed;

    public PairTraining(AddressParser parser, TextReader reader, long seed) {
        this.parser = parser;
        this.reader = reader;
        this.seed = seed;
        this.settings = new TreeTraining.Settings(120, 5, 0.12, 0.7, 0.5, 10, 1, seed);
    }

    /** The model of all these pairs. */
    PairModel train(List<JudgedPair> pairs) {
        Map<String, Integer> folds = folds(pairs, HELD_OUT);
        List<JudgedPair> most = pairs.stream().filter(p -> folds.get(p.first()) != 0).toList();
        List<JudgedPair> rest = pairs.stream().filter(p -> folds.get(p.first()) == 0).toList();
        PairModel trial = learn(most, new double[] {1, 1, 1});
        double[][] p = rest.stream().map(r -> trial.trees().probabilities(features(r, trial))).toArray(double[][]::new);
        return learn(pairs, Leaning.of(p, truth(rest)));
    }

    /** Learns from these pairs and writes the model. */
    public void train(List<JudgedPair> pairs, Path out) throws IOException {
        train(pairs).write(out);
    }

    /** Every fold judged by what the others taught; the candidates of one query stay together. */
    public List<Confusion> crossValidate(List<JudgedPair> pairs, int count) {
        Map<String, Integer> folds = folds(pairs, count);
        List<Confusion> out = new ArrayList<>();
        for (int fold = 0; fold < count; fold++) {
            int own = fold;
            PairModel model = train(pairs.stream().filter(p -> folds.get(p.first()) != own).toList());
            Confusion confusion = new Confusion();
            pairs.stream().filter(p -> folds.get(p.first()) == own).forEach(p ->
                    confusion.add(p.verdict().ordinal(), model.choice(model.trees().probabilities(features(p, model)))));
            out.add(confusion);
        }
        return out;
    }

    private PairModel learn(List<JudgedPair> pairs, double[] leaning) {
        Set<String> texts = new TreeSet<>();
        pairs.forEach(p -> texts.addAll(List.of(written(p.first()).letters(), written(p.second()).letters())));
        GramWeights grams = GramWeights.of(texts, LEAST_TEXTS);
        List<int[]> signs = pairs.stream().map(p -> WordWeights.signs(written(p.first()), written(p.second()))).toList();
        double[][] sums = sums(pairs, signs);
        float[][] x = new float[pairs.size()][];
        for (int i = 0; i < x.length; i++) {
            x[i] = Features.of(written(pairs.get(i).first()), written(pairs.get(i).second()), grams, sums[i]);
        }
        Trees trees = TreeTraining.train(x, truth(pairs), CLASSES, settings);
        return new PairModel(grams, WordWeights.learn(signs, truth(pairs), seed), trees, leaning);
    }

    /** What the words of each pair say, learned from other queries than its own: the trees shall not trust them too much. */
    private double[][] sums(List<JudgedPair> pairs, List<int[]> signs) {
        Map<String, Integer> folds = folds(pairs, HELD_OUT);
        double[][] out = new double[pairs.size()][];
        for (int fold = 0; fold < HELD_OUT; fold++) {
            List<JudgedPair> others = new ArrayList<>();
            List<int[]> theirs = new ArrayList<>();
            for (int i = 0; i < out.length; i++) {
                if (folds.get(pairs.get(i).first()) != fold) {
                    others.add(pairs.get(i));
                    theirs.add(signs.get(i));
                }
            }
            WordWeights words = WordWeights.learn(theirs, truth(others), seed);
            for (int i = 0; i < out.length; i++) {
                if (folds.get(pairs.get(i).first()) == fold) {
                    out[i] = words.sums(signs.get(i));
                }
            }
        }
        return out;
    }

    private static int[] truth(List<JudgedPair> pairs) {
        return pairs.stream().mapToInt(p -> p.verdict().ordinal()).toArray();
    }

    private float[] features(JudgedPair p, PairModel model) {
        return model.features(written(p.first()), written(p.second()));
    }

    private Written written(String text) {
        return read.computeIfAbsent(text, t -> Written.of(parser.parse(t), reader));
    }

    private Map<String, Integer> folds(Collection<JudgedPair> pairs, int count) {
        List<String> queries = new ArrayList<>(pairs.stream().map(JudgedPair::first).collect(Collectors.toCollection(TreeSet::new)));
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Integer> out = new HashMap<>();
        for (int left = queries.size(); left > 0; left--) {
            int at = random.nextInt(left);
            out.put(queries.get(at), left % count);
            queries.set(at, queries.get(left - 1));
        }
        return out;
    }
}
