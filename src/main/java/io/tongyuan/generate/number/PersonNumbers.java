package io.tongyuan.generate.number;

import io.tongyuan.generate.Dice;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * ID numbers that are unique in the county. Sequence numbers are those of one residue class of the county's code
 * modulo 11, so that persons of two counties generated side by side do not share a number by accident.
 */
public final class PersonNumbers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int STEP = 11;

    private final int residue;
    private final SeenNumbers seen;

    public PersonNumbers(String county, int expected) {
        this.residue = Integer.parseInt(county) % STEP;
        this.seen = new SeenNumbers(expected);
    }

    /** @return 18 characters, valid; the sequence is odd for a man */
    public String next(String division, LocalDate birth, boolean male, Dice dice) {
        while (true) {
            int sequence = residue + STEP * dice.below(90);
            if (sequence % 2 != (male ? 1 : 0)) {
                sequence += STEP;
            }
            String body = division + DAY.format(birth) + "%03d".formatted(sequence % 1000);
            if (sequence > 0 && sequence < 1000 && seen.add(Long.parseLong(body))) {
                return body + CheckCharacters.person(body);
            }
        }
    }

    /** The form before 1999: no century, no check. */
    public static String fifteen(String eighteen) {
        return eighteen.substring(0, 6) + eighteen.substring(8, 17);
    }
}
