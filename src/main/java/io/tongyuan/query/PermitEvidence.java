package io.tongyuan.query;

import static io.tongyuan.query.Verdict.CONFIRMED;
import static io.tongyuan.query.Verdict.CONTRADICTED;
import static io.tongyuan.query.Verdict.UNVERIFIABLE;

import io.tongyuan.graph.StoredLink;
import io.tongyuan.identity.NameForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Whether the permits that a project's state calls for exist, are in force, and name the same unit and project. */
final class PermitEvidence {
    private static final Set<String> ENDED = Set.of("注销", "撤销", "失效", "已注销", "已撤销", "已失效");

    private PermitEvidence() {
    }

    /** A permit with the link that leads from the project to it. */
    record Permit(Dossier certificate, StoredLink link) {
        String kind() {
            return certificate.value("certificateKind");
        }

        boolean byName() {
            return !link.basis().isEmpty();
        }
    }

    /** For one required sort of permit (any of the kinds will do): the best that can be said. */
    static List<Evidence> required(Dossier project, List<String> kinds, List<Permit> permits, LocalDate on, LocalDate today) {
        List<List<Evidence>> each = permits.stream().filter(p -> kinds.contains(p.kind()))
                .map(p -> of(project, p, on, today)).toList();
        String kind = String.join("或", kinds);
        return each.stream().min(Comparator.comparing(PermitEvidence::badness)).orElseGet(() ->
                List.of(Evidence.of("PERMIT_MISSING", UNVERIFIABLE, "没有查到" + kind, project.seen("项目状态", "state"))));
    }

    private static int badness(List<Evidence> evidence) {
        return switch (Verdict.overall(evidence.stream().map(Evidence::bears).toList())) {
            case CONFIRMED -> 0;
            case UNVERIFIABLE -> 1;
            case CONTRADICTED -> 2;
        };
    }

    private static List<Evidence> of(Dossier project, Permit permit, LocalDate on, LocalDate today) {
        Dossier c = permit.certificate();
        List<Evidence> out = new ArrayList<>();
        out.add(Evidence.of(permit.byName() ? "PERMIT_LINKED_BY_NAME" : "PERMIT_LINKED_BY_CODE", CONFIRMED,
                        permit.kind() + (permit.byName() ? "没有项目代码，按建设单位和项目名称关联" : "按项目代码关联"), c.seen("证号", "number"))
                .along(project.id(), permit.link().type().name(), c.id()));
        out.addAll(inForce(permit.kind(), c, on, today));
        out.add(same("PERMIT_UNIT", permit.kind() + "的建设单位", project.seen("项目的建设单位", "unitName"), c.seen("许可的建设单位", "unitName")));
        out.add(same("PERMIT_PROJECT", permit.kind() + "的项目名称", project.seen("项目名称", "name"), c.seen("许可的项目名称", "projectName")));
        return out;
    }

    private static List<Evidence> inForce(String kind, Dossier c, LocalDate on, LocalDate today) {
        List<Evidence> out = new ArrayList<>();
        String issued = c.value("issued");
        String to = c.value("validTo");
        String state = c.value("state").strip();
        if (ENDED.contains(state)) {
            out.add(Evidence.of("PERMIT_ENDED", CONTRADICTED, kind + "的状态为" + state, c.seen("状态", "state")));
        }
        if (!to.isEmpty() && to.compareTo(on.toString()) < 0) {
            out.add(Evidence.of("PERMIT_EXPIRED", CONTRADICTED, kind + "在核查日期前已过期", c.seen("有效期至", "validTo")));
        }
        if (issued.isEmpty()) {
            out.add(Evidence.of("DATES_NOT_SHARED", on.isBefore(today) ? UNVERIFIABLE : CONFIRMED,
                    kind + "没有共享发证日期" + (on.isBefore(today) ? "，无法确认核查日期当时是否已发证" : "，按已存在计")));
        } else if (issued.compareTo(on.toString()) > 0) {
            out.add(Evidence.of("PERMIT_NOT_YET_ISSUED", CONTRADICTED, kind + "的发证日期晚于核查日期", c.seen("发证日期", "issued")));
        } else if (out.isEmpty()) {
            out.add(Evidence.of("PERMIT_IN_FORCE", CONFIRMED, kind + "在核查日期有效", c.seen("发证日期", "issued")));
        }
        return out;
    }

    private static Evidence same(String code, String what, Evidence.Seen ours, Evidence.Seen theirs) {
        if (ours.value().isEmpty() || theirs.value().isEmpty()) {
            return Evidence.of(code + "_NOT_SHARED", UNVERIFIABLE, what + "没有共享，无法比较", ours, theirs);
        }
        return NameForm.of(ours.value()).equals(NameForm.of(theirs.value()))
                ? Evidence.of(code + "_AGREES", CONFIRMED, what + "一致", ours, theirs)
                : Evidence.of(code + "_DIFFERS", CONTRADICTED, what + "不一致", ours, theirs);
    }
}
