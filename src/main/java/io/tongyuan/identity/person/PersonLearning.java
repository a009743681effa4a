package io.tongyuan.identity.person;

import io.tongyuan.identity.index.PersonIndex;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * Learns the weights from a list and a register, nobody saying which rows are whom: expectation-maximisation over the levels of the
 * candidates (Winkler 1988). Two classes, a candidate is the person or another; names and numbers disagree independently within each.
 */
public final class PersonLearning {
    private static final int ROUNDS = 50;
    /** So much is added to every count: what was not seen is rare and not impossible. */
    private static final double SMOOTHING = 0.5;

    private final Lookup lookup;
    private final LocalDate today;
    private final double[][] pairs = new double[NumberLevel.values().length][NameLevel.values().length];
    private long rows;

    public PersonLearning(PersonIndex index, LocalDate today) {
        this.lookup = new Lookup(index, row -> true);
        this.today = today;
    }

    /** One row of the list. */
    public void take(String writtenName, String writtenNumber) {
        WrittenNumber number = WrittenNumber.read(writtenNumber, today);
        String form = PlainNames.form(writtenName);
        if (number.code().isEmpty() || form.isEmpty()) {
            return;
        }
        rows++;
        var found = lookup.byNumber(form, number, Integer.MAX_VALUE);
        if (found.isEmpty()) {
            found = lookup.bySlips(form, number);
            found.addAll(lookup.near(form, number));
        }
        found.forEach(f -> pairs[f.number().ordinal()][f.name().ordinal()]++);
    }

    public PersonWeights weights() {
        PersonWeights w = PersonWeights.initial();
        double[] share = new double[pairs.length];
        for (int l = 0; l < share.length; l++) {
            share[l] = 0.5;
        }
        for (int round = 0; round < ROUNDS; round++) {
            w = improved(w, share);
        }
        return w;
    }

    /** @param share of the pairs of each level of numbers, those that are one person; brought up to date */
    private PersonWeights improved(PersonWeights w, double[] share) {
        double[] same = new double[NameLevel.values().length];
        double[] others = new double[same.length];
        double[] matched = new double[share.length];
        for (int l = 0; l < share.length; l++) {
            double all = 0;
            for (int n = 0; n < same.length; n++) {
                double m = share[l] * w.same().get(NameLevel.values()[n]);
                double u = (1 - share[l]) * w.others().get(NameLevel.values()[n]);
                double p = m + u == 0 ? 0 : m / (m + u);
                matched[l] += pairs[l][n] * p;
                all += pairs[l][n];
                // What was found by the name says nothing of how names differ.
                boolean tells = !NumberLevel.values()[l].byName();
                same[n] += tells ? pairs[l][n] * p : 0;
                others[n] += tells ? pairs[l][n] * (1 - p) : 0;
            }
            share[l] = (matched[l] + SMOOTHING) / (all + 2 * SMOOTHING);
        }
        Map<NameLevel, Double> m = shares(same);
        Map<NameLevel, Double> u = shares(others);
        double present = 0;
        for (double n : matched) {
            present += n;
        }
        Map<NumberLevel, Double> numbers = new EnumMap<>(NumberLevel.class);
        for (NumberLevel level : NumberLevel.values()) {
            numbers.put(level, (matched[level.ordinal()] + SMOOTHING) / (present + SMOOTHING * share.length));
        }
        return new PersonWeights(Math.min(0.999, present / Math.max(1, rows)), numbers, m, u);
    }

    private static Map<NameLevel, Double> shares(double[] counts) {
        double all = 0;
        for (double n : counts) {
            all += n + SMOOTHING;
        }
        Map<NameLevel, Double> out = new EnumMap<>(NameLevel.class);
        for (NameLevel level : NameLevel.values()) {
            out.put(level, (counts[level.ordinal()] + SMOOTHING) / all);
        }
        return out;
    }
}
