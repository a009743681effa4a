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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides on one name with one number. One thread's own; the answer depends on the two and the register alone. */
public final class PersonMatcher {
    /** Codes of what cannot be compared with anything. */
    static final Set<String> UNASKABLE = Set.of("NUMBER_MISSING", "NAME_MISSING", "NUMBER_SCIENTIFIC");
    /** More than one person has the number, and the name tells none of them. */
    static final String HELD_TWICE = "NUMBER_HELD_TWICE";
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9.]+E\\+?[0-9]+");

    private final PersonRegister register;
    private final Weighing weighing;
    private final PersonThresholds thresholds;
    private final LocalDate today;
    private final Lookup lookup;
    private final Repair repair;

    /** @param today the day after which no birth can lie */
    public PersonMatcher(PersonIndex index, PersonWeights weights, PersonThresholds thresholds, LocalDate today) {
        this(PersonRegister.of(index), weights, thresholds, today);
    }

    /** @param today the day after which no birth can lie */
    public PersonMatcher(PersonRegister register, PersonWeights weights, PersonThresholds thresholds, LocalDate today) {
        this.register = register;
        this.weighing = new Weighing(register, weights);
        this.thresholds = thresholds;
        this.today = today;
        this.lookup = new Lookup(register);
        this.repair = new Repair(lookup, weighing, thresholds);
    }

    public Answer answer(String writtenName, String writtenNumber) {
        WrittenNumber number = WrittenNumber.read(writtenNumber, today);
        String form = PlainNames.form(writtenName);
        if (number.fault().isPresent() && writtenName.chars().anyMatch(Character::isDigit)) {
            WrittenNumber inNameColumn = WrittenNumber.read(writtenName, today);
            if (inNameColumn.fault().isEmpty()) {
                return transposed(answer(PlainNames.form(writtenNumber), inNameColumn));
            }
        }
        return answer(form, number);
    }

    public Answer answer(WrittenRecord r) {
        return answer(r.form(), r.number());
    }

    /** Of a number of which the index's digest alone is known: nothing can be put right in it. */
    public Answer answerDigest(String writtenName, long digest) {
        String form = PlainNames.form(writtenName);
        if (form.isEmpty()) {
            return Answer.of(INVALID, "NAME_MISSING", "没有填写姓名，无法比对");
        }
        List<Lookup.Found> held = lookup.byDigest(form, digest);
        return held.isEmpty() ? Answer.of(NOT_FOUND, "PERSON_NOT_REGISTERED", "登记中没有该号码") : compared(form, WrittenNumber.HIDDEN, held);
    }

    private static Answer transposed(Answer a) {
        return a.status() == SAME || a.status() == SAME_AFTER_CORRECTION
                ? new Answer(SAME_AFTER_CORRECTION, "COLUMNS_TRANSPOSED", "姓名与号码写反了；" + a.text(), a.row(), a.candidates()) : a;
    }

    private Answer answer(String form, WrittenNumber number) {
        return unaskable(form, number).orElseGet(() -> {
            List<Lookup.Found> held = lookup.byNumber(form, number, Integer.MAX_VALUE);
            return held.isEmpty() ? repair.of(form, number, weighing::ranked) : compared(form, number, held);
        });
    }

    /** Why these two cannot be compared with anything. */
    static Optional<Answer> unaskable(String form, WrittenNumber number) {
        if (number.code().isEmpty()) {
            return Optional.of(Answer.of(INVALID, "NUMBER_MISSING", "没有填写公民身份号码，无法比对"));
        }
        if (form.isEmpty()) {
            return Optional.of(Answer.of(INVALID, "NAME_MISSING", "没有填写姓名，无法比对"));
        }
        if (number.code().indexOf('E') >= 0 && SCIENTIFIC.matcher(number.code()).matches()) {
            return Optional.of(Answer.of(INVALID, "NUMBER_SCIENTIFIC", "长号码已被表格软件改成科学计数法，后几位已丢失，无法比对"));
        }
        return Optional.empty();
    }

    /** The number is registered: the name decides. */
    private Answer compared(String form, WrittenNumber number, List<Lookup.Found> held) {
        List<Candidate> all = weighing.weighed(form, number, held);
        List<Candidate> candidates = weighing.ranked(all);
        NameLevel best = all.stream().map(Candidate::name).min(Comparator.naturalOrder()).orElseThrow();
        List<Candidate> closest = all.stream().filter(c -> c.name() == best).sorted(Comparator.comparingLong(Candidate::row)).toList();
        Candidate first = closest.getFirst();
        if (best == NameLevel.EXACT || best == NameLevel.OTHER_RECORD) {
            boolean old = number.oldForm() && best == NameLevel.EXACT;
            return old ? new Answer(SAME, NumberLevel.OLD_FORM.code(), NumberLevel.OLD_FORM.text() + "，姓名一致", first.row(), candidates)
                    : new Answer(SAME, best.code(), best == NameLevel.EXACT ? "姓名与公民身份号码一致" : best.text(), first.row(), candidates);
        }
        boolean one = closest.stream().mapToLong(c -> register.person(c.row())).distinct().count() == 1;
        if (!one || !best.near() && held.size() > 1) {
            return new Answer(AMBIGUOUS, HELD_TWICE, "登记中有两人使用该号码，所写姓名与二者都不一致", 0, candidates);
        }
        if (best == NameLevel.UNKNOWN) {
            return new Answer(NOT_FOUND, best.code(), "登记中有该号码，但没有共享姓名，无法比对", 0, candidates);
        }
        if (best.near()) {
            return thresholds.holds(best) ? new Answer(SAME_AFTER_CORRECTION, best.code(), "号码一致，" + best.text(), first.row(), candidates)
                    : new Answer(POSSIBLE, best.code(), "可能是：号码一致，" + best.text(), 0, candidates.stream().filter(c -> c.name().near()).toList());
        }
        return new Answer(DIFFERENT, NameLevel.OTHER.code(), "该公民身份号码登记的是另一姓名", first.row(), candidates);
    }
}
