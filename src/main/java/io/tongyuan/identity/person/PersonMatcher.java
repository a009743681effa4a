package io.tongyuan.identity.person;

import static io.tongyuan.identity.MatchStatus.AMBIGUOUS;
import static io.tongyuan.identity.MatchStatus.DIFFERENT;
import static io.tongyuan.identity.MatchStatus.INVALID;
import static io.tongyuan.identity.MatchStatus.NOT_FOUND;
import static io.tongyuan.identity.MatchStatus.POSSIBLE;
import static io.tongyuan.identity.MatchStatus.SAME;
import static io.tongyuan.identity.MatchStatus.SAME_AFTER_CORRECTION;

import io.tongyuan.identity.index.PersonIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Decides on one name with one number. One thread's own; the answer depends on the two and the register alone. */
public final class PersonMatcher {
    /** So sure must one be to give a row: of 100,000 rows given one may be wrong, and one row in fifty comes this way. */
    private static final double GIVEN = 0.9995;
    private static final double WORTH_TELLING = 0.3;
    private static final double TOGETHER = 0.99;
    /** Birth dates of one register: eighty years of days. */
    private static final double BIRTH_DATES = 29_200;
    /** Divisions with sequences of one register: ten of a thousand. */
    private static final double PLACES = 10_000;
    /** Two slips lead to so many times more numbers than one. */
    private static final double TWO_FOR_ONE = 70;
    private static final double LEAST_ALIKE = 1e-4;
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9.]+E\\+?[0-9]+");

    private final PersonIndex index;
    private final PersonWeights weights;
    private final LocalDate today;
    private final Lookup lookup;

    /** @param today the day after which no birth can lie */
    public PersonMatcher(PersonIndex index, PersonWeights weights, LocalDate today) {
        this.index = index;
        this.weights = weights;
        this.today = today;
        this.lookup = new Lookup(index);
    }

    public Answer answer(String writtenName, String writtenNumber) {
        WrittenNumber number = WrittenNumber.read(writtenNumber, today);
        String form = PlainNames.form(writtenName);
        if (number.fault().isPresent()) {
            WrittenNumber inNameColumn = WrittenNumber.read(writtenName, today);
            if (inNameColumn.fault().isEmpty()) {
                return transposed(answer(PlainNames.form(writtenNumber), inNameColumn));
            }
        }
        return answer(form, number);
    }

    private static Answer transposed(Answer a) {
        return a.status() == SAME || a.status() == SAME_AFTER_CORRECTION
                ? new Answer(SAME_AFTER_CORRECTION, "COLUMNS_TRANSPOSED", "姓名与号码写反了；" + a.text(), a.row(), a.candidates()) : a;
    }

    private Answer answer(String form, WrittenNumber number) {
        if (number.code().isEmpty()) {
            return Answer.of(INVALID, "NUMBER_MISSING", "没有填写公民身份号码，无法比对");
        }
        if (form.isEmpty()) {
            return Answer.of(INVALID, "NAME_MISSING", "没有填写姓名，无法比对");
        }
        if (SCIENTIFIC.matcher(number.code()).matches()) {
            return Answer.of(INVALID, "NUMBER_SCIENTIFIC", "长号码已被表格软件改成科学计数法，后几位已丢失，无法比对");
        }
        List<Lookup.Found> held = lookup.byNumber(form, number);
        return held.isEmpty() ? repaired(form, number) : compared(form, number, held);
    }

    /** The number is registered: the name decides. */
    private Answer compared(String form, WrittenNumber number, List<Lookup.Found> held) {
        List<Candidate> candidates = ranked(weighed(form, number, held));
        NameLevel best = candidates.stream().map(Candidate::name).min(Comparator.naturalOrder()).orElseThrow();
        List<Candidate> closest = candidates.stream().filter(c -> c.name() == best).sorted(Comparator.comparingLong(Candidate::row)).toList();
        Candidate first = closest.getFirst();
        boolean one = closest.stream().mapToLong(Candidate::row).distinct().count() == 1;
        if (best == NameLevel.EXACT) {
            return number.oldForm() ? new Answer(SAME, NumberLevel.OLD_FORM.code(), NumberLevel.OLD_FORM.text() + "，姓名一致", first.row(), candidates)
                    : new Answer(SAME, best.code(), "姓名与公民身份号码一致", first.row(), candidates);
        }
        if (!one || !best.near() && held.getFirst().twice()) {
            return new Answer(AMBIGUOUS, "NUMBER_HELD_TWICE", "登记中有两人使用该号码，所写姓名与二者都不一致", 0, candidates);
        }
        return best.near() ? new Answer(SAME_AFTER_CORRECTION, best.code(), "号码一致，" + best.text(), first.row(), candidates)
                : new Answer(DIFFERENT, NameLevel.OTHER.code(), "该公民身份号码登记的是另一姓名", first.row(), candidates);
    }

    private Answer repaired(String form, WrittenNumber number) {
        List<Candidate> candidates = ranked(weighed(form, number, lookup.bySlips(form, number)));
        if (candidates.isEmpty() || candidates.getFirst().probability() < GIVEN) {
            List<Lookup.Found> all = new ArrayList<>(lookup.bySlips(form, number));
            lookup.near(form, number).stream().filter(n -> all.stream().noneMatch(f -> f.slot() == n.slot())).forEach(all::add);
            candidates = ranked(weighed(form, number, all));
        }
        Candidate best = candidates.isEmpty() ? null : candidates.getFirst();
        if (best == null || best.probability() < WORTH_TELLING && !severalFit(candidates)) {
            return nobody(number, candidates);
        }
        String what = best.number().text() + (best.name() == NameLevel.EXACT ? "" : "，" + best.name().text());
        boolean sameNumber = best.number() != NumberLevel.BIRTH_DATE && best.number() != NumberLevel.PLACE;
        // A sound number that nobody has is a stranger's far oftener than two slips that cancel each other: namesakes of one day abound.
        if (best.probability() >= GIVEN && sameNumber && number.first17() < 0) {
            return new Answer(SAME_AFTER_CORRECTION, best.number().code(), what, best.row(), candidates);
        }
        return severalFit(candidates) ? new Answer(AMBIGUOUS, "SEVERAL_FIT", "有几人都可能是：" + what, 0, candidates)
                : new Answer(POSSIBLE, best.number().code(), "可能是：" + what, 0, candidates);
    }

    private static boolean severalFit(List<Candidate> ranked) {
        return ranked.size() > 1 && ranked.get(1).probability() > 1 - TOGETHER
                && ranked.get(0).probability() + ranked.get(1).probability() >= TOGETHER && ranked.get(0).probability() < GIVEN;
    }

    private static Answer nobody(WrittenNumber number, List<Candidate> candidates) {
        return number.fault().map(f -> new Answer(INVALID, f.code().name(), f.message(), 0, candidates))
                .orElseGet(() -> new Answer(NOT_FOUND, "PERSON_NOT_REGISTERED", "登记中没有该号码", 0, candidates));
    }

    /** Each candidate with its probability: all of them, and none, share one. */
    private static List<Candidate> ranked(List<Candidate> candidates) {
        double sum = 1 + candidates.stream().mapToDouble(c -> Math.pow(2, c.bits())).sum();
        return candidates.stream().map(c -> c.with(Math.pow(2, c.bits()) / sum))
                .sorted(Comparator.comparingDouble(Candidate::probability).reversed().thenComparingLong(Candidate::row)).toList();
    }

    private List<Candidate> weighed(String form, WrittenNumber number, List<Lookup.Found> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        double bearers = Math.max(1, index.bearers(PlainNames.digest(form, index.digests())));
        double share = bearers / Math.max(1, index.persons());
        double prior = weights.priorBits();
        return found.stream().map(f -> new Candidate(index.row(f.slot()), f.number(), f.name(), bearers, prior,
                weights.numberBits(f.number(), number.fault().isEmpty(), alike(f.number())), weights.nameBits(f.name(), share), 1)).toList();
    }

    private double alike(NumberLevel level) {
        double one = Math.max(LEAST_ALIKE, index.alike());
        return switch (level) {
            case EXACT, OLD_FORM -> LEAST_ALIKE;
            case ONE_DIGIT, SWAPPED, LENGTH -> one;
            case TWO_DIGITS -> one * TWO_FOR_ONE;
            case BIRTH_DATE -> Math.max(1, index.persons() / BIRTH_DATES);
            case PLACE -> Math.max(1, index.persons() / PLACES);
        };
    }
}
