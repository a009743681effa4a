package io.tongyuan.generate.crowd;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.number.CheckCharacters;
import java.time.LocalDate;

/** ID numbers of some counties, each once: one bit for each sequence of each day. */
final class Numbers {
    static final LocalDate FIRST_DAY = LocalDate.of(1940, 1, 1);
    static final int DAYS = 30_681;
    private static final int SEQUENCES = 1_000;
    private static final int PERSONS_A_COUNTY = 1_000_000;
    private static final int FEWEST_COUNTIES = 10;

    private final int counties;
    private final long[] taken;

    Numbers(int persons) {
        counties = Math.max(FEWEST_COUNTIES, persons / PERSONS_A_COUNTY);
        taken = new long[(int) ((long) counties * DAYS * SEQUENCES / Long.SIZE) + 1];
    }

    int county(Dice dice) {
        return dice.below(counties);
    }

    /** @return the sequence, odd for a man: the one wished for, or the next that is free */
    int take(int county, int day, int wished, boolean male) {
        int sequence = Math.floorMod(wished, 499) * 2 + (male ? 1 : 2);
        while (true) {
            long bit = ((long) county * DAYS + day) * SEQUENCES + sequence;
            if ((taken[(int) (bit >>> 6)] >>> bit & 1) == 0) {
                taken[(int) (bit >>> 6)] |= 1L << bit;
                return sequence;
            }
            sequence = sequence + 2 > 999 ? male ? 1 : 2 : sequence + 2;
        }
    }

    static String text(int county, int day, int sequence) {
        LocalDate birth = FIRST_DAY.plusDays(day);
        StringBuilder out = new StringBuilder(18);
        pad(out, 370_100 + county / 9 * 100 + county % 9 + 2, 6);
        pad(out, birth.getYear(), 4);
        pad(out, birth.getMonthValue(), 2);
        pad(out, birth.getDayOfMonth(), 2);
        pad(out, sequence, 3);
        return out.append(CheckCharacters.person(out.toString())).toString();
    }

    private static void pad(StringBuilder out, int number, int width) {
        String digits = Integer.toString(number);
        out.repeat('0', width - digits.length()).append(digits);
    }
}
