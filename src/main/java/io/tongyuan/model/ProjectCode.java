package io.tongyuan.model;

import static io.tongyuan.model.FindingCode.PROJECT_CODE_CHECK_DIGIT;
import static io.tongyuan.model.FindingCode.PROJECT_CODE_DATE;
import static io.tongyuan.model.FindingCode.PROJECT_CODE_DATE_FUTURE;
import static io.tongyuan.model.FindingCode.PROJECT_CODE_DATE_UNUSUAL;
import static io.tongyuan.model.FindingCode.PROJECT_CODE_DIVISION_UNKNOWN;
import static io.tongyuan.model.FindingCode.PROJECT_CODE_FORM;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * 投资项目代码, in one of two editions of the same shape.
 *
 * @param text    24 characters: dddd-dddddd-dd-dd-dddddd
 * @param edition which rule it follows
 */
public record ProjectCode(String text, Edition edition) implements Identifier {
    /** What the groups of digits mean. */
    public enum Edition {
        /** From December 2015: year, division, industry (GB/T 4754), type, serial. */
        EARLIER,
        /** From November 2020 (发改投资〔2020〕1439号, GB/T 40058-2021): YYMM, division, ministry, type, random and check. */
        STANDARD
    }

    private static final int DIGITS = 20;
    /** The first places switched by the end of October. */
    private static final YearMonth STANDARD_FROM = YearMonth.of(2020, 10);

    public ProjectCode {
        if (!text.matches("\\d{4}-\\d{6}-\\d{2}-\\d{2}-\\d{6}")) {
            throw new IllegalArgumentException("not the form of a project code");
        }
    }

    /** The edition follows from the digits: no year of the earlier edition is a year and month of the standard's. */
    public static ProjectCode of(String text) {
        boolean month = monthOf(text.substring(0, 4)).isPresent();
        return new ProjectCode(text, month || !text.startsWith("20") ? Edition.STANDARD : Edition.EARLIER);
    }

    /** Like the other, where no day is known after which a code can't have been given. */
    public static Reading<ProjectCode> read(String text, DivisionDirectory divisions) {
        return read(text, divisions, LocalDate.MAX);
    }

    /** Reads leniently (hyphens or none), judges strictly; {@code normalized} has the hyphens. */
    public static Reading<ProjectCode> read(String text, DivisionDirectory divisions, LocalDate today) {
        Judgement judgement = new Judgement(text);
        String code = judgement.code();
        if (code.isEmpty()) {
            return judgement.noValue();
        }
        if (code.length() != DIGITS || !WrittenCode.digits(code, 0, DIGITS)) {
            judgement.addLength(PROJECT_CODE_FORM, "（不计连字符），应为20位数字");
            return judgement.noValue();
        }
        judgement.becomes(String.join("-", code.substring(0, 4), code.substring(4, 10), code.substring(10, 12),
                code.substring(12, 14), code.substring(14)));
        ProjectCode project = of(judgement.code());
        project.judgeDate(judgement, today);
        judgement.addUnless(divisions.everKnown(project.division()), PROJECT_CODE_DIVISION_UNKNOWN);
        // Seven of seven real codes hold the rule, but its text was not at hand: hence a warning.
        judgement.addUnless(project.edition == Edition.EARLIER || checkDigit(code.substring(0, DIGITS - 1)) == code.charAt(DIGITS - 1),
                PROJECT_CODE_CHECK_DIGIT);
        return judgement.value(project);
    }

    /** The check digit that belongs to the first 19 digits of a code of the standard: ISO 7064 MOD 11,10 (inferred). */
    public static char checkDigit(CharSequence first19) {
        return Iso7064.mod11Comma10(first19);
    }

    /** When the code was given; empty in the earlier edition, and where there is no such month. */
    public Optional<YearMonth> month() {
        return edition == Edition.STANDARD ? monthOf(text.substring(0, 4)) : Optional.empty();
    }

    /** The year in which the code was given. */
    public int year() {
        return edition == Edition.STANDARD
                ? 2000 + Integer.parseInt(text, 0, 2, 10)
                : Integer.parseInt(text, 0, 4, 10);
    }

    /** Six digits: where the project lies. */
    public String division() {
        return text.substring(5, 11);
    }

    /** 中央业务指导部门, two digits; empty in the earlier edition. */
    public Optional<String> ministry() {
        return edition == Edition.STANDARD ? Optional.of(text.substring(12, 14)) : Optional.empty();
    }

    /** Division of GB/T 4754, two digits; empty in the standard's edition. */
    public Optional<String> industry() {
        return edition == Edition.EARLIER ? Optional.of(text.substring(12, 14)) : Optional.empty();
    }

    /** 项目类型, two digits, by the table of its edition. */
    public String type() {
        return text.substring(15, 17);
    }

    private void judgeDate(Judgement judgement, LocalDate today) {
        if (edition == Edition.EARLIER) {
            if (year() > 2021) {
                judgement.add(PROJECT_CODE_DATE);
            } else {
                judgement.addUnless(year() >= 2015, PROJECT_CODE_DATE_UNUSUAL);
            }
            return;
        }
        month().ifPresentOrElse(month -> {
            judgement.addUnless(!month.isAfter(YearMonth.from(today)), PROJECT_CODE_DATE_FUTURE);
            judgement.addUnless(!month.isBefore(STANDARD_FROM), PROJECT_CODE_DATE_UNUSUAL);
        }, () -> judgement.add(PROJECT_CODE_DATE));
    }

    private static Optional<YearMonth> monthOf(String yymm) {
        int month = Integer.parseInt(yymm, 2, 4, 10);
        return month >= 1 && month <= 12
                ? Optional.of(YearMonth.of(2000 + Integer.parseInt(yymm, 0, 2, 10), month))
                : Optional.empty();
    }
}
