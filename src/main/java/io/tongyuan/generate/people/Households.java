package io.tongyuan.generate.people;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.land.Place;
import io.tongyuan.generate.number.PersonNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes persons household by household: couples, their children (twins among them), the old, the single. */
public final class Households {
    private static final List<String> MINORITIES = List.of("回族", "满族", "回族", "蒙古族", "朝鲜族", "苗族", "土家族", "维吾尔族");
    private static final double TWINS = 0.012;

    private final Names names = new Names();
    private final Origins origins;
    private final PersonNumbers numbers;
    private final Homes homes;
    private final Dice dice;

    public Households(Homes homes, PersonNumbers numbers, Dice dice) {
        this.homes = homes;
        this.origins = new Origins(homes.county());
        this.numbers = numbers;
        this.dice = dice.fork("people");
    }

    /** Exactly so many persons, household after household. */
    public void make(int persons, Consumer<Household> to) {
        int made = 0;
        for (int i = 0; made < persons; i++) {
            Place home = homes.at(i);
            Household whole = new Household(i, home, household(dice.fork("household", i), home)).first(persons - made);
            made += whole.members().size();
            to.accept(whole);
        }
    }

    private List<Person> household(Dice d, Place home) {
        List<Person> members = new ArrayList<>();
        boolean couple = d.chance(0.72);
        boolean manFirst = couple || d.chance(0.5);
        LocalDate birth = Dice.TODAY.minusYears(20 + ageBeyondTwenty(d)).minusDays(d.below(365));
        Person first = person(names.surname(d), manFirst, birth, home, ethnicity(d), d);
        members.add(first);
        if (!couple) {
            return members;
        }
        LocalDate wife = birth.plusDays(d.between(-1_200, 1_800));
        members.add(person(names.surname(d), false, wife.isAfter(Dice.TODAY.minusYears(20)) ? birth : wife, home, ethnicity(d), d));
        LocalDate child = birth.plusYears(d.between(22, 34)).plusDays(d.below(365));
        for (int n = d.below(3); n > 0 && child.isBefore(Dice.TODAY); n--) {
            members.add(person(first.surname(), d.chance(0.52), child, home, first.ethnicity(), d));
            if (d.chance(TWINS)) {
                members.add(person(first.surname(), d.chance(0.5), child, home, first.ethnicity(), d));
            }
            child = child.plusDays(d.between(500, 2_400));
        }
        return members;
    }

    /** A grown-up stranger who lives here with a number from elsewhere; nobody else has it. */
    public Person newcomer(Place home, Dice d) {
        boolean man = d.chance(0.55);
        LocalDate birth = Dice.TODAY.minusYears(d.between(18, 58)).minusDays(d.below(365));
        return new Person(names.surname(d), names.given(man, d), man, ethnicity(d), birth,
                numbers.next(Origins.elsewhere(d), birth, man, d), home);
    }

    private Person person(String surname, boolean male, LocalDate birth, Place home, String ethnicity, Dice d) {
        return new Person(surname, names.given(male, d), male, ethnicity, birth,
                numbers.next(origins.draw(birth, d), birth, male, d), home);
    }

    /** 0 to 72, thinning out with age. */
    private static int ageBeyondTwenty(Dice d) {
        return Math.min(d.below(73), 6 + d.below(67));
    }

    private static String ethnicity(Dice d) {
        return d.chance(0.97) ? "汉族" : d.of(MINORITIES);
    }
}
