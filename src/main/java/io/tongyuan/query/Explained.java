package io.tongyuan.query;

import io.tongyuan.identity.Explanation;
import io.tongyuan.identity.Explanation.Line;
import io.tongyuan.identity.Explanation.Step;
import io.tongyuan.identity.MatchStatus;
import java.util.List;

/** An answer of a comparison with why it is that one. */
public record Explained(Comparison.Answer answer, Explanation explanation) {
    /** Where the register was asked for the number and the name as they are. */
    static Explained exact(Subject subject, Comparison.Answer a) {
        boolean held = !a.id().isEmpty();
        List<Line> lines = !held ? List.of() : List.of(new Line(a.id(), a.row(), List.of(Step.of("NUMBER", "CODE_AGREES", subject.numberItem() + "一致"),
                Step.of("NAME", a.reason(), a.text())), null, null, a.status().given(), a.text()));
        return new Explained(a, new Explanation(a.status() == MatchStatus.INVALID && !held ? "UNASKABLE" : "REGISTER_EXACT",
                "按" + subject.register() + "的" + subject.numberItem() + "逐字查，再逐字核对" + subject.nameItem() + "；判定尺度对此不起作用", lines));
    }
}
