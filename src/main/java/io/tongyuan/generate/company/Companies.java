package io.tongyuan.generate.company;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.land.Estate;
import io.tongyuan.generate.land.Land;
import io.tongyuan.generate.land.Place;
import io.tongyuan.generate.number.CreditCodes;
import io.tongyuan.generate.people.Person;
import io.tongyuan.generate.writing.AddressWriter;
import io.tongyuan.generate.writing.Hand;
import io.tongyuan.generate.writing.Written;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Founds the enterprises of a county. */
public final class Companies {
    private static final LocalDate OLDEST = LocalDate.of(1992, 1, 1);

    private final Land land;
    private final List<Person.Representative> people;
    private final AddressWriter addresses;
    private final CreditCodes codes;
    private final CompanyNames names;
    private final List<Estate> towers;
    private final List<Estate> parks;
    private final Dice dice;

    public Companies(Land land, List<Person.Representative> people, Dice dice) {
        this.land = land;
        this.people = people;
        this.addresses = new AddressWriter(land.county());
        this.codes = new CreditCodes(land.county().code());
        this.names = new CompanyNames(land.county());
        this.towers = land.estates(Estate.Kind.TOWER);
        this.parks = land.estates(Estate.Kind.PARK);
        this.dice = dice.fork("companies");
    }

    public List<Company> found(int count) {
        List<Company> founded = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            founded.add(found(i, dice.fork("company", i)));
        }
        return founded;
    }

    /** A credit code that holds and that nobody has. */
    public String unusedCode(int index) {
        return codes.credit("91", 20_000_000 + index);
    }

    public String brokenCode(String code, Dice d) {
        return codes.broken(code, d);
    }

    /** True where an enterprise of the county bears or bore the name. */
    public boolean taken(String name) {
        return names.taken(name);
    }

    private Company found(int i, Dice d) {
        double kindOf = d.unit();
        CompanyNames.Kind kind = kindOf < 0.62 ? CompanyNames.Kind.COMPANY : kindOf < 0.72 ? CompanyNames.Kind.FACTORY
                : kindOf < 0.95 ? CompanyNames.Kind.SOLE_TRADER : CompanyNames.Kind.COOPERATIVE;
        CompanyNames.Named named = names.next(kind, d);
        Company.State state = state(d);
        LocalDate established = d.day(OLDEST, state == Company.State.REVOKED ? LocalDate.of(2010, 1, 1) : LocalDate.of(2025, 6, 30));
        boolean ran = d.chance(0.04) && established.isBefore(LocalDate.of(2014, 1, 1));
        Optional<LocalDate> until = ran ? Optional.of(established.plusYears(10))
                : d.chance(0.2) ? Optional.of(established.plusYears(d.of(60, 70, 99))) : Optional.empty();
        String credit = codes.credit(switch (kind) {
            case COMPANY, FACTORY -> "91";
            case SOLE_TRADER -> "92";
            case COOPERATIVE -> "93";
        }, i);
        double how = d.unit();
        boolean old = how < 0.012 && established.isBefore(LocalDate.of(2015, 10, 1));
        Company.CodeForm form = old ? Company.CodeForm.REGISTRATION_NUMBER
                : how > 0.997 ? Company.CodeForm.BROKEN : Company.CodeForm.CREDIT;
        String code = switch (form) {
            case CREDIT -> credit;
            case REGISTRATION_NUMBER -> codes.registration(i);
            case BROKEN -> codes.broken(credit, d);
        };
        Optional<String> former = d.chance(0.05) ? Optional.of(names.next(kind, d).name()) : Optional.empty();
        return new Company(i, code, form, named.name(), former, type(kind, d), state, established, until,
                d.day(established, Dice.TODAY), capital(d), named.trade(), address(d), d.of(people));
    }

    private static Company.State state(Dice d) {
        double at = d.unit();
        return at < 0.72 ? Company.State.ACTIVE : at < 0.87 ? Company.State.OPEN : at < 0.95 ? Company.State.CANCELLED
                : Company.State.REVOKED;
    }

    private Written address(Dice d) {
        double at = d.unit();
        if (at < 0.02 && land.villageHouses() > 0) {
            return addresses.divisionOnly(land.villageHouse(d.below(land.villageHouses())), true);
        }
        if (at < 0.06) {
            Place plate = land.anyPlate(d);
            return addresses.relative(plate, d.of(land.roads()), Hand.any(d, 0.2), d);
        }
        Hand hand = Hand.any(d, 0.35);
        Written written = addresses.write(site(d), hand);
        return d.chance(0.02) ? written.withText(written.text() + d.of("（经营场所）", "（院内）", "（自有房屋）")) : written;
    }

    private Place site(Dice d) {
        double at = d.unit();
        if (at < 0.15) {
            Estate tower = d.of(towers);
            return land.room(tower, d.below(tower.rooms()));
        }
        if (at < 0.25) {
            Estate park = d.of(parks);
            return land.in(park, d.between(1, park.buildings()), 0, 0, 0);
        }
        if (at < 0.37 && land.villageHouses() > 0) {
            return land.villageHouse(d.below(land.villageHouses()));
        }
        return land.anyPlate(d);
    }

    private static String type(CompanyNames.Kind kind, Dice d) {
        return switch (kind) {
            case COMPANY -> d.of("有限责任公司(自然人投资或控股)", "有限责任公司（自然人独资）", "有限责任公司", "股份有限公司", "N/A");
            case FACTORY -> d.of("个人独资企业", "集体所有制", "股份合作制", "N/A");
            case SOLE_TRADER -> "个体工商户";
            case COOPERATIVE -> "农民专业合作社";
        };
    }

    private static String capital(Dice d) {
        int amount = d.of(10, 30, 50, 100, 100, 200, 500, 500, 1_000, 2_000, 5_000);
        String grouped = amount >= 1_000 ? amount / 1_000 + "," + "%03d".formatted(amount % 1_000) : "" + amount;
        return d.of(amount + "万人民币", amount + "万元人民币", grouped + "(万元人民币)", grouped + "(万元)", "N/A");
    }
}
