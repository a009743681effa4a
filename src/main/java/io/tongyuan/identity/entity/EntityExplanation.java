package io.tongyuan.identity.entity;

import io.tongyuan.identity.Explanation;
import io.tongyuan.identity.Explanation.Line;
import io.tongyuan.identity.Explanation.Step;
import io.tongyuan.identity.MatchStatus;
import java.util.List;
import java.util.Optional;

/** What an answer was decided by: levels of code and name in the order of a rule, without weights. */
public final class EntityExplanation {
    private final EntityAnswer answer;
    private final EntityThresholds thresholds;

    private EntityExplanation(EntityAnswer answer, EntityThresholds thresholds) {
        this.answer = answer;
        this.thresholds = thresholds;
    }

    public static Explanation of(EntityAnswer answer, EntityThresholds thresholds) {
        return new EntityExplanation(answer, thresholds).explanation();
    }

    private Explanation explanation() {
        List<Line> lines = answer.candidates().stream().map(this::line).toList();
        if (answer.candidates().isEmpty()) {
            return new Explanation(answer.status() == MatchStatus.INVALID ? "UNASKABLE" : "NONE_ALIKE", answer.text(), lines);
        }
        return switch (answer.candidates().getFirst().code()) {
            case AGREES -> new Explanation("CODE_HELD", "代码在登记中，以代码认定，名称定结论：名称的出入至多「" + thresholds.withCode().text() + "」，再远的列为疑似，名称不同的不一致", lines);
            case ONE_CHARACTER, ORGANISATION -> new Explanation("CODE_PUT_RIGHT", "代码更正后在登记中：" + limit(thresholds.withSlip()), lines);
            case OTHER -> new Explanation("CODE_DIFFERS", "所写代码合规而登记中没有：名称相同也只列为疑似", lines);
            case BROKEN, MISSING -> new Explanation("NAME_ALONE", "没有可用的代码，只看名称，须是唯一的一个：" + limit(thresholds.alone()), lines);
        };
    }

    private static String limit(Optional<EntityNameLevel> farthest) {
        return farthest.map(l -> "名称的出入至多「" + l.text() + "」的认定，再远的列为疑似").orElse("按此尺度不认定，列为疑似");
    }

    private Line line(EntityCandidate c) {
        EntityCandidate best = answer.candidates().getFirst();
        boolean chosen = answer.row() > 0 && c == best;
        return new Line("", c.row(), List.of(Step.of("NUMBER", c.code().code(), c.code().text()), Step.of("NAME", c.name().code(), c.name().text())), null, null, chosen,
                c == best ? answer.text() : lost(c, best));
    }

    private String lost(EntityCandidate c, EntityCandidate best) {
        if (answer.status() == MatchStatus.AMBIGUOUS && c.name() != best.name()) {
            return "也相近（" + c.name().text() + "），不能断定是哪一个";
        }
        return c.name() == best.name() ? "与第一位一样近，不能断定是哪一个" : "名称不如第一位近：" + c.name().text() + "，第一位" + best.name().text();
    }
}
