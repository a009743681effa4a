package io.tongyuan.generate;

import io.tongyuan.generate.company.BusinessLicences;
import io.tongyuan.generate.company.Companies;
import io.tongyuan.generate.company.Company;
import io.tongyuan.generate.company.CompanyRegister;
import io.tongyuan.generate.company.Employer;
import io.tongyuan.generate.company.OfficeAnswers;
import io.tongyuan.generate.company.SocialInsurance;
import io.tongyuan.generate.company.TaxRegister;
import io.tongyuan.generate.estate.EstateRegisters;
import io.tongyuan.generate.estate.FlatTitles;
import io.tongyuan.generate.family.FamilyRegisters;
import io.tongyuan.generate.family.ResidencePermits;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.land.Cadastre;
import io.tongyuan.generate.land.County;
import io.tongyuan.generate.land.Land;
import io.tongyuan.generate.land.LandBuilder;
import io.tongyuan.generate.land.StandardAddresses;
import io.tongyuan.generate.list.PersonList;
import io.tongyuan.generate.number.PersonNumbers;
import io.tongyuan.generate.organisation.OrganisationRegisters;
import io.tongyuan.generate.people.Homes;
import io.tongyuan.generate.people.Households;
import io.tongyuan.generate.people.Person;
import io.tongyuan.generate.people.PersonRegister;
import io.tongyuan.generate.project.LandUse;
import io.tongyuan.generate.project.ProjectRegister;
import io.tongyuan.generate.writing.AddressTruth;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a county, register after register. Persons are written as they are made; kept are those who run companies. */
public final class Generator {
    private final County county;

    public Generator(County county) {
        this.county = county;
    }

    public Manifest generate(Request request) {
        Dice dice = new Dice(Dice.mix(request.seed())).fork(request.county());
        try {
            Output output = new Output(request.folder());
            Land land = new LandBuilder(county, request.persons(), dice).build();
            new StandardAddresses(land).write(output);
            try (AddressTruth truth = new AddressTruth(output)) {
                Cadastre cadastre = new Cadastre(land);
                List<Person.Representative> representatives = persons(request, land, cadastre, output, truth, dice);
                Companies founder = new Companies(land, representatives, dice);
                List<Company> companies = founder.found(request.companies());
                new CompanyRegister(county, truth, dice).write(companies, output);
                new TaxRegister(land, truth, dice).write(companies, output);
                new BusinessLicences(county, representatives, truth, dice).write(companies, output);
                new OfficeAnswers(dice).write(companies, output);
                OrganisationRegisters organisations = new OrganisationRegisters(land, representatives, request.persons(), truth, dice);
                organisations.write(output);
                new SocialInsurance(dice).write(employers(companies, organisations), representatives, output);
                List<LandUse> uses = new ProjectRegister(land, cadastre, truth, dice).write(request.projects(), founder, companies, output);
                new EstateRegisters(land, cadastre, truth, dice).write(uses, companies, organisations.sites(), output);
            }
            Manifest manifest = manifest(request, output);
            manifest.write(request.folder());
            return manifest;
        } catch (IOException e) {
            throw new Failed("GENERATE_NOT_WRITTEN", "无法写入 " + request.folder() + "：" + e.getMessage(), e);
        }
    }

    private List<Person.Representative> persons(Request request, Land land, Cadastre cadastre, Output output, AddressTruth truth,
                                                Dice dice) throws IOException {
        List<Person.Representative> representatives = new ArrayList<>();
        Homes homes = new Homes(land, dice);
        Households households = new Households(homes, new PersonNumbers(county.code(), request.persons()), dice);
        PersonList list = new PersonList(dice);
        Dice choice = dice.fork("representatives");
        try (PersonRegister register = new PersonRegister(county, output, truth, dice);
             FamilyRegisters families = new FamilyRegisters(county, output, truth, dice);
             FlatTitles titles = new FlatTitles(county, cadastre, output, truth, dice)) {
            households.make(request.persons(), h -> {
                families.add(h);
                titles.add(h);
                for (Person p : h.members()) {
                    list.know(p, register.add(p));
                    boolean adult = p.birth().isBefore(Dice.TODAY.minusYears(20));
                    if (representatives.isEmpty() || adult && choice.chance(0.25)) {
                        representatives.add(new Person.Representative(p.name(), p.id()));
                    }
                }
            });
        }
        new ResidencePermits(land, truth, dice).write(request.newcomers(), households, homes, output);
        list.write(request.listed(), households, output);
        return representatives;
    }

    private static List<Employer> employers(List<Company> companies, OrganisationRegisters organisations) {
        List<Employer> employers = new ArrayList<>(organisations.employers());
        companies.stream().filter(Company::sound).forEach(c -> employers.add(new Employer(c.code(), c.name())));
        return employers;
    }

    private Manifest manifest(Request request, Output output) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("persons", request.persons());
        counts.put("companies", request.companies());
        counts.put("projects", request.projects());
        counts.put("listed", request.listed());
        output.entries().forEach(e -> counts.merge(e.resource(), e.rows(), Integer::sum));
        return new Manifest(county.code(), county.fullName(), request.seed(), Dice.TODAY.toString(), counts, output.entries());
    }
}
