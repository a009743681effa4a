package io.tongyuan.source.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** A number cell as the text its reader would have seen. */
final class CellNumber {
    /** Digits that a spreadsheet keeps. */
    private static final int DIGITS = 15;
    /** 9999-12-31, the last day there is. */
    private static final int LAST_DAY = 2_958_465;

    private CellNumber() {
    }

    /**
     * Plain digits; of 16 digits and more the scientific form, since the last ones are lost and nothing should take the
     * zeros in their place for an ID number; dates in ISO 8601.
     */
    static String text(String raw, boolean date, boolean system1904) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw.strip());
        } catch (NumberFormatException e) {
            return raw;
        }
        if (number.precision() - number.scale() > 400) {
            return raw;
        }
        if (date && number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) < 0) {
            return day(number, system1904);
        }
        BigDecimal kept = number.round(new MathContext(DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
        boolean lost = number.precision() - number.scale() > DIGITS;
        return kept.signum() == 0 ? "0" : lost ? scientific(kept) : kept.toPlainString();
    }

    private static String scientific(BigDecimal number) {
        String digits = number.unscaledValue().abs().toString();
        int exponent = number.precision() - number.scale() - 1;
        return (number.signum() < 0 ? "-" : "") + digits.charAt(0) + "." + (digits.length() > 1 ? digits.substring(1) : "0") + "E+" + exponent;
    }

    private static String day(BigDecimal serial, boolean system1904) {
        long days = serial.longValue();
        long seconds = serial.subtract(BigDecimal.valueOf(days)).multiply(BigDecimal.valueOf(86_400)).setScale(0, RoundingMode.HALF_UP).longValue();
        if (days == 0 && !system1904) {
            return LocalTime.MIDNIGHT.plusSeconds(seconds).format(DateTimeFormatter.ISO_LOCAL_TIME);
        }
        // The 1900 system counts a 29 February 1900 that never was
        LocalDate zero = system1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
        LocalDateTime time = zero.plusDays(days).atStartOfDay().plusSeconds(seconds);
        return seconds == 0 ? time.toLocalDate().toString()
                : time.toLocalDate() + "T" + time.toLocalTime().format(DateTimeFormatter.ISO_LOCAL_TIME);
    }
}
