package io.tongyuan.bench.matching;

import io.tongyuan.address.matching.Resolution;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what answers are worth. For one thread. */
final class Accuracy {
    private static final double[] BINS = {0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 1.01};
    private static final int SAMPLES = 3;

    private final Map<Judge.Outcome, Integer> outcomes = new EnumMap<>(Judge.Outcome.class);
    private final int[] answered = new int[BINS.length];
    private final int[] rightOnes = new int[BINS.length];
    private final double[] predicted = new double[BINS.length];
    private final Map<String, Kind> errors = new TreeMap<>();
    private int exact;
    private int single;
    private int several;
    private int severalRight;

    /** @param kind what was done to the query and what came of it */
    record Kind(String kind, int count, List<String> samples) {
    }

    /** @param predicted mean score of the answers in the bin, {@code observed} the share of them that was right */
    record Bin(double below, int answers, double predicted, double observed) {
    }

    void add(Asked a, Resolution r) {
        Judge.Outcome o = Judge.of(a, r);
        count(o);
        if (a.truth().isPresent() && a.fits() > 1) {
            several++;
            severalRight += o == Judge.Outcome.RIGHT ? 1 : 0;
        } else if (a.truth().isPresent()) {
            single++;
            exact += Judge.exact(a, r) ? 1 : 0;
        }
        if (Training.isAnswer(r)) {
            double score = r.best().orElseThrow().score();
            int bin = 0;
            while (score >= BINS[bin]) {
                bin++;
            }
            answered[bin]++;
            predicted[bin] += score;
            rightOnes[bin] += Training.right(a, r) ? 1 : 0;
        }
        if (o == Judge.Outcome.WRONG || o == Judge.Outcome.MISSED || o == Judge.Outcome.ABSENT_MATCHED) {
            String kind = o + " " + (a.marks().isEmpty() ? "plain" : a.marks().split(" ")[0]) + ": " + r.verdict() + " to " + r.confirmedTo();
            Kind known = errors.getOrDefault(kind, new Kind(kind, 0, List.of()));
            List<String> samples = new ArrayList<>(known.samples);
            if (samples.size() < SAMPLES) {
                samples.add(a.text() + " | " + a.truth().map(t -> t.text()).orElse("-") + " | " + r.best().map(c -> c.address().text()).orElse("-"));
            }
            errors.put(kind, new Kind(kind, known.count + 1, samples));
        }
    }

    void count(Judge.Outcome o) {
        outcomes.merge(o, 1, Integer::sum);
    }

    int of(Judge.Outcome o) {
        return outcomes.getOrDefault(o, 0);
    }

    /** Of the answers to queries of the base, and of the absent ones that were matched, the right ones. */
    double precision() {
        int right = of(Judge.Outcome.RIGHT);
        return (double) right / (right + of(Judge.Outcome.WRONG) + of(Judge.Outcome.ABSENT_MATCHED));
    }

    double sensitivity() {
        int right = of(Judge.Outcome.RIGHT);
        return (double) right / (right + of(Judge.Outcome.WRONG) + of(Judge.Outcome.MISSED));
    }

    double absentMatched() {
        int matched = of(Judge.Outcome.ABSENT_MATCHED);
        int all = matched + of(Judge.Outcome.ABSENT);
        return all == 0 ? 0 : (double) matched / all;
    }

    /** Of queries that fit one place, those confirmed to the finest element written. */
    double exact() {
        return single == 0 ? 0 : (double) exact / single;
    }

    int several() {
        return several;
    }

    int severalRight() {
        return severalRight;
    }

    List<Bin> reliability() {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS.length; i++) {
            if (answered[i] > 0) {
                bins.add(new Bin(Math.min(1, BINS[i]), answered[i], predicted[i] / answered[i], (double) rightOnes[i] / answered[i]));
            }
        }
        return bins;
    }

    /** The commonest first. */
    List<Kind> errors() {
        return errors.values().stream().sorted((x, y) -> Integer.compare(y.count, x.count)).toList();
    }
}
