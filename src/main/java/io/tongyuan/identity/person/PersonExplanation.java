package io.tongyuan.identity.person;

import io.tongyuan.identity.Explanation;
import io.tongyuan.identity.Explanation.Line;
import io.tongyuan.identity.Explanation.Step;
import io.tongyuan.identity.MatchStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The waterfall of weights behind an answer. Nothing is computed anew: it is what was decided by. */
public final class PersonExplanation {
    private static final int TOLD = 5;

    private final Answer answer;
    private final PersonThresholds thresholds;
    private final boolean whole;

    private PersonExplanation(Answer answer, PersonThresholds thresholds, boolean whole) {
        this.answer = answer;
        this.thresholds = thresholds;
        this.whole = whole;
    }

    /** For who has the register itself: every candidate, with all that speaks for it. */
    public static Explanation whole(Answer answer, PersonThresholds thresholds) {
        return new PersonExplanation(answer, thresholds, true).explanation();
    }

    /**
     * For who is told the verdict, and no more of the registered persons than it says: only those whom it names; of a name that is another's nothing
     * but that it is; no probabilities, for they tell of those who are not named.
     */
    public static Explanation told(Answer answer, PersonThresholds thresholds) {
        return new PersonExplanation(answer, thresholds, false).explanation();
    }

    private Explanation explanation() {
        boolean held = answer.candidates().stream().anyMatch(c -> c.number().exact());
        if (PersonMatcher.UNASKABLE.contains(answer.reason())) {
            return new Explanation("UNASKABLE", answer.text(), List.of());
        }
        return new Explanation(held ? "NUMBER_HELD" : "NUMBER_WEIGHED", held ? byName() : byWeight(), lines());
    }

    private String byName() {
        return "号码在登记中，以号码认人，姓名定结论：姓名的出入至多「" + thresholds.withNumber().text() + "」，再远的相近姓名列为疑似，不相近的是另一人";
    }

    private String byWeight() {
        String given = thresholds.withSlip().map(name -> String.format(Locale.ROOT, "概率不低于 %s（只有一名候选时，合计 %+.1f 比特）且姓名至多「%s」的认定", thresholds.given(),
                bits(thresholds.given()), name.text())).orElse("号码有误的一概不认定");
        return "号码不在登记中：号码不合规的，找出一处或两处笔误之前可能的号码，各候选按先验、号码、姓名三项之和比较；" + given
                + String.format(Locale.ROOT, "，概率不低于 %s（%+.1f 比特）的列为疑似；号码合规的至多列为疑似", thresholds.told(), bits(thresholds.told()));
    }

    private static double bits(double probability) {
        return Math.log(probability / (1 - probability)) / Math.log(2);
    }

    private List<Line> lines() {
        List<Candidate> shown = shown();
        List<Line> out = new ArrayList<>();
        for (Candidate c : shown) {
            boolean one = chosen(c);
            boolean all = whole || nameTold(c);
            Double sum = all ? c.bits() : null;
            out.add(new Line("", c.row(), List.of(new Step("PRIOR", "PRIOR", "名单中的人一般都在登记中", c.priorBits()), new Step("NUMBER", c.number().code(), c.number().text(), c.numberBits()),
                    name(c, all)), sum, whole ? c.probability() : null, one, one ? why() : whyNot(c, shown.getFirst())));
        }
        return out;
    }

    private List<Candidate> shown() {
        if (whole) {
            return answer.candidates();
        }
        return switch (answer.status()) {
            case POSSIBLE, AMBIGUOUS -> answer.candidates().stream().limit(TOLD).toList();
            case SAME, SAME_AFTER_CORRECTION, DIFFERENT -> answer.candidates().stream().filter(this::chosen).toList();
            case NOT_FOUND -> answer.reason().equals(NameLevel.UNKNOWN.code()) ? answer.candidates().stream().limit(1).toList() : List.of();
            case INVALID -> List.of();
        };
    }

    /** The verdict names a row; that of the person may be another one of hers. */
    private boolean chosen(Candidate c) {
        return answer.status().given() && c == answer.candidates().stream().filter(o -> o.row() == answer.row()).findFirst()
                .or(() -> answer.candidates().stream().filter(o -> o.name().code().equals(answer.reason())).findFirst()).orElse(answer.candidates().getFirst());
    }

    private boolean nameTold(Candidate c) {
        return (c.name().near() || c.name() == NameLevel.UNKNOWN) && !answer.reason().equals(PersonMatcher.HELD_TWICE);
    }

    private static Step name(Candidate c, boolean told) {
        if (!told) {
            return Step.of("NAME", NameLevel.OTHER.code(), NameLevel.OTHER.text());
        }
        boolean counted = c.name().compareTo(NameLevel.VARIANT) <= 0;
        return new Step("NAME", c.name().code(), c.name().text() + (counted ? String.format(Locale.ROOT, "（登记中约 %.0f 人用此姓名）", c.bearers()) : ""), c.nameBits());
    }

    private String why() {
        return answer.status() == MatchStatus.DIFFERENT ? "号码是此人的，姓名是另一个" : answer.text();
    }

    private String whyNot(Candidate c, Candidate best) {
        if (c != best) {
            return whole || nameTold(c) && nameTold(best) ? String.format(Locale.ROOT, "比第一位少 %.1f 比特：号码 %+.1f，姓名 %+.1f", best.bits() - c.bits(),
                    c.numberBits() - best.numberBits(), c.nameBits() - best.nameBits()) : "与第一位相比不占优";
        }
        if (answer.reason().equals(PersonMatcher.HELD_TWICE)) {
            return "登记中不止一人使用该号码，姓名分不出是谁";
        }
        if (c.number().exact()) {
            return c.name() == NameLevel.UNKNOWN ? "登记中没有姓名，缺失不算不同" : "姓名的出入超过可以认定的「" + thresholds.withNumber().text() + "」";
        }
        if (answer.status() == MatchStatus.AMBIGUOUS) {
            return "与下一位相差不多，不能断定是谁";
        }
        if (answer.status() != MatchStatus.POSSIBLE) {
            return "概率低于疑似所需的 " + thresholds.told();
        }
        return notGiven(c);
    }

    private String notGiven(Candidate c) {
        if (thresholds.withSlip().isEmpty()) {
            return "按此尺度，号码有误的不认定";
        }
        if (c.number() == NumberLevel.BIRTH_DATE || c.number() == NumberLevel.PLACE) {
            return "号码只有一部分一致，不足以认定";
        }
        if (c.name().compareTo(thresholds.withSlip().get()) > 0) {
            return "姓名的出入超过号码更正时可以认定的「" + thresholds.withSlip().get().text() + "」";
        }
        return c.probability() < thresholds.given() ? "概率低于认定所需的 " + thresholds.given() : "所写号码本身合规，更可能是登记之外的人";
    }
}
