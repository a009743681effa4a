package io.tongyuan.model;

import io.tongyuan.model.PersonId.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The outer forms that an ID number has or had. */
final class PersonIdForm {
    private PersonIdForm() {
    }

    /** True for the forms kept: 18, and the former one of permanent residence. */
    static boolean fits(String text) {
        return eighteen(text) || formerPermanentResidence(text);
    }

    static boolean eighteen(String text) {
        return text.length() == 18 && WrittenCode.digits(text, 0, 17)
                && (text.charAt(17) == 'X' || WrittenCode.digits(text, 17, 18));
    }

    /** Of citizens, before October 1999. */
    static boolean fifteen(String text) {
        return text.length() == 15 && WrittenCode.digits(text, 0, 15);
    }

    static boolean formerPermanentResidence(String text) {
        return text.length() == 15 && WrittenCode.letters(text, 0, 3) && WrittenCode.digits(text, 3, 15);
    }

    static Kind kindOf(String eighteen) {
        if (eighteen.charAt(0) == '9') {
            return Kind.PERMANENT_RESIDENCE;
        }
        return switch (eighteen.substring(0, 2)) {
            case "81", "82", "83" -> Kind.RESIDENCE_PERMIT;
            default -> Kind.CITIZEN;
        };
    }

    /** @param yyyymmdd eight digits */
    static Optional<LocalDate> date(String yyyymmdd) {
        int year = Integer.parseInt(yyyymmdd, 0, 4, 10);
        int month = Integer.parseInt(yyyymmdd, 4, 6, 10);
        int day = Integer.parseInt(yyyymmdd, 6, 8, 10);
        // No exception to find it out by: a search for slips tries dozens of dates that are none.
        boolean real = month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
        return real ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }
}
