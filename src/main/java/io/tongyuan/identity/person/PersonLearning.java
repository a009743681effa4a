package io.tongyuan.identity.person;

import io.tongyuan.identity.index.PersonIndex;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Learns the weights from a list and a register, nobody saying which rows are whom. How the names of two persons compare (u) is seen from names of the list beside names of the
 * register drawn at random: among those of one number there are hardly two persons, and expectation-maximisation left alone takes the misspelt names for
 * other persons'. How those of one person compare (m), and how often which level is the person, is then learned by expectation-maximisation with u held fast (Winkler 1988;
 * Linacre et al. 2022).
 *
 * <p>Numbers found by the name as well: of these as many are other persons as chance has of one birth date, or place, among the name's bearers. Rows with a sound number that the
 * register lacks tell nothing of slips: they are strangers.
 */
public final class PersonLearning {
    private static final int ROUNDS = 50;
    /** So much is added to every count: what was not seen is rare and not impossible. */
    private static final double SMOOTHING = 0.5;
    private static final int DRAWN_A_ROW = 8;
    private static final double LEAST_SHARE = 1e-6;

    private final PersonIndex index;
    private final PersonRegister register;
    private final Lookup lookup;
    private final LocalDate today;
    private final SplittableRandom random = new SplittableRandom(1);
    private final double[][] pairs = new double[NumberLevel.values().length][NameLevel.values().length];
    private final double[] byChance = new double[NumberLevel.values().length];
    private final double[] drawn = new double[NameLevel.values().length];
    private long rows;

    public PersonLearning(PersonIndex index, LocalDate today) {
        this.index = index;
        this.register = PersonRegister.of(index);
        this.lookup = new Lookup(register);
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
        draw(form);
        var found = lookup.byNumber(form, number, Integer.MAX_VALUE);
        if (found.isEmpty() && number.fault().isPresent()) {
            found = lookup.bySlips(form, number);
            if (found.isEmpty()) {
                found = lookup.near(form, number);
                double bearers = register.bearers(PlainNames.digest(form, register.digests()));
                byChance[NumberLevel.BIRTH_DATE.ordinal()] += bearers / Weighing.BIRTH_DATES;
                byChance[NumberLevel.PLACE.ordinal()] += bearers / Weighing.PLACES;
            }
        }
        found.stream().filter(f -> PersonWeights.LEVELS.contains(f.name())).forEach(f -> pairs[f.number().ordinal()][f.name().ordinal()]++);
    }

    /** The name beside some of the register's. */
    private void draw(String form) {
        for (int i = 0; i < DRAWN_A_ROW; i++) {
            long slot = index.any(random.nextLong());
            NameLevel level = slot < 0 ? NameLevel.UNKNOWN : NameComparison.of(form, index.name(slot));
            if (PersonWeights.LEVELS.contains(level)) {
                drawn[level.ordinal()]++;
            }
        }
    }

    public PersonWeights weights() {
        Map<NameLevel, Double> others = shares(drawn);
        PersonWeights initial = PersonWeights.initial();
        PersonWeights w = new PersonWeights(initial.present(), initial.numbers(), initial.same(), others);
        double[] share = new double[pairs.length];
        for (NumberLevel l : NumberLevel.values()) {
            share[l.ordinal()] = l.byName() ? Math.max(LEAST_SHARE, 1 - byChance[l.ordinal()] / Math.max(1, sum(pairs[l.ordinal()]))) : 0.9;
        }
        for (int round = 0; round < ROUNDS; round++) {
            w = improved(w, share);
        }
        return w;
    }

    /** @param share of the pairs of each level of numbers, those that are one person; brought up to date where names can tell */
    private PersonWeights improved(PersonWeights w, double[] share) {
        double[] same = new double[NameLevel.values().length];
        double[] matched = new double[share.length];
        for (NumberLevel level : NumberLevel.values()) {
            int l = level.ordinal();
            for (NameLevel name : PersonWeights.LEVELS) {
                int n = name.ordinal();
                double m = share[l] * w.same().get(name);
                double u = (1 - share[l]) * w.others().get(name);
                // What was found by the name says nothing of how names differ.
                double p = level.byName() ? share[l] : m + u == 0 ? 0 : m / (m + u);
                matched[l] += pairs[l][n] * p;
                same[n] += level.byName() ? 0 : pairs[l][n] * p;
            }
            share[l] = level.byName() ? share[l] : (matched[l] + SMOOTHING) / (sum(pairs[l]) + 2 * SMOOTHING);
        }
        double present = sum(matched);
        Map<NumberLevel, Double> numbers = new EnumMap<>(NumberLevel.class);
        for (NumberLevel level : NumberLevel.values()) {
            numbers.put(level, (matched[level.ordinal()] + SMOOTHING) / (present + SMOOTHING * share.length));
        }
        return new PersonWeights(Math.min(0.999, present / Math.max(1, rows)), numbers, shares(same), w.others());
    }

    private static double sum(double[] counts) {
        double all = 0;
        for (double n : counts) {
            all += n;
        }
        return all;
    }

    private static Map<NameLevel, Double> shares(double[] counts) {
        double all = PersonWeights.LEVELS.stream().mapToDouble(l -> counts[l.ordinal()] + SMOOTHING).sum();
        Map<NameLevel, Double> out = new EnumMap<>(NameLevel.class);
        PersonWeights.LEVELS.forEach(level -> out.put(level, (counts[level.ordinal()] + SMOOTHING) / all));
        return out;
    }
}
