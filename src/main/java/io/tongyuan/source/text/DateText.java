package io.tongyuan.source.text;

import io.tongyuan.model.Finding;
import io.tongyuan.model.FindingCode;
import io.tongyuan.model.Reading;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as agencies write them: 2019-01-02, 2019/1/2, 2019.1.2, 20190102, 2019年1月2日, each with or without a time. */
public final class DateText {
    /** The last day there is: what 长期 and 9999-12-31 mean. */
    public static final LocalDate OPEN_ENDED = LocalDate.of(9999, 12, 31);

    private static final Set<String> OPEN = Set.of("长期", "长期有效", "永久", "永久有效", "无固定期限", "无期限", "不约定期限", "无限期", "至长期");
    private static final String TIME = "(?:[T ]*(\\d{1,2})[:时](\\d{1,2})(?:[:分](\\d{1,2})(?:\\.\\d+)?)?[秒分]?)?(?:Z|[+-]\\d{2}:?\\d{2})?";
    private static final Pattern PARTS = Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?" + TIME);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})(\\d{2}))?");
    private static final Pattern SERIAL = Pattern.compile("\\d{4,5}(?:\\.\\d+)?");
    private static final int FIRST_YEAR = 1850;

    private DateText() {
    }

    /** @param serials a bare number may be a spreadsheet's day count */
    public static Reading<LocalDate> date(String text, boolean serials) {
        Optional<LocalDate> found = read(text, serials).map(LocalDateTime::toLocalDate);
        return new Reading<>(text, found.map(LocalDate::toString).orElse(""), found, findings(text, found));
    }

    /** Local time of China, to the second; midnight where no time is written. */
    public static Reading<LocalDateTime> dateTime(String text, boolean serials) {
        Optional<LocalDateTime> found = read(text, serials).map(t -> t.withNano(0));
        String iso = found.map(t -> t.toLocalDate() + "T" + t.toLocalTime().format(java.time.format.DateTimeFormatter.ISO_LOCAL_TIME)).orElse("");
        return new Reading<>(text, iso, found, findings(text, found));
    }

    private static List<Finding> findings(String text, Optional<?> found) {
        return found.isPresent() || text.isBlank() ? List.of() : List.of(Finding.of(FindingCode.DATE_UNREADABLE));
    }

    private static Optional<LocalDateTime> read(String written, boolean serials) {
        String text = WideText.half(written).strip();
        if (OPEN.contains(text)) {
            return Optional.of(OPEN_ENDED.atStartOfDay());
        }
        Matcher parts = PARTS.matcher(text);
        if (parts.matches()) {
            return of(parts);
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return of(compact);
        }
        return serials && SERIAL.matcher(text).matches() ? serial(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<LocalDateTime> of(Matcher m) {
        try {
            LocalDate date = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
            if (date.getYear() == 9999) {
                return Optional.of(OPEN_ENDED.atStartOfDay());
            }
            if (date.getYear() < FIRST_YEAR || date.getYear() > 2200) {
                return Optional.empty();
            }
            return Optional.of(date.atTime(LocalTime.of(number(m, 4), number(m, 5), number(m, 6))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher m, int group) {
        return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
    }

    /**
     * Days since 1899-12-30, which is right from 1900-03-01 on: the 1900 system counts a 29 February that never was.
     * A number that could as well be a year (1900 to 2199) is not taken for a day.
     */
    private static Optional<LocalDateTime> serial(BigDecimal number) {
        int days = number.intValue();
        if (days < 2200 || days > 73050) {
            return Optional.empty();
        }
        long seconds = Math.round(number.subtract(BigDecimal.valueOf(days)).doubleValue() * 86400);
        return Optional.of(LocalDate.of(1899, 12, 30).plusDays(days).atStartOfDay().plusSeconds(seconds));
    }
}
