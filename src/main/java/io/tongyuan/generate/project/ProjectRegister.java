package io.tongyuan.generate.project;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.company.Companies;
import io.tongyuan.generate.company.Company;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import io.tongyuan.generate.land.Cadastre;
import io.tongyuan.generate.land.Degrees;
import io.tongyuan.generate.land.Extent;
import io.tongyuan.generate.land.Land;
import io.tongyuan.generate.writing.AddressTruth;
import io.tongyuan.model.Point;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** 投资项目 of the development bureau, its permits, and truth/projects.csv. */
public final class ProjectRegister {
    private static final String RESOURCE = "投资项目";
    private static final String PROVIDER = "发展和改革局";

    private final Land land;
    private final Cadastre cadastre;
    private final AddressTruth addresses;
    private final Dice dice;

    public ProjectRegister(Land land, Cadastre cadastre, AddressTruth addresses, Dice dice) {
        this.land = land;
        this.cadastre = cadastre;
        this.addresses = addresses;
        this.dice = dice;
    }

    /** @return the ground that those who are what they say may use */
    public List<LandUse> write(int count, Companies founder, List<Company> companies, Output output) throws IOException {
        List<LandUse> uses = new ArrayList<>();
        ProjectBuilder builder = new ProjectBuilder(land, founder, companies, dice);
        try (Table table = output.provider(RESOURCE, PROVIDER, "projects-development", Output.Format.UTF8, List.of("项目代码", "项目名称",
                "建设单位", "统一社会信用代码", "建设地点", "项目类型", "项目状态", "赋码日期", "经度", "纬度"));
             PermitRegister permits = new PermitRegister(land.county(), cadastre, companies, output, addresses, dice);
             PlanningRecords planning = new PlanningRecords(land.county(), output, addresses, dice);
             Table truth = output.truth("projects", "项目代码", "verdict", "code", "entity", "permits", "place", "scenario", "determinable")) {
            for (int i = 0; i < count; i++) {
                Dossier dossier = builder.build(i);
                Project p = dossier.project();
                table.row(p.code(), p.name(), p.unit(), p.unitCode(), p.place().text(), p.type(), p.state(), p.coded().toString(),
                        degrees(p, Point::lon), degrees(p, Point::lat));
                addresses.add(RESOURCE, PROVIDER, table.rows(), "建设地点", p.place());
                dossier.permits().forEach(permits::add);
                planning.add(dossier);
                landUse(dossier).ifPresent(uses::add);
                Truth t = dossier.truth();
                truth.row(p.code(), t.overall().name(), t.code().name(), t.entity().name(), t.permits().name(), t.place().name(),
                        String.join("+", t.scenarios().stream().map(Scenario::name).toList()), t.determinable() ? "yes" : "no");
            }
        }
        return uses;
    }

    private static Optional<LandUse> landUse(Dossier dossier) {
        return dossier.permits().stream().filter(p -> p.kind() == PermitKind.LAND && dossier.truth().overall() == Verdict.CONFIRMED)
                .findFirst().flatMap(p -> p.place().place().map(at -> new LandUse(at.upTo(Extent.ESTATE), p.unit(), p.issued())));
    }

    private static String degrees(Project p, Function<Point, Double> which) {
        return p.point().map(which).map(Degrees::text).orElse("");
    }
}
