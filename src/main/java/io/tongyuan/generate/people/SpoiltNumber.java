package io.tongyuan.generate.people;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.number.PersonNumbers;
import io.tongyuan.generate.writing.Numerals;

/**
 * An ID number as it stands in the file.
 *
 * @param scenario what was done to it, "" where nothing was; lower case and full width say the same number
 */
record SpoiltNumber(String text, String scenario) {

    /** True where it still is the person's number. */
    boolean holds() {
        return scenario.isEmpty() || scenario.equals("OLD_FORM");
    }

    static SpoiltNumber of(Person p, Dice d) {
        String id = p.id();
        double at = d.unit();
        if (at < 0.003) {
            return new SpoiltNumber(wrongDigit(id, d.between(6, 16)), "CHECK_DIGIT");
        }
        if (at < 0.004) {
            return swapped(id);
        }
        if (at < 0.0045) {
            return new SpoiltNumber(id.substring(0, 17), "LENGTH");
        }
        if (at < 0.005) {
            return new SpoiltNumber(id.substring(0, 16) + "O" + id.charAt(17), "CHARACTER");
        }
        if (at < 0.02 && p.birth().getYear() < 1980) {
            return new SpoiltNumber(PersonNumbers.fifteen(id), "OLD_FORM");
        }
        if (at < 0.021) {
            return new SpoiltNumber(Numerals.wide(id), "");
        }
        return new SpoiltNumber(id.endsWith("X") && d.chance(0.15) ? id.toLowerCase() : id, "");
    }

    private static String wrongDigit(String id, int at) {
        char other = (char) ('0' + (id.charAt(at) - '0' + 1) % 10);
        return id.substring(0, at) + other + id.substring(at + 1);
    }

    /** Two unequal neighbours of the sequence exchanged, or else a wrong digit. */
    private static SpoiltNumber swapped(String id) {
        if (id.charAt(14) == id.charAt(15)) {
            return new SpoiltNumber(wrongDigit(id, 16), "CHECK_DIGIT");
        }
        return new SpoiltNumber(id.substring(0, 14) + id.charAt(15) + id.charAt(14) + id.substring(16), "SWAPPED");
    }
}
