package io.tongyuan.address.matching;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What each observation is worth, in natural log-odds, learned ({@code models/match-weights.tsv}). An observation that
 * training never met is worth nothing.
 */
public final class MatchWeights {
    private static final String FILE = "match-weights.tsv";

    private final Map<String, Double> weights;

    public MatchWeights(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    /** The ones that come along, read once. */
    public static MatchWeights bundled() {
        return Bundled.WEIGHTS;
    }

    private static final class Bundled {
        private static final MatchWeights WEIGHTS = read(Path.of(System.getProperty("tongyuan.home", ""), "models").resolve(FILE));
    }

    /** @throws Failed MATCH_WEIGHTS_UNREADABLE */
    public static MatchWeights read(Path file) {
        Map<String, Double> weights = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String[] cells = line.split("\t");
                if (!line.startsWith("#") && cells.length == 2) {
                    weights.put(cells[0], Double.parseDouble(cells[1]));
                }
            }
        } catch (IOException | NumberFormatException e) {
            throw new Failed("MATCH_WEIGHTS_UNREADABLE", "无法读取匹配权重 " + file + "：" + e.getMessage(), e);
        }
        return new MatchWeights(weights);
    }

    public double of(String observation) {
        return weights.getOrDefault(observation, 0.0);
    }

    public Map<String, Double> all() {
        return Collections.unmodifiableMap(new TreeMap<>(weights));
    }

    double sum(Set<String> observations) {
        double sum = 0;
        for (String o : new TreeSet<>(observations)) {
            sum += of(o);
        }
        return sum;
    }

    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
