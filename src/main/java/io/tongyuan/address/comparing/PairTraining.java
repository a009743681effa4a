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
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Learns to compare addresses from judged pairs, and says how well, on queries that were not learned from. */
public final class PairTraining {
    /** Of the queries: each is read by networks that the others taught, and one is kept back to choose their share by. */
    private static final int PARTS = 4;

    private final TreeTraining.Settings settings;
    private final Map<String, Written> read = new ConcurrentHashMap<>();
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
        Map<String, Integer> parts = folds(pairs, PARTS);
        PairRows rows = new PairRows(pairs.stream().map(p -> new PairRows.Pair(written(p.first()), written(p.second()), p.verdict())).toList(),
                pairs.stream().mapToInt(p -> parts.get(p.first())).toArray(), seed);
        int[] held = rows.rows(0, true);
        Trees trial = rows.trees(rows.rows(0, false), settings);
        double[][] sums = IntStream.of(held).mapToObj(i -> trial.sums(rows.features[i])).toArray(double[][]::new);
        double[][] read = IntStream.of(held).mapToObj(i -> rows.read[i]).toArray(double[][]::new);
        return new PairModel(rows.grams, rows.words, rows.trees(rows.rows(), settings), rows.reading,
                Share.of(sums, read, rows.truth(held)));
    }

    /** Learns from these pairs and writes the model. */
    public void train(List<JudgedPair> pairs, Path out) throws IOException {
        train(pairs).write(out);
    }

    /** Every fold judged by what the others taught; the candidates of one query stay together. */
    public List<Confusion> crossValidate(List<JudgedPair> pairs, int count) {
        Map<String, Integer> folds = folds(pairs, count);
        return IntStream.range(0, count).parallel().mapToObj(fold -> {
            PairModel model = train(pairs.stream().filter(p -> folds.get(p.first()) != fold).toList());
            Confusion confusion = new Confusion();
            pairs.stream().filter(p -> folds.get(p.first()) == fold).forEach(p -> confusion.add(p.verdict().ordinal(),
                    PairModel.choice(model.probabilities(written(p.first()), written(p.second())))));
            return confusion;
        }).toList();
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
