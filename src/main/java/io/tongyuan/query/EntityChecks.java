package io.tongyuan.query;

import static io.tongyuan.query.Verdict.CONFIRMED;
import static io.tongyuan.query.Verdict.CONTRADICTED;
import static io.tongyuan.query.Verdict.UNVERIFIABLE;

import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.Neighbour;
import io.tongyuan.graph.ReadTransaction;
import io.tongyuan.identity.KeyForm;
import io.tongyuan.identity.NameForm;
import io.tongyuan.model.DivisionDirectory;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Finding;
import io.tongyuan.model.LinkType;
import io.tongyuan.model.Reading;
import io.tongyuan.model.RegistrationNumber;
import io.tongyuan.model.Severity;
import io.tongyuan.model.Uscc;
import io.tongyuan.reconcile.GoldenValue;
import io.tongyuan.reconcile.Survivorship;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a legal entity is real: its code, name, state, registered address, and who represents it. */
public final class EntityChecks {
    private static final int MOST_REPRESENTATIVES = 20;

    private final GraphStore graph;
    private final Survivorship survivorship;
    private final DivisionDirectory divisions;
    private final PlaceEvidence places;

    public EntityChecks(GraphStore graph, Survivorship survivorship, DivisionDirectory divisions, PlaceEvidence places) {
        this.graph = graph;
        this.survivorship = survivorship;
        this.divisions = divisions;
        this.places = places;
    }

    /**
     * @param id public id, "" where no record knows the code
     */
    public record Answer(String code, String id, String name, LocalDate on, Verdict verdict, String text, List<Check> checks) {
    }

    public Answer check(String code, LocalDate on) {
        boolean registrationNumber = KeyForm.legalEntity(code).startsWith("reg:");
        Reading<?> reading = registrationNumber ? RegistrationNumber.read(code, divisions) : Uscc.read(code, divisions);
        Found found = graph.read(tx -> find(tx, code));
        List<Check> checks = new ArrayList<>();
        checks.add(code(reading));
        if (found.entity.isEmpty()) {
            Evidence missing = Evidence.of("ENTITY_NOT_REGISTERED", UNVERIFIABLE, "登记信息中没有该法人", Evidence.Seen.asked("代码", code));
            checks.add(new Check("STATE", "登记状态", UNVERIFIABLE, List.of(missing)));
        } else {
            Dossier entity = found.entity.get();
            checks.add(name(entity));
            checks.add(state(entity, on));
            checks.add(places.address(entity));
            checks.add(representative(entity, found.representatives));
        }
        Verdict verdict = Verdict.overall(checks.stream().map(Check::verdict).toList());
        return new Answer(reading.normalized().isEmpty() ? code : reading.normalized(), found.entity.map(Dossier::id).orElse(""),
                found.entity.map(e -> e.value("name")).orElse(""), on, verdict, verdict.text(), checks);
    }

    private record Found(Optional<Dossier> entity, List<Neighbour> representatives) {
    }

    private Found find(ReadTransaction tx, String code) {
        Optional<Dossier> entity = tx.findByKey(EntityKind.LEGAL_ENTITY, KeyForm.legalEntity(code))
                .map(e -> Dossier.read(tx, e, survivorship));
        return new Found(entity, entity.map(e -> tx.neighbours(EntityKind.LEGAL_ENTITY, e.id(), LinkType.REPRESENTS, false,
                MOST_REPRESENTATIVES)).orElse(List.of()));
    }

    private static Check code(Reading<?> reading) {
        Evidence.Seen seen = Evidence.Seen.asked("代码", reading.input());
        List<Evidence> out = new ArrayList<>();
        for (Finding f : reading.findings()) {
            out.add(Evidence.of(f.code().name(), f.severity() == Severity.ERROR ? CONTRADICTED : CONFIRMED, f.message(), seen));
        }
        if (reading.valid()) {
            out.add(Evidence.of("ENTITY_CODE_WELL_FORMED", CONFIRMED, "代码格式与校验码正确", seen));
        }
        return Check.of("CODE", "代码", out);
    }

    /** The registers that name it agree. */
    private static Check name(Dossier entity) {
        GoldenValue golden = entity.golden().get("name");
        if (golden == null) {
            return Check.of("NAME", "名称", List.of(Evidence.of("ENTITY_NAME_MISSING", UNVERIFIABLE, "没有登记名称")));
        }
        Evidence.Seen ours = entity.seen("登记名称", "name");
        List<Evidence> out = new ArrayList<>();
        golden.others().forEach(o -> {
            String theirs = o.attributes().get("name");
            Evidence.Seen seen = new Evidence.Seen("另一来源的名称", theirs, o.provider(), o.resource(), o.recordId(), o.date());
            boolean same = NameForm.of(theirs).equals(NameForm.of(golden.value()));
            out.add(Evidence.of(same ? "ENTITY_NAME_CORROBORATED" : "ENTITY_NAME_DISPUTED", same ? CONFIRMED : UNVERIFIABLE,
                    same ? "另一来源的名称相同" : "另一来源的名称不同，以权威来源为准", ours, seen));
        });
        if (out.isEmpty()) {
            out.add(Evidence.of("ENTITY_NAME_SINGLE_SOURCE", CONFIRMED, "名称只有一个来源", ours));
        }
        // The authoritative register decides; another's deviation is shown, and does not shake it.
        return new Check("NAME", "名称", CONFIRMED, out);
    }

    private static Check state(Dossier entity, LocalDate on) {
        List<Evidence> out = new ArrayList<>();
        out.add(EntityEvidence.registered(entity));
        out.addAll(EntityEvidence.standing(entity, on));
        return Check.of("STATE", "登记状态", out);
    }

    private static Check representative(Dossier entity, List<Neighbour> representatives) {
        Evidence.Seen named = entity.seen("法定代表人", "representative");
        List<Evidence> out = new ArrayList<>();
        for (Neighbour n : representatives) {
            boolean same = NameForm.of(n.far().value("name")).equals(NameForm.of(named.value()));
            out.add(Evidence.of(same ? "REPRESENTATIVE_LINKED" : "REPRESENTATIVE_OTHER_NAME", same ? CONFIRMED : UNVERIFIABLE,
                            same ? "法定代表人与人口登记相连" : "相连的人口登记姓名与法定代表人不同",
                            named, Evidence.Seen.asked("人口登记姓名", n.far().value("name")))
                    .along(n.far().id(), LinkType.REPRESENTS.name(), entity.id()));
        }
        if (out.isEmpty()) {
            out.add(named.value().isEmpty()
                    ? Evidence.of("REPRESENTATIVE_NOT_SHARED", UNVERIFIABLE, "没有共享法定代表人")
                    : Evidence.of("REPRESENTATIVE_WITHOUT_NUMBER", UNVERIFIABLE, "登记了法定代表人，但没有身份证号可与人口登记相连", named));
        }
        return Check.of("REPRESENTATIVE", "法定代表人", out);
    }
}
