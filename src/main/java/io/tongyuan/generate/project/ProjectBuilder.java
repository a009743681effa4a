package io.tongyuan.generate.project;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.company.Companies;
import io.tongyuan.generate.company.Company;
import io.tongyuan.generate.land.County;
import io.tongyuan.generate.land.Land;
import io.tongyuan.generate.land.Place;
import io.tongyuan.generate.number.ProjectCodes;
import io.tongyuan.generate.writing.AddressWriter;
import io.tongyuan.generate.writing.Hand;
import io.tongyuan.model.Point;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes dossiers: first a sound one, then what its scenario does to it. */
final class ProjectBuilder {
    private static final LocalDate FIRST = LocalDate.of(2017, 6, 1);
    private static final List<String> STATES = List.of("立项", "用地", "规划", "在建", "竣工");

    private final Land land;
    private final List<Company> companies;
    private final List<Company> sound;
    private final Surroundings around;
    private final AddressWriter addresses;
    private final Changes changes;
    private final ProjectNames names = new ProjectNames();
    private final Dice dice;

    ProjectBuilder(Land land, Companies founder, List<Company> companies, Dice dice) {
        this.land = land;
        this.companies = companies.stream().filter(ProjectBuilder::builds).toList();
        this.sound = this.companies.stream().filter(Company::sound).toList();
        this.around = new Surroundings(land);
        this.addresses = new AddressWriter(land.county());
        this.changes = new Changes(founder, sound, new PlaceChanges(around));
        this.dice = dice.fork("projects");
    }

    /** The first projects go through all scenarios once, so that the smallest county has each. */
    Dossier build(int index) {
        Dice d = dice.fork("project", index);
        while (true) {
            Scenario scenario = index < Scenario.values().length ? Scenario.values()[index] : Scenario.draw(d);
            if (scenario.needs().neighbour() && land.county().neighbours().isEmpty()) {
                scenario = Scenario.CLEAN;
            }
            Optional<Dossier> made = changes.apply(scenario, soundOne(index, scenario, d), d);
            boolean second = scenario.check() == Check.PLACE && scenario.verdict() != Verdict.CONFIRMED && d.chance(0.1);
            if (second) {
                Scenario other = made.isPresent() && !made.get().permits().isEmpty() ? Scenario.PERMIT_REVOKED : Scenario.UNIT_NAME_OFF;
                made = made.flatMap(m -> changes.apply(other, m, d));
            }
            if (made.isPresent()) {
                return made.get();
            }
        }
    }

    private Dossier soundOne(int index, Scenario scenario, Dice d) {
        int stage = scenario.needs().permit() ? d.between(1, 4) : stage(d);
        LocalDate latest = Dice.TODAY.minusDays(60 + 150L * stage);
        Company unit = unit(scenario, latest, d);
        LocalDate earliest = unit.established().plusDays(30).isAfter(FIRST) ? unit.established().plusDays(30) : FIRST;
        LocalDate coded = d.day(earliest, latest);
        Place site = around.site(scenario.needs(), d);
        Project project = new Project(index, code(index, coded, d), names.next(unit, site, scenario.line(), d), unit.name(),
                unit.code(), addresses.write(site, Hand.any(d, 0.25)), d.of("备案", "备案", "核准", "审批"), STATES.get(stage), coded,
                d.chance(0.8) ? Optional.of(near(site.point(), d)) : Optional.empty());
        return new Dossier(project, site, permits(project, site, stage, d), Truth.CLEAN);
    }

    private Company unit(Scenario scenario, LocalDate latest, Dice d) {
        Predicate<Company> fit = switch (scenario) {
            case UNIT_CANCELLED -> c -> c.state() == Company.State.CANCELLED && !c.expired();
            case UNIT_REVOKED -> c -> c.state() == Company.State.REVOKED && !c.expired();
            case UNIT_EXPIRED -> c -> c.registered() && c.expired();
            default -> Company::sound;
        };
        List<Company> from = fit.test(sound.getFirst()) ? sound
                : companies.stream().filter(c -> c.form() == Company.CodeForm.CREDIT).filter(fit).toList();
        List<Company> candidates = from.isEmpty() ? sound : from;
        for (int i = 0; i < 1_000; i++) {
            Company c = d.of(candidates);
            if (c.established().plusDays(60).isBefore(latest)) {
                return c;
            }
        }
        throw new IllegalStateException("no unit founded before " + latest);
    }

    private List<Permit> permits(Project p, Place site, int stage, Dice d) {
        List<Permit> permits = new ArrayList<>();
        LocalDate issued = p.coded();
        for (PermitKind kind : List.of(PermitKind.values()).subList(0, stage)) {
            issued = issued.plusDays(d.between(15, 140));
            PermitSource source = d.chance(0.6) ? PermitSource.full(kind) : PermitSource.other(kind);
            Optional<LocalDate> until = kind == PermitKind.LAND && d.chance(0.3)
                    ? Optional.of(issued.plusYears(d.of(40, 50, 70))) : Optional.empty();
            permits.add(new Permit(source, number(kind, p.index(), issued), p.code(), p.unit(), p.name(),
                    addresses.write(site, Hand.any(d, 0.25)), issued, until, d.of("有效", "有效", "正常", "")));
        }
        return permits;
    }

    /** Invented, unique by the project's index. */
    private String number(PermitKind kind, int index, LocalDate issued) {
        String county = land.county().code();
        return switch (kind) {
            case LAND -> "地字第%s%d%06d号".formatted(county, issued.getYear(), index + 1);
            case PLANNING -> "建字第%s%dGG%06d号".formatted(county, issued.getYear(), index + 1);
            case CONSTRUCTION -> "%s%s%06d".formatted(county, issued.toString().replace("-", ""), index + 1);
            case COMPLETION -> "%s竣备%d第%06d号".formatted(County.shortOf(land.county().ownName()), issued.getYear(), index + 1);
        };
    }

    /** Of the county, or of the city whose bureau approved it; the last two digits keep sister counties apart there. */
    private String code(int index, LocalDate coded, Dice d) {
        County county = land.county();
        boolean city = index < 900 && !county.city().isEmpty() && !county.name().isEmpty() && d.chance(0.1);
        int serial = city ? Integer.parseInt(county.code().substring(4)) * 1_000 + index : index;
        return ProjectCodes.of(city ? county.code().substring(0, 4) + "00" : county.code(), coded, serial, d);
    }

    private static int stage(Dice d) {
        double at = d.unit();
        return at < 0.15 ? 0 : at < 0.3 ? 1 : at < 0.5 ? 2 : at < 0.8 ? 3 : 4;
    }

    private static Point near(Point p, Dice d) {
        return new Point(p.lon() + d.between(-8, 8) * 1e-5, p.lat() + d.between(-8, 8) * 1e-5);
    }

    /** Companies and works alone build; a sole trader has no project. */
    private static boolean builds(Company c) {
        return c.code().startsWith("91") && !c.type().startsWith("个体");
    }
}
