package io.tongyuan.generate.project;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.company.Companies;
import io.tongyuan.generate.company.Company;
import io.tongyuan.generate.writing.Numerals;
import io.tongyuan.generate.writing.Slips;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does to a clean dossier what its scenario says, as far as code, unit and permits go; places are {@link PlaceChanges}'. */
final class Changes {
    private final Companies companies;
    private final List<Company> sound;
    private final PlaceChanges places;

    Changes(Companies companies, List<Company> sound, PlaceChanges places) {
        this.companies = companies;
        this.sound = sound;
        this.places = places;
    }

    /** Empty where the ground around does not allow it. */
    Optional<Dossier> apply(Scenario scenario, Dossier dossier, Dice d) {
        Optional<Dossier> changed = switch (scenario.check()) {
            case CODE -> Optional.of(code(scenario, dossier, d));
            case ENTITY -> Optional.of(entity(scenario, dossier, d));
            case PERMITS -> Optional.of(permits(scenario, dossier, d));
            case PLACE -> places.apply(scenario, dossier, d);
        };
        return changed.map(c -> c.with(c.truth().after(scenario)));
    }

    private static Dossier code(Scenario scenario, Dossier dossier, Dice d) {
        String code = dossier.project().code();
        String other = switch (scenario) {
            case CODE_FORM -> d.of(code.substring(0, code.length() - 1), code + d.below(10),
                    code.substring(0, code.length() - 2) + "O" + code.substring(code.length() - 1));
            // No edition of GB/T 2260 has a county numbered 97.
            case CODE_DIVISION -> code.substring(0, 9) + "97" + code.substring(11);
            default -> code;
        };
        return dossier.with(dossier.project().withCode(other)).eachPermit(p -> p.withProjectCode(other));
    }

    private Dossier entity(Scenario scenario, Dossier dossier, Dice d) {
        Project p = dossier.project();
        return switch (scenario) {
            case UNIT_NAME_OFF -> {
                String slipped = slip(p.unit(), d);
                yield dossier.with(p.withUnit(slipped, p.unitCode())).eachPermit(x -> x.withNames(slipped, x.project()));
            }
            case UNIT_CODE_BROKEN -> dossier.with(p.withUnit(p.unit(), companies.brokenCode(p.unitCode(), d)));
            case UNIT_CODE_UNKNOWN -> dossier.with(p.withUnit(p.unit(), companies.unusedCode(p.index())));
            default -> dossier; // The unit was chosen for it.
        };
    }

    private Dossier permits(Scenario scenario, Dossier dossier, Dice d) {
        if (scenario == Scenario.STATE_UNKNOWN) {
            return dossier.with(dossier.project().withState(d.of("前期", "停工", "已开工", "拟建", "储备")));
        }
        int i = d.below(dossier.permits().size());
        PermitSource full = PermitSource.full(dossier.permits().get(i).kind());
        return switch (scenario) {
            case NAME_FORM -> dossier.eachPermit(x -> x.withNames(otherForm(x.unit(), d), otherForm(x.project(), d)));
            case PERMIT_RENEWED -> renewed(dossier, i, full, d);
            case PERMIT_MISSING -> {
                List<Permit> left = new ArrayList<>(dossier.permits());
                left.remove(i);
                yield dossier.with(left);
            }
            case PERMIT_REVOKED -> dossier.permit(i, x -> x.from(full).withValidity(x.issued(), x.until(), d.of("注销", "撤销", "失效")));
            case PERMIT_EXPIRED -> dossier.permit(i, x -> x.from(full)
                    .withValidity(x.issued(), Optional.of(d.day(x.issued().plusDays(20), Dice.TODAY.minusDays(10))), ""));
            // 2073 typed for 2023.
            case PERMIT_IN_THE_FUTURE -> dossier.permit(i, x -> x.from(full).withValidity(x.issued().plusYears(50), Optional.empty(), "有效"));
            case PERMIT_OF_ANOTHER_UNIT -> dossier.permit(i, x -> x.from(full).withNames(otherUnit(x.unit(), d), x.project()));
            case PERMIT_OF_ANOTHER_PROJECT -> dossier.permit(i, x -> x.from(full).withNames(x.unit(), otherProject(x.project(), d)));
            default -> dossier;
        };
    }

    private static Dossier renewed(Dossier dossier, int i, PermitSource full, Dice d) {
        List<Permit> all = new ArrayList<>(dossier.permits());
        Permit now = all.get(i).from(full).withValidity(all.get(i).issued(), Optional.empty(), "有效");
        LocalDate ended = now.issued().minusDays(d.between(1, 15));
        all.set(i, now);
        all.add(i, now.numbered(now.number().replaceFirst("(\\d)(\\D*)$", "$1-1$2")).withValidity(ended.minusMonths(6), Optional.of(ended), ""));
        return dossier.with(all);
    }

    private String slip(String name, Dice d) {
        String slipped = Slips.one(name, d);
        return companies.taken(slipped) ? slip(name, d) : slipped;
    }

    private String otherUnit(String unit, Dice d) {
        String other = d.of(sound).name();
        return other.equals(unit) ? otherUnit(unit, d) : other;
    }

    private static String otherProject(String project, Dice d) {
        return d.of("职工宿舍楼工程", "办公楼改造工程", "污水处理站项目", "物流仓储中心项目", "综合服务楼建设项目").replace(project, "配套用房项目");
    }

    /** The same name: width, brackets and blanks do not count. */
    private static String otherForm(String name, Dice d) {
        String other = name.contains("（") ? name.replace('（', '(').replace('）', ')') : name.replace('(', '（').replace(')', '）');
        int middle = name.length() / 2;
        return switch (d.below(3)) {
            case 0 -> Numerals.wide(other);
            case 1 -> other.substring(0, middle) + d.of(" ", "　") + other.substring(middle);
            default -> other + " ";
        };
    }
}
