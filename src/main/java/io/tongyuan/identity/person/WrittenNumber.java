package io.tongyuan.identity.person;

import io.tongyuan.model.DivisionDirectory;
import io.tongyuan.model.Finding;
import io.tongyuan.model.FindingCode;
import io.tongyuan.model.PersonId;
import io.tongyuan.model.Reading;
import io.tongyuan.model.Severity;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A number as a list has it.
 *
 * @param code    in normal form, upgraded where it had 15 digits
 * @param first17 where the check character fits; else -1
 * @param oldForm whether it had 15
 * @param fault   what is wrong with it, where it breaks a rule
 */
public record WrittenNumber(String code, long first17, boolean oldForm, Optional<Finding> fault) {
    /** One that is sound, and not known. */
    static final WrittenNumber HIDDEN = new WrittenNumber("", -1, false, Optional.empty());
    private static final int LENGTH = 18;
    private static final int FIRST_YEAR = 1920;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final byte[] CHECKS = {'1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'};

    /** @param today the day after which no birth can lie */
    public static WrittenNumber read(String text, LocalDate today) {
        long plain = first17(text);
        if (plain >= 0 && beyondDoubt(plain, today)) {
            return new WrittenNumber(text, plain, false, Optional.empty());
        }
        Reading<PersonId> reading = PersonId.read(text, DivisionDirectory.ANY, today);
        String code = reading.normalized();
        boolean old = reading.findings().stream().anyMatch(f -> f.code() == FindingCode.PERSON_ID_OLD_FORM);
        return new WrittenNumber(code, first17(code), old, reading.findings().stream().filter(f -> f.severity() == Severity.ERROR).findFirst());
    }

    /** Whether a citizen's number breaks no rule for certain: most do so, and nothing more has to be read. */
    private static boolean beyondDoubt(long first17, LocalDate today) {
        long province = first17 / 1_000_000_000_000_000L;
        long year = first17 / 10_000_000 % 10_000;
        long month = first17 / 100_000 % 100;
        long day = first17 / 1_000 % 100;
        return province >= 11 && province <= 65 && year >= FIRST_YEAR && year < today.getYear() && month >= 1 && month <= 12 && day >= 1 && day <= 28;
    }

    /** The first 17 digits as a number, where these are the 18 characters of a number whose check fits; else -1. */
    public static long first17(byte[] bytes, int from, int to) {
        if (to - from != LENGTH) {
            return -1;
        }
        long value = 0;
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            int digit = bytes[from + i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
            sum += digit * WEIGHTS[i];
        }
        return CHECKS[sum % 11] == bytes[from + LENGTH - 1] ? value : -1;
    }

    static long first17(String code) {
        if (code.length() != LENGTH) {
            return -1;
        }
        byte[] bytes = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            char c = code.charAt(i);
            bytes[i] = c < 128 ? (byte) c : 0;
        }
        return first17(bytes, 0, LENGTH);
    }

    /** The eighteenth character that belongs to them. */
    static char check(long first17) {
        int sum = 0;
        long rest = first17;
        for (int i = LENGTH - 2; i >= 0; i--) {
            sum += (int) (rest % 10) * WEIGHTS[i];
            rest /= 10;
        }
        return (char) CHECKS[sum % 11];
    }

    static int weight(int place) {
        return WEIGHTS[place];
    }

    /** Says nothing of the number. */
    @Override
    public String toString() {
        return "WrittenNumber";
    }
}
