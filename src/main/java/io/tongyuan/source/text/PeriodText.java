package io.tongyuan.source.text;

import io.tongyuan.model.Finding;
import io.tongyuan.model.FindingCode;
import io.tongyuan.model.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two dates in one field: 2010.05.06-2030.05.06, 自2010年5月6日至长期, 20100506—20300506, 至2030-05-06, 长期. A single
 * date that does not say whether it begins or ends is not read.
 */
public final class PeriodText {
    private static final String OPEN = "长期有效|长期|永久|无固定期限|无期限|不约定期限";
    private static final Pattern DATE = Pattern.compile(
            "\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}日?|(?<!\\d)\\d{8}(?!\\d)|" + OPEN);

    private PeriodText() {
    }

    public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {
    }

    public static Reading<Period> read(String written) {
        String text = WideText.half(written).strip();
        List<LocalDate> dates = new ArrayList<>();
        Matcher m = DATE.matcher(text);
        StringBuilder rest = new StringBuilder();
        int end = 0;
        while (m.find()) {
            Optional<LocalDate> date = DateText.date(m.group(), false).value();
            if (date.isEmpty()) {
                return unread(written);
            }
            dates.add(date.get());
            rest.append(text, end, m.start());
            end = m.end();
        }
        String tail = text.substring(end);
        Optional<Period> period = period(dates, rest.toString(), tail);
        return period.map(p -> new Reading<>(written, p.from().map(Object::toString).orElse("") + "/" + p.to().map(Object::toString)
                .orElse(""), period, List.of())).orElseGet(() -> unread(written));
    }

    private static Optional<Period> period(List<LocalDate> dates, String between, String tail) {
        if (dates.size() == 2 && !dates.get(0).isAfter(dates.get(1))) {
            return Optional.of(new Period(Optional.of(dates.get(0)), Optional.of(dates.get(1))));
        }
        if (dates.size() != 1) {
            return Optional.empty();
        }
        LocalDate date = dates.getFirst();
        if (date.equals(DateText.OPEN_ENDED) || between.endsWith("至") || between.endsWith("到") || tail.startsWith("止") || tail.startsWith("前")) {
            return Optional.of(new Period(Optional.empty(), Optional.of(date)));
        }
        boolean begins = between.endsWith("自") || between.endsWith("从") || tail.startsWith("起") || tail.matches("\\s*[-~至]\\s*");
        return begins ? Optional.of(new Period(Optional.of(date), Optional.empty())) : Optional.empty();
    }

    private static Reading<Period> unread(String written) {
        return new Reading<>(written, "", Optional.empty(), List.of(Finding.of(FindingCode.DATE_UNREADABLE)));
    }
}
