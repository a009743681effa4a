package io.tongyuan.address.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Learns {@link MatchWeights}. Which of several readings is meant is a choice between them and "none", each with exp(sum
 * of its weights) as its share. First the weights are found by expectation and maximisation, without any truth: what the
 * weights of now make likely is taken as observed; then from labelled choices, kept near what the first step found. Last
 * the score of a finished answer by logistic regression, right against wrong. Same input, same bits.
 */
public final class MatchTrainer {
    private static final int ROUNDS = 12;
    private static final int STEPS = 400;
    private static final double RATE = 0.5;
    /** Pull towards where a step began, as if so many choices had spoken for it. */
    private static final double PRIOR = 1;
    public static final String SCORE = "score.";

    private MatchTrainer() {
    }

    /**
     * @param options what was seen of each reading
     * @param right   index of the reading meant, -1 for none of them
     */
    public record Choice(List<Set<String>> options, int right) {
        public Choice {
            options = options.stream().<Set<String>>map(TreeSet::new).toList();
        }
    }

    /** @param seen what was seen of a finished answer */
    public record Answer(Set<String> seen, boolean right) {
        public Answer {
            seen = new TreeSet<>(seen);
        }
    }

    /** Without a look at {@link Choice#right}. */
    public static Map<String, Double> byExpectation(List<Choice> choices) {
        Map<String, Double> weights = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<Counted> targets = new ArrayList<>();
            for (Counted c : counted(choices, false)) {
                targets.add(new Counted(c.options, shares(c.options, weights), c.times));
            }
            weights = climb(targets, weights);
        }
        return weights;
    }

    public static Map<String, Double> byLabels(List<Choice> choices, Map<String, Double> from) {
        return climb(counted(choices, true), from);
    }

    /** Weights of a finished answer's score, their names with {@link #SCORE} before them. */
    public static Map<String, Double> scores(List<Answer> answers) {
        Logistic logistic = new Logistic();
        answers.forEach(a -> logistic.add(a.seen, a.right));
        Map<String, Double> weights = new TreeMap<>();
        logistic.fit().forEach((seen, weight) -> weights.put(SCORE + seen, weight));
        return weights;
    }

    /** Choices that look alike, counted; the last target is that of "none". */
    private record Counted(List<Set<String>> options, double[] targets, int times) {
    }

    private static List<Counted> counted(List<Choice> choices, boolean labelled) {
        Map<String, Counted> byLook = new TreeMap<>();
        for (Choice c : choices) {
            double[] target = new double[c.options.size() + 1];
            target[labelled && c.right >= 0 ? c.right : c.options.size()] = 1;
            byLook.merge(c.options + (labelled ? " " + c.right : ""), new Counted(c.options, target, 1),
                    (a, b) -> new Counted(a.options, a.targets, a.times + 1));
        }
        return List.copyOf(byLook.values());
    }

    private static double[] shares(List<Set<String>> options, Map<String, Double> weights) {
        double[] share = new double[options.size() + 1];
        double sum = 0;
        for (int i = 0; i <= options.size(); i++) {
            double weight = i == options.size() ? weights.getOrDefault(Weighing.NONE, 0.0) : 0;
            for (String o : i == options.size() ? Set.<String>of() : options.get(i)) {
                weight += weights.getOrDefault(o, 0.0);
            }
            share[i] = Math.exp(weight);
            sum += share[i];
        }
        for (int i = 0; i < share.length; i++) {
            share[i] /= sum;
        }
        return share;
    }

    /** Gradient steps, each weight's at the pace of how often it is met (AdaGrad). */
    private static Map<String, Double> climb(List<Counted> choices, Map<String, Double> from) {
        Map<String, Double> weights = new TreeMap<>(from);
        Map<String, Double> squares = new HashMap<>();
        for (int step = 0; step < STEPS; step++) {
            Map<String, Double> slope = new TreeMap<>();
            for (Counted c : choices) {
                double[] share = shares(c.options, weights);
                for (int i = 0; i < share.length; i++) {
                    double gap = (c.targets[i] - share[i]) * c.times;
                    if (i == c.options.size()) {
                        slope.merge(Weighing.NONE, gap, Double::sum);
                    } else {
                        c.options.get(i).forEach(o -> slope.merge(o, gap, Double::sum));
                    }
                }
            }
            slope.forEach((o, gap) -> {
                double pulled = gap - PRIOR * (weights.getOrDefault(o, 0.0) - from.getOrDefault(o, 0.0));
                double square = squares.merge(o, pulled * pulled, Double::sum);
                weights.merge(o, RATE * pulled / Math.sqrt(square + 1e-9), Double::sum);
            });
        }
        return weights;
    }
}
