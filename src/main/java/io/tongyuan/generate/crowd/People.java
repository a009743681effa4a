package io.tongyuan.generate.crowd;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.people.Names;

/** One person after the other, a share of them hard to tell from the one before. */
final class People {
    private static final double TWIN = 0.01;
    private static final double SIBLING = 0.15;
    private static final double NAMESAKE = 0.001;
    private static final double RENAMED = 0.01;

    private final Dice dice;
    private final Names names = new Names();
    private final Numbers numbers;
    private Somebody before;

    People(Dice dice, int persons) {
        this.dice = dice;
        this.numbers = new Numbers(persons);
    }

    Somebody next() {
        double kind = before == null ? 1 : dice.unit();
        before = kind < TWIN ? twin() : kind < TWIN + SIBLING ? sibling() : kind < TWIN + SIBLING + NAMESAKE ? namesake() : anybody();
        return before;
    }

    private Somebody anybody() {
        boolean male = dice.chance(0.51);
        String surname = names.surname(dice);
        String given = names.given(male, dice);
        return born(surname, given, male, numbers.county(dice), dice.below(Numbers.DAYS), dice.below(499));
    }

    /** Registered in the same minute, with one character of the name in common. */
    private Somebody twin() {
        return born(before.surname(), alike(before), before.male(), before.county(), before.day(), before.sequence() / 2 + 1);
    }

    private Somebody sibling() {
        int day = Math.floorMod(before.day() + 300 + dice.below(1_800), Numbers.DAYS);
        return born(before.surname(), alike(before), before.male(), before.county(), day, before.sequence() / 2 + dice.below(3));
    }

    private Somebody namesake() {
        return born(before.surname(), before.given(), before.male(), before.county(), before.day(), dice.below(499));
    }

    /** Children of one family share the first character of their given names. */
    private String alike(Somebody other) {
        String given = names.given(other.male(), dice);
        return characters(other.given()) < 2 || characters(given) < 2 ? given
                : new StringBuilder().appendCodePoint(other.given().codePointAt(0)).append(given, given.offsetByCodePoints(0, 1), given.length()).toString();
    }

    private Somebody born(String surname, String given, boolean male, int county, int day, int wished) {
        String former = dice.chance(RENAMED) ? surname + names.given(male, dice) : "";
        return new Somebody(surname, given, male, county, day, numbers.take(county, day, wished, male), former.equals(surname + given) ? "" : former);
    }

    /** Somebody whom the register does not know; one in ten shares name, birth date and county with the person given. */
    Somebody stranger(Somebody known, Dice d) {
        if (d.chance(0.1)) {
            return new Somebody(known.surname(), known.given(), known.male(), known.county(), known.day(),
                    numbers.take(known.county(), known.day(), d.below(499), known.male()), "");
        }
        boolean male = d.chance(0.51);
        int county = numbers.county(d);
        int day = d.below(Numbers.DAYS);
        return new Somebody(names.surname(d), names.given(male, d), male, county, day, numbers.take(county, day, d.below(499), male), "");
    }

    /** The given name with one character another. */
    String oneOff(Somebody p, Dice d) {
        int[] given = p.given().codePoints().toArray();
        given[d.below(given.length)] = names.given(p.male(), d).codePointAt(0);
        return p.surname() + new String(given, 0, given.length);
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}
