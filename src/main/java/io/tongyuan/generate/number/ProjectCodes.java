package io.tongyuan.generate.number;

import io.tongyuan.generate.Dice;
import java.time.LocalDate;

/** Project codes of both editions: before 2020-11 by year and industry, since then by month and ministry (GB/T 40058). */
public final class ProjectCodes {
    private static final LocalDate SECOND_EDITION = LocalDate.of(2020, 11, 1);

    private ProjectCodes() {
    }

    /** Unique by the serial within division, day's edition and year. */
    public static String of(String division, LocalDate day, int serial, Dice dice) {
        if (day.isBefore(SECOND_EDITION)) {
            return "%d-%s-%s-%s-%06d".formatted(day.getYear(), division,
                    dice.of("26", "30", "47", "48", "70", "17", "41", "83"), dice.of("01", "02", "03", "04"),
                    (serial * 7L + 3_001) % 1_000_000);
        }
        String month = "%02d%02d".formatted(day.getYear() % 100, day.getMonthValue());
        String ministry = dice.of("04", "04", "04", "89", "07", "99");
        String type = dice.of("01", "01", "02", "04", "05");
        String random = "%05d".formatted((serial * 7_919L + 31_015) % 100_000);
        char check = CheckCharacters.mod11Comma10(month + division + ministry + type + random);
        return month + "-" + division + "-" + ministry + "-" + type + "-" + random + check;
    }
}
