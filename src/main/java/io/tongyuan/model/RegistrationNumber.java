package io.tongyuan.model;

import static io.tongyuan.model.FindingCode.REGISTRATION_NUMBER_CHARACTER;
import static io.tongyuan.model.FindingCode.REGISTRATION_NUMBER_CHECK_DIGIT;
import static io.tongyuan.model.FindingCode.REGISTRATION_NUMBER_DIVISION_UNKNOWN;
import static io.tongyuan.model.FindingCode.REGISTRATION_NUMBER_LENGTH;

/**
 * 工商注册号 (GS 15-2006), the number of businesses before credit codes.
 *
 * @param text 15 digits: registrar 6, serial 8, check
 */
public record RegistrationNumber(String text) implements Identifier {
    /** By the first digit of the serial. */
    public enum Kind {
        DOMESTIC, FOREIGN_INVESTED, INDIVIDUAL
    }

    private static final int LENGTH = 15;
    private static final int LENGTH_UNTIL_2007 = 13;

    public RegistrationNumber {
        if (!fits(text)) {
            throw new IllegalArgumentException("a registration number has 15 digits");
        }
    }

    /** Reads leniently, judges strictly. */
    public static Reading<RegistrationNumber> read(String text, DivisionDirectory divisions) {
        Judgement judgement = new Judgement(text);
        String code = judgement.code();
        if (code.isEmpty()) {
            return judgement.noValue();
        }
        if (!fits(code)) {
            if (code.length() != LENGTH) {
                judgement.addLength(REGISTRATION_NUMBER_LENGTH, hint(code));
            }
            judgement.addFirstNotAllowed(REGISTRATION_NUMBER_CHARACTER, (i, c) -> c >= '0' && c <= '9');
            return judgement.noValue();
        }
        RegistrationNumber number = new RegistrationNumber(code);
        judgement.addUnless(number.division().equals(Uscc.NATION) || divisions.everKnown(number.division()),
                REGISTRATION_NUMBER_DIVISION_UNKNOWN);
        judgement.addUnless(checkDigit(code.substring(0, LENGTH - 1)) == code.charAt(LENGTH - 1),
                REGISTRATION_NUMBER_CHECK_DIGIT);
        return judgement.value(number);
    }

    /** The check digit that belongs to the first 14: ISO 7064 MOD 11,10. */
    public static char checkDigit(CharSequence first14) {
        return Iso7064.mod11Comma10(first14);
    }

    /** Six digits: the office that registered it first; 100000 for the nation's. */
    public String division() {
        return text.substring(0, 6);
    }

    public Kind kind() {
        char first = text.charAt(6);
        return first < '4' ? Kind.DOMESTIC : first < '6' ? Kind.FOREIGN_INVESTED : Kind.INDIVIDUAL;
    }

    private static boolean fits(String code) {
        return code.length() == LENGTH && WrittenCode.digits(code, 0, LENGTH);
    }

    private static String hint(String code) {
        return switch (code.length()) {
            case LENGTH_UNTIL_2007 -> "，可能是2007年以前的旧注册号";
            case 18 -> "，可能是统一社会信用代码";
            default -> "";
        };
    }
}
