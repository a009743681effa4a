package io.tongyuan.generate.list;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.number.PersonNumbers;
import io.tongyuan.generate.writing.Numerals;
import java.util.Optional;

/** A name and a number as they stand on the list. */
public record Entry(String name, String number) {

    /** Empty where the number does not allow the change: all its digits are equal, or it never had 15. */
    public static Optional<Entry> of(Change change, String name, String id, String otherName, Dice d) {
        return switch (change) {
            case CLEAN, ABSENT -> Optional.of(new Entry(name, id));
            case NAME_OFF -> otherName.equals(name) ? Optional.empty() : Optional.of(new Entry(otherName, id));
            case DIGIT_WRONG -> Optional.of(new Entry(name, wrong(id, d.below(17), d.between(1, 9))));
            case DIGITS_SWAPPED -> swapped(id, d.below(16)).map(number -> new Entry(name, number));
            case OLD_FORM -> id.startsWith("19", 6) ? Optional.of(new Entry(name, PersonNumbers.fifteen(id))) : Optional.empty();
            case DIRTY_WRITING -> Optional.of(dirty(name, id, d));
        };
    }

    private static String wrong(String id, int at, int by) {
        char other = (char) ('0' + (id.charAt(at) - '0' + by) % 10);
        return id.substring(0, at) + other + id.substring(at + 1);
    }

    private static Optional<String> swapped(String id, int at) {
        char a = id.charAt(at);
        char b = id.charAt(at + 1);
        return a == b ? Optional.empty() : Optional.of(id.substring(0, at) + b + a + id.substring(at + 2));
    }

    private static Entry dirty(String name, String id, Dice d) {
        if (id.endsWith("X") && d.chance(0.6)) {
            return new Entry(name, id.toLowerCase());
        }
        return switch (d.below(4)) {
            case 0 -> new Entry(name, Numerals.wide(id));
            case 1 -> new Entry(name, id.substring(0, 6) + " " + id.substring(6, 14) + " " + id.substring(14));
            case 2 -> new Entry(" " + name + "　", id + " ");
            default -> new Entry(name.substring(0, 1) + " " + name.substring(1), "　" + id);
        };
    }
}
