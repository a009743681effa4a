package io.tongyuan.query;

import static io.tongyuan.query.Verdict.CONFIRMED;
import static io.tongyuan.query.Verdict.UNVERIFIABLE;

import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.Neighbour;
import io.tongyuan.graph.ProjectFile;
import io.tongyuan.graph.ReadTransaction;
import io.tongyuan.identity.KeyForm;
import io.tongyuan.model.DivisionDirectory;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.FindingCode;
import io.tongyuan.model.LinkType;
import io.tongyuan.model.ProjectCode;
import io.tongyuan.model.Reading;
import io.tongyuan.privacy.IdNumbers;
import io.tongyuan.query.PermitEvidence.Permit;
import io.tongyuan.reconcile.Survivorship;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 投资项目核查: whether a project is real, from its code, its legal entity, its permits and its place, and whether they
 * agree with each other.
 */
public final class ProjectChecks {
    private final GraphStore graph;
    private final Survivorship survivorship;
    private final PolicyHistory policies;
    private final ProjectStates states;
    private final DivisionDirectory divisions;
    private final PlaceEvidence places;
    private final IdNumbers idNumbers;

    public ProjectChecks(GraphStore graph, Survivorship survivorship, PolicyHistory policies, ProjectStates states, DivisionDirectory divisions,
                         PlaceEvidence places) {
        this.graph = graph;
        this.policies = policies;
        this.survivorship = survivorship;
        this.states = states;
        this.divisions = divisions;
        this.places = places;
        this.idNumbers = new IdNumbers(divisions);
    }

    /**
     * @param id   public id, "" where no register has the code
     * @param name "" likewise
     * @param text the verdict in Chinese
     */
    public record Answer(String code, String id, String name, LocalDate on, Verdict verdict, String text, List<Check> checks) {
    }

    /** @param today in the agency's time zone: what is asked of an earlier date is the past */
    public Answer check(String code, LocalDate on, LocalDate today) {
        return check(code, on, today, When.NOW);
    }

    /** By what was said at that moment. */
    public Answer check(String code, LocalDate on, LocalDate today, When when) {
        Moment moment = Moment.of(when.asOf(), survivorship, policies);
        Reading<ProjectCode> reading = ProjectCode.read(code, divisions);
        Found found = graph.ask(tx -> find(moment.in(tx), code, moment));
        String shown = idNumbers.masked(code);
        Check codeCheck = code(reading, shown);
        List<Check> checks = found.project.isEmpty() ? unknown(codeCheck) : List.of(codeCheck,
                entity(found.project.get(), found.unit, on),
                permits(found.project.get(), found.permits, on, today).showing(PenaltyEvidence.inForce(found.records, on)),
                places.check(found.project.get(), found.permits).showing(found.parcels));
        Verdict verdict = Verdict.overall(checks.stream().map(Check::verdict).toList());
        return new Answer(reading.normalized().isEmpty() ? shown : idNumbers.masked(reading.normalized()), found.project.map(Dossier::id).orElse(""),
                found.project.map(p -> p.value("name")).orElse(""), on, verdict, verdict.text(), checks);
    }

    private record Found(Optional<Dossier> project, Optional<Dossier> unit, List<Permit> permits, List<Dossier> records, List<Evidence> parcels) {
    }

    private static Found find(ReadTransaction tx, String code, Moment moment) {
        Optional<ProjectFile> file = tx.project(KeyForm.project(code));
        Optional<Dossier> found = file.flatMap(f -> moment.dossier(f.project())).filter(d -> d.entity().registered());
        if (found.isEmpty()) {
            return new Found(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());
        }
        Dossier project = found.get();
        List<Permit> permits = new ArrayList<>();
        List<Neighbour> parcels = new ArrayList<>();
        for (ProjectFile.Permit p : file.get().permits()) {
            if (permits.stream().noneMatch(known -> known.certificate().id().equals(p.certificate().entity().id()))) {
                moment.dossier(p.certificate()).ifPresent(c -> {
                    permits.add(new Permit(c, p.link()));
                    parcels.addAll(p.parcels());
                });
            }
        }
        return new Found(Optional.of(project), unit(tx, file.get(), project.value("uscc"), moment), permits,
                file.get().records().stream().flatMap(r -> moment.dossier(r).stream()).toList(), ParcelEvidence.of(project, permits, parcels, file.get()));
    }

