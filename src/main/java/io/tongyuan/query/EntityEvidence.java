package io.tongyuan.query;

import static io.tongyuan.query.Verdict.CONFIRMED;
import static io.tongyuan.query.Verdict.CONTRADICTED;
import static io.tongyuan.query.Verdict.UNVERIFIABLE;

import io.tongyuan.identity.NameForm;
import io.tongyuan.reconcile.GoldenValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the registers say of a legal entity: is it registered, and does it stand on the date. */
final class EntityEvidence {
    /** Words of registrars for an entity that may act; others are ended or unknown. */
    private static final Set<String> STANDING = Set.of("存续", "在营", "在业", "开业", "在册", "正常", "登记成立", "有效",
            "存续（在营、开业、在册）", "存续(在营、开业、在册)", "在营（开业）企业", "在营(开业)企业", "迁入");
    private static final Set<String> ENDED = Set.of("注销", "吊销", "撤销", "吊销，未注销", "吊销,未注销", "吊销未注销",
            "吊销，已注销", "吊销,已注销", "已注销", "已吊销", "撤销登记", "责令关闭", "注销企业", "吊销企业");

    private EntityEvidence() {
    }

    static Evidence registered(Dossier entity) {
        return entity.entity().registered()
                ? Evidence.of("ENTITY_REGISTERED", CONFIRMED, "登记信息中有该法人", entity.seen("名称", "name"), entity.seen("统一社会信用代码", "uscc"))
                : Evidence.of("ENTITY_NOT_REGISTERED", UNVERIFIABLE, "其他记录提到该法人，但登记信息中没有");
    }

    /** That the name given is the name registered under the code. */
    static Evidence named(Evidence.Seen given, Dossier entity) {
        Evidence.Seen registered = entity.seen("登记名称", "name");
        if (registered.value().isEmpty() || given.value().isEmpty()) {
            return Evidence.of("ENTITY_NAME_MISSING", UNVERIFIABLE, "没有可比较的名称", given, registered);
        }
        return NameForm.of(given.value()).equals(NameForm.of(registered.value()))
                ? Evidence.of("ENTITY_NAME_AGREES", CONFIRMED, "名称与统一社会信用代码相符", given, registered)
                : Evidence.of("ENTITY_NAME_DIFFERS", CONTRADICTED, "该统一社会信用代码登记的是另一名称", given, registered);
    }

    /** That it is neither cancelled nor out of its term, and had been founded, on the date. */
    static List<Evidence> standing(Dossier entity, LocalDate on) {
        List<Evidence> out = new ArrayList<>();
        out.add(state(entity, on));
        String from = entity.value("established");
        if (!from.isEmpty() && from.compareTo(on.toString()) > 0) {
            out.add(Evidence.of("ENTITY_NOT_YET_ESTABLISHED", CONTRADICTED, "核查日期早于成立日期", entity.seen("成立日期", "established")));
        }
        String to = entity.value("validTo");
        if (!to.isEmpty() && to.compareTo(on.toString()) < 0) {
            out.add(Evidence.of("ENTITY_EXPIRED", CONTRADICTED, "经营期限在核查日期前已届满", entity.seen("经营期限至", "validTo")));
        }
        return out;
    }

    /** Who the authoritative register says represents it, and which other records say otherwise: one of them may be late. */
    static List<Evidence> represented(Dossier entity) {
        Evidence.Seen named = entity.seen("法定代表人", "representative");
        GoldenValue golden = entity.golden().get("representative");
        if (golden == null) {
            return List.of(Evidence.of("REPRESENTATIVE_NOT_SHARED", UNVERIFIABLE, "没有共享法定代表人"));
        }
        List<Evidence> out = new ArrayList<>();
        golden.others().forEach(o -> {
            String theirs = o.attributes().get("representative");
            if (!NameForm.of(theirs).equals(NameForm.of(golden.value()))) {
                out.add(Evidence.of("REPRESENTATIVE_DISPUTED", CONTRADICTED, "另一来源登记的是另一法定代表人，以权威来源为准", named,
                        new Evidence.Seen("另一来源的法定代表人", theirs, o.provider(), o.resource(), o.recordId(), o.date())));
            }
        });
        return out.isEmpty() ? List.of(Evidence.of("REPRESENTATIVE_NAMED", CONFIRMED, "登记了法定代表人", named)) : out;
    }

    private static Evidence state(Dossier entity, LocalDate on) {
        String state = entity.value("state").strip();
        Evidence.Seen seen = entity.seen("登记状态", "state");
        if (state.isEmpty()) {
            return Evidence.of("ENTITY_STATE_NOT_SHARED", UNVERIFIABLE, "登记信息没有共享登记状态");
        }
        if (STANDING.contains(state)) {
            return Evidence.of("ENTITY_STANDS", CONFIRMED, "登记状态为" + state, seen);
        }
        if (!ENDED.contains(state)) {
            return Evidence.of("ENTITY_STATE_UNKNOWN", UNVERIFIABLE, "登记状态“" + state + "”含义不明", seen);
        }
        // The last approved change of an ended entity is its end: before it, nothing is known of its state.
        String approved = entity.value("approved");
        return !approved.isEmpty() && on.toString().compareTo(approved) < 0
                ? Evidence.of("ENTITY_ENDED_LATER", UNVERIFIABLE, "该法人现已" + state + "，核查日期当时的状态未共享", seen, entity.seen("核准日期", "approved"))
                : Evidence.of("ENTITY_ENDED", CONTRADICTED, "该法人已" + state, seen);
    }
}
