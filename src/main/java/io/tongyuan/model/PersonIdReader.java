package io.tongyuan.model;

import static io.tongyuan.model.FindingCode.PERSON_ID_BIRTH_DATE;
import static io.tongyuan.model.FindingCode.PERSON_ID_BIRTH_DATE_EARLY;
import static io.tongyuan.model.FindingCode.PERSON_ID_BIRTH_DATE_FUTURE;
import static io.tongyuan.model.FindingCode.PERSON_ID_CHARACTER;
import static io.tongyuan.model.FindingCode.PERSON_ID_CHECK_DIGIT;
import static io.tongyuan.model.FindingCode.PERSON_ID_DIVISION_UNKNOWN;
import static io.tongyuan.model.FindingCode.PERSON_ID_LENGTH;
import static io.tongyuan.model.FindingCode.PERSON_ID_NATIONALITY_UNKNOWN;
import static io.tongyuan.model.FindingCode.PERSON_ID_OLD_FORM;
import static io.tongyuan.model.FindingCode.PERSON_ID_RESIDENCE_CHECK_DIGIT;

import io.tongyuan.model.PersonId.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one text as an ID number. Findings name no part of it: their messages are kept and shown in clear. */
final class PersonIdReader {
    /** Nobody is known to have lived longer than 122 years. */
    private static final int LONGEST_LIFE_YEARS = 130;

    private final Judgement judgement;
    private final DivisionDirectory divisions;
    private final LocalDate today;

    PersonIdReader(String text, DivisionDirectory divisions, LocalDate today) {
        this.judgement = new Judgement(text);
        this.divisions = divisions;
        this.today = today;
    }

    Reading<PersonId> read() {
        String code = judgement.code();
        if (code.isEmpty()) {
            return judgement.noValue();
        }
        if (PersonIdForm.eighteen(code)) {
            return eighteen(code);
        }
        if (PersonIdForm.fifteen(code)) {
            return fifteen(code);
        }
        if (PersonIdForm.formerPermanentResidence(code)) {
            return formerPermanentResidence(code);
        }
        if (code.length() != 18 && code.length() != 15) {
            judgement.addLength(PERSON_ID_LENGTH, "");
        }
        judgement.addFirstNotAllowed(PERSON_ID_CHARACTER, (i, c) -> c >= '0' && c <= '9' || c == 'X' && i == 17);
        return judgement.noValue();
    }

    private Reading<PersonId> eighteen(String code) {
        Kind kind = PersonIdForm.kindOf(code);
        Optional<LocalDate> born = PersonIdForm.date(code.substring(6, 14));
        born.ifPresentOrElse(this::judgeBirth, () -> judgement.add(PERSON_ID_BIRTH_DATE));
        PersonId id = new PersonId(code, kind, born);
        judgement.addUnless(knownDivision(id), PERSON_ID_DIVISION_UNKNOWN);
        judgement.addUnless(PersonId.checkCharacter(code.substring(0, 17)) == code.charAt(17), PERSON_ID_CHECK_DIGIT);
        return judgement.value(id);
    }

    private Reading<PersonId> fifteen(String code) {
        judgement.add(PERSON_ID_OLD_FORM);
        String seventeen = code.substring(0, 6) + "19" + code.substring(6);
        judgement.becomes(seventeen + PersonId.checkCharacter(seventeen));
        return eighteen(judgement.code());
    }

    private Reading<PersonId> formerPermanentResidence(String code) {
        String sixDigits = code.substring(7, 13);
        List<LocalDate> possible = Stream.of("19", "20").flatMap(c -> PersonIdForm.date(c + sixDigits).stream()).toList();
        List<LocalDate> past = possible.stream().filter(day -> !day.isAfter(today)).toList();
        if (past.isEmpty()) {
            judgement.add(possible.isEmpty() ? PERSON_ID_BIRTH_DATE : PERSON_ID_BIRTH_DATE_FUTURE);
        }
        PersonId id = new PersonId(code, Kind.PERMANENT_RESIDENCE_FORMER,
                past.size() == 1 ? Optional.of(past.getFirst()) : Optional.empty());
        judgement.addUnless(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).contains(code.substring(0, 3)),
                PERSON_ID_NATIONALITY_UNKNOWN);
        judgement.addUnless(knownDivision(id), PERSON_ID_DIVISION_UNKNOWN);
        judgement.addUnless(passportCheck(code.substring(0, 14)) == code.charAt(14), PERSON_ID_RESIDENCE_CHECK_DIGIT);
        return judgement.value(id);
    }

    private void judgeBirth(LocalDate born) {
        if (born.isAfter(today)) {
            judgement.add(PERSON_ID_BIRTH_DATE_FUTURE);
        } else if (born.isBefore(today.minusYears(LONGEST_LIFE_YEARS))) {
            judgement.add(PERSON_ID_BIRTH_DATE_EARLY);
        }
    }

    private boolean knownDivision(PersonId id) {
        return id.kind() == Kind.RESIDENCE_PERMIT
                ? id.division().endsWith("0000")
                : divisions.everKnown(id.division());
    }

    /**
     * ICAO 9303: weights 7, 3, 1, letters from 10. Known from an open validator alone and from no published standard,
     * so a failure is a warning.
     */
    private static char passportCheck(String first14) {
        int sum = 0;
        for (int i = 0; i < first14.length(); i++) {
            sum += Character.digit(first14.charAt(i), 36) * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
        }
        return (char) ('0' + sum % 10);
    }
}