    /** The holder of the code that the project names; as a rule the one it is linked to. */
    private static Optional<Dossier> unit(ReadTransaction tx, ProjectFile file, String uscc, Moment moment) {
        if (uscc.isEmpty()) {
            return Optional.empty();
        }
        String key = KeyForm.legalEntity(uscc);
        return file.units().stream().filter(u -> u.entity().key().equals(key)).findFirst()
                .or(() -> tx.known(EntityKind.LEGAL_ENTITY, key)).flatMap(moment::dossier);
    }

    private static List<Check> unknown(Check code) {
        Evidence missing = Evidence.of("PROJECT_NOT_REGISTERED", UNVERIFIABLE, "投资项目登记中没有该项目代码");
        return List.of(code, new Check("ENTITY", "法人", UNVERIFIABLE, List.of(missing)),
                new Check("PERMITS", "许可", UNVERIFIABLE, List.of(missing)),
                new Check("PLACE", "地点", UNVERIFIABLE, List.of(missing)));
    }

    /**
     * A division that no edition has may be newer than the editions: that it is real stays open. The check digit's rule is
     * an inference from few codes, so its failure does not count.
     */
    private static Check code(Reading<ProjectCode> reading, String shown) {
        Evidence sound = Evidence.of("PROJECT_CODE_WELL_FORMED", CONFIRMED, "项目代码格式正确，行政区划代码真实", Evidence.Seen.asked("项目代码", shown));
        return CodeEvidence.check("项目代码", reading, sound, Set.of(FindingCode.PROJECT_CODE_DIVISION_UNKNOWN));
    }

    private static Check entity(Dossier project, Optional<Dossier> unit, LocalDate on) {
        Evidence.Seen name = project.seen("项目的建设单位", "unitName");
        Evidence.Seen uscc = project.seen("项目的统一社会信用代码", "uscc");
        List<Evidence> out = new ArrayList<>();
        if (uscc.value().isEmpty()) {
            out.add(Evidence.of("ENTITY_CODE_MISSING", UNVERIFIABLE, "项目没有登记建设单位的统一社会信用代码", name));
        } else if (unit.isEmpty() || !unit.get().entity().registered()) {
            out.add(Evidence.of("ENTITY_NOT_REGISTERED", UNVERIFIABLE, "登记信息中没有该统一社会信用代码的法人", name, uscc));
        } else {
            Dossier entity = unit.get();
            out.add(EntityEvidence.registered(entity).along(entity.id(), LinkType.BUILDS.name(), project.id()));
            out.add(EntityEvidence.named(name, entity));
            out.addAll(EntityEvidence.standing(entity, on));
        }
        List<Evidence> represented = unit.map(EntityEvidence::represented).orElse(List.of());
        return Check.of("ENTITY", "法人", out).showing(represented);
    }

    private Check permits(Dossier project, List<Permit> permits, LocalDate on, LocalDate today) {
        String state = project.value("state");
        Optional<List<List<String>>> required = states.permitsFor(state);
        List<Evidence> out = new ArrayList<>();
        if (required.isEmpty()) {
            out.add(Evidence.of(FindingCode.PROJECT_STATE_UNKNOWN.name(), UNVERIFIABLE, FindingCode.PROJECT_STATE_UNKNOWN.text(),
                    project.seen("项目状态", "state")));
        } else if (required.get().isEmpty()) {
            out.add(Evidence.of("NO_PERMIT_REQUIRED", CONFIRMED, "项目处于“" + state.strip() + "”，尚不要求许可", project.seen("项目状态", "state")));
        } else {
            required.get().forEach(kinds -> out.addAll(PermitEvidence.required(project, kinds, permits, on, today)));
        }
        return Check.of("PERMITS", "许可", out);
    }
}
