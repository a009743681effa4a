package io.tongyuan.query;

import static io.tongyuan.query.Verdict.CONFIRMED;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Decisions of authorities against a project that are in force. Shown with its permits and never against it: a fined project is no less real. */
final class PenaltyEvidence {
    private static final String RESOURCE = "行政处理信息";
    private static final Set<String> OVER = Set.of("撤销", "已撤销", "注销", "已注销", "失效", "已失效", "已履行", "履行完毕", "已执行", "执行完毕", "已结案", "已修复");

    private PenaltyEvidence() {
    }

    static List<Evidence> inForce(List<Dossier> records, LocalDate on) {
        return records.stream().filter(r -> r.value("certificateKind").equals(RESOURCE) && inForce(r, on))
                .map(r -> Evidence.of("PENALTY_IN_FORCE", CONFIRMED, "行政处理决定在核查日期有效", r.seen("决定书文号", "number"), r.seen("处理类别", "kind"),
                        r.seen("处理结果", "outcome"), r.seen("决定机关", "issuer"), r.seen("决定日期", "issued"))).toList();
    }

    private static boolean inForce(Dossier record, LocalDate on) {
        String to = record.value("validTo");
        return !OVER.contains(record.value("state").strip()) && record.value("issued").compareTo(on.toString()) <= 0
                && (to.isEmpty() || to.compareTo(on.toString()) >= 0);
    }
}
