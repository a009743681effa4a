package io.tongyuan.cli;

import io.tongyuan.identity.Explanation;
import io.tongyuan.identity.Explanation.Line;
import io.tongyuan.identity.Explanation.Step;
import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.thresholds.Thresholds;
import java.util.Locale;

/**
 * One row of a list with why it is answered so, as programs are told it.
 *
 * @param number of the list, from 1
 * @param row    of the register, 0 where none is given
 */
record ExplainedRow(long number, MatchStatus status, String reason, String text, long row, Thresholds thresholds, Explanation explanation) {
    void tell(Printed to) {
        to.line("第 " + number + " 行 ⇒ " + status.text() + " " + status + (row > 0 ? "，登记第 " + row + " 行" : "") + "：" + reason + " " + text);
        to.line("  判定尺度：" + thresholds.title() + " " + thresholds.purpose());
        to.line("  规则 " + explanation.rule() + "：" + explanation.text());
        explanation.candidates().forEach(line -> tell(to, line));
    }

    private static void tell(Printed to, Line c) {
        String who = (c.chosen() ? "  ● " : "  ○ ") + (c.row() > 0 ? "登记第 " + c.row() + " 行" : "") + (c.id().isEmpty() ? "" : (c.row() > 0 ? "，" : "") + c.id());
        to.line(who + (c.bits() == null ? "" : String.format(Locale.ROOT, "，概率 %.6f，合计 %+.1f 比特", c.probability(), c.bits())));
        for (Step s : c.steps()) {
            to.line((s.bits() == null ? "             " : String.format(Locale.ROOT, "    %+7.1f  ", s.bits())) + s.text() + " " + s.level());
        }
        to.line("    " + c.text());
    }
}
