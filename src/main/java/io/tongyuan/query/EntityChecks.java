package io.tongyuan.query;

import static io.tongyuan.query.Verdict.CONFIRMED;
import static io.tongyuan.query.Verdict.UNVERIFIABLE;

import io.tongyuan.graph.EntityFile;
import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.Neighbour;
import io.tongyuan.graph.ReadTransaction;
import io.tongyuan.identity.KeyForm;
import io.tongyuan.identity.NameForm;
import io.tongyuan.model.DivisionDirectory;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.LinkType;
import io.tongyuan.model.Reading;
import io.tongyuan.model.RegistrationNumber;
import io.tongyuan.model.Uscc;
import io.tongyuan.privacy.IdNumbers;
import io.tongyuan.reconcile.GoldenValue;
import io.tongyuan.reconcile.Survivorship;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a legal entity is real: its code, name, state, registered address, and who represents it. */
public final class EntityChecks {
    private final GraphStore graph;
    private final Survivorship survivorship;
    private final PolicyHistory policies;
    private final DivisionDirectory divisions;
    private final PlaceEvidence places;
    private final IdNumbers idNumbers;

    public EntityChecks(GraphStore graph, Survivorship survivorship, PolicyHistory policies, DivisionDirectory divisions, PlaceEvidence places) {
        this.graph = graph;
        this.policies = policies;
        this.survivorship = survivorship;
        this.divisions = divisions;
        this.places = places;
        this.idNumbers = new IdNumbers(divisions);
    }

    /**
     * @param id public id, "" where no record knows the code
     */
    public record Answer(String code, String id, String name, LocalDate on, Verdict verdict, String text, List<Check> checks) {
    }

    public Answer check(String code, LocalDate on) {
        return check(code, on, When.NOW);
    }

    /** By what was said at that moment. */
    public Answer check(String code, LocalDate on, When when) {
        Moment moment = Moment.of(when.asOf(), survivorship, policies);
        boolean registrationNumber = KeyForm.legalEntity(code).startsWith("reg:");
        Reading<?> reading = registrationNumber ? RegistrationNumber.read(code, divisions) : Uscc.read(code, divisions);
        Found found = graph.ask(tx -> find(moment.in(tx), code, moment));
        List<Check> checks = new ArrayList<>();
        String shown = idNumbers.masked(code);
        Evidence sound = Evidence.of("ENTITY_CODE_WELL_FORMED", CONFIRMED, "代码格式与校验码正确", Evidence.Seen.asked("代码", shown));
        checks.add(CodeEvidence.check("代码", reading, sound, Set.of()));
        if (found.entity.isEmpty()) {
            Evidence missing = Evidence.of("ENTITY_NOT_REGISTERED", UNVERIFIABLE, "登记信息中没有该法人", Evidence.Seen.asked("代码", shown));
            checks.add(new Check("STATE", "登记状态", UNVERIFIABLE, List.of(missing)));
        } else {
            Dossier entity = found.entity.get();
            checks.add(name(entity));
            checks.add(state(entity, on));
            checks.add(places.address(entity));
            checks.add(representative(entity, found.representatives));
        }
        Verdict verdict = Verdict.overall(checks.stream().map(Check::verdict).toList());
        return new Answer(reading.normalized().isEmpty() ? shown : idNumbers.masked(reading.normalized()), found.entity.map(Dossier::id).orElse(""),
                found.entity.map(e -> e.value("name")).orElse(""), on, verdict, verdict.text(), checks);
    }

    private record Found(Optional<Dossier> entity, List<Neighbour> representatives) {
    }

    private static Found find(ReadTransaction tx, String code, Moment moment) {
        Optional<EntityFile> file = tx.entity(KeyForm.legalEntity(code));
        return new Found(file.flatMap(f -> moment.dossier(f.entity())), file.map(EntityFile::representatives).orElse(List.of()));
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
            // The authoritative register decides; another's deviation is shown, and does not shake it.
            out.add(same ? Evidence.of("ENTITY_NAME_CORROBORATED", CONFIRMED, "另一来源的名称相同", ours, seen)
                    : Evidence.of("ENTITY_NAME_DISPUTED", UNVERIFIABLE, "另一来源的名称不同，以权威来源为准", ours, seen).aside());
        });
        if (out.isEmpty()) {
            out.add(Evidence.of("ENTITY_NAME_SINGLE_SOURCE", CONFIRMED, "名称只有一个来源", ours));
        }
        return Check.of("NAME", "名称", out);
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
        Set<String> persons = new HashSet<>();
        for (Neighbour n : representatives) {
            // Each record that says so is a link of its own.
            if (!persons.add(n.far().id())) {
                continue;
            }
            boolean same = NameForm.of(n.far().value("name")).equals(NameForm.of(named.value()));
            out.add(Evidence.of(same ? "REPRESENTATIVE_LINKED" : "REPRESENTATIVE_OTHER_NAME", same ? CONFIRMED : UNVERIFIABLE,
                            same ? "法定代表人与人口登记相连" : "相连的人口登记姓名与法定代表人不同",
                            named, Evidence.Seen.of("人口登记姓名", n.far(), "name"))
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
