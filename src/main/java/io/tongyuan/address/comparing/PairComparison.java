package io.tongyuan.address.comparing;

import io.tongyuan.address.matching.Extent;
import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.address.tagging.network.TextReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Compares two written addresses. For any number of threads; never throws for anything written. */
public final class PairComparison {
    /** What gave less than this to the log-odds is not told. */
    private static final double LEAST_TOLD = 0.05;

    private final AddressParser parser;
    private final TextReader reader;
    private final PairModel model;

    /** @param file made by {@code address pairs train}; {@link #bundledModel} where nothing else is said */
    public PairComparison(AddressParser parser, TextReader reader, Path file) {
        this(parser, reader, PairModel.read(file));
    }

    PairComparison(AddressParser parser, TextReader reader, PairModel model) {
        this.parser = parser;
        this.reader = reader;
        this.model = model;
    }

    public static Path bundledModel() {
        return PairModel.bundled();
    }

    /**
     * @param level  the finest extent that both name alike
     * @param score  probability of the verdict, 0 to 1
     * @param faults what speaks against one place, the heaviest first
     * @param bonds  what speaks for it, the heaviest first
     */
    public record Answer(PairVerdict verdict, Extent level, double score, List<Ground> faults, List<Ground> bonds) {
    }

    /**
     * @param first   what the first address says of it, "" where nothing
     * @param logOdds given to "same" over "different", in nats
     */
    public record Ground(Aspect aspect, String first, String second, double logOdds) {
    }

    public Answer compare(String first, String second) {
        Written a = Written.of(parser.parse(first), reader);
        Written b = Written.of(parser.parse(second), reader);
        Extent level = SharedLevel.of(a, b);
        if (a.letters().isEmpty() || b.letters().isEmpty()) {
            return new Answer(PairVerdict.DIFFERENT, level, 1, List.of(new Ground(Aspect.TEXT, first, second, Double.NEGATIVE_INFINITY)), List.of());
        }
        if (a.letters().equals(b.letters())) {
            return new Answer(PairVerdict.SAME, level, 1, List.of(), List.of(new Ground(Aspect.TEXT, first, second, Double.POSITIVE_INFINITY)));
        }
        float[] x = model.features(a, b);
        double[] read = model.read(a, b);
        double[] p = model.probabilities(x, read);
        int choice = PairModel.choice(p);
        List<Ground> grounds = grounds(a, b, model.explain(x, read, PairVerdict.SAME, PairVerdict.DIFFERENT));
        return new Answer(PairVerdict.values()[choice], level, p[choice],
                grounds.stream().filter(g -> g.logOdds() < 0).toList(), grounds.stream().filter(g -> g.logOdds() > 0).toList().reversed());
    }

    private static List<Ground> grounds(Written a, Written b, Map<Aspect, Double> sums) {
        List<Ground> out = new ArrayList<>();
        sums.forEach((aspect, sum) -> {
            if (Math.abs(sum) >= LEAST_TOLD) {
                out.add(new Ground(aspect, aspect.of(a), aspect.of(b), sum));
            }
        });
        out.sort(Comparator.comparingDouble(Ground::logOdds));
        return out;
    }
}
