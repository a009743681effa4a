package io.tongyuan.generate.organisation;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.land.Land;
import io.tongyuan.generate.land.Place;
import io.tongyuan.generate.number.CreditCodes;
import io.tongyuan.generate.organisation.Organisation.Kind;
import io.tongyuan.generate.organisation.Organisation.Renaming;
import io.tongyuan.generate.people.Person;
import io.tongyuan.generate.writing.AddressWriter;
import io.tongyuan.generate.writing.Hand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sets up a county's authorities, institutions, associations, foundations and private schools. */
final class Organisations {
    /** Behind every enterprise's serial. */
    private static final int FIRST_SERIAL = 40_000_000;

    private final Land land;
    private final List<Person.Representative> people;
    private final AddressWriter addresses;
    private final CreditCodes codes;
    private final OrganisationNames names;
    private final Map<String, List<Place>> platesOf;
    private final Dice dice;

    Organisations(Land land, List<Person.Representative> people, Dice dice) {
        this.land = land;
        this.people = people;
        this.addresses = new AddressWriter(land.county());
        this.codes = new CreditCodes(land.county().code());
        this.names = new OrganisationNames(land.county());
        this.platesOf = land.plates().stream().collect(Collectors.groupingBy(p -> p.town().code()));
        this.dice = dice.fork("organisations");
    }

    /** Most are institutions; a county of 20,000 has some 200 in all. */
    List<Organisation> make(int persons) {
        List<Organisation> made = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            int count = switch (kind) {
                case AUTHORITY -> 12 + Math.min(8, persons / 2_500);
                case INSTITUTION -> 12 + persons / 350;
                case ASSOCIATION -> 8 + persons / 500;
                case FOUNDATION -> 3 + persons / 5_000;
                case PRIVATE_SCHOOL_OR_CLINIC -> 8 + persons / 500;
            };
            for (int i = 0; i < count; i++) {
                made.add(one(kind, made.size(), i == 0, dice.fork(kind.name(), i)));
            }
        }
        return made;
    }

    /** @param first its register of changes must not be empty */
    private Organisation one(Kind kind, int index, boolean first, Dice d) {
        LocalDate established = d.day(LocalDate.of(1990, 1, 1), LocalDate.of(2022, 12, 31));
        String name = names.next(kind, d);
        List<Renaming> renamed = renamed(kind, name, first ? 1 : 0.25, established, d);
        Place place = names.seat(name).map(t -> platesOf.get(t.code())).map(d::of).orElseGet(() -> land.anyPlate(d));
        String sponsor = land.county().ownName() + d.of("人民政府", "教育和体育局", "民政局", "卫生健康局", "文化和旅游局");
        return new Organisation(kind, index, codes.credit(kind.form, FIRST_SERIAL + index), name, renamed, established,
                d.of(people), place, addresses.write(place, Hand.any(d, 0.1)), sponsor);
    }

    /** None for most; else from a former name, at times over another, to today's. */
    private List<Renaming> renamed(Kind kind, String today, double probability, LocalDate established, Dice d) {
        int times = d.chance(probability) ? d.between(1, names.seat(today).isPresent() ? 1 : 2) : 0;
        List<String> borne = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            borne.add(names.former(kind, today, d));
        }
        borne.add(today);
        List<Renaming> renamed = new ArrayList<>();
        LocalDate day = established;
        for (int i = 0; i < times; i++) {
            day = d.day(day.plusYears(1), day.plusYears(1 + (2024 - day.getYear()) / 2));
            renamed.add(new Renaming(day, borne.get(i), borne.get(i + 1)));
        }
        return List.copyOf(renamed);
    }
}
