package io.tongyuan.generate.number;

/**
 * Check characters by the standards' own tables. Deliberately not the ones that the checker uses, so that a slip there
 * shows.
 */
public final class CheckCharacters {
    public static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] PERSON_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CheckCharacters() {
    }

    /** GB 11643, ISO 7064 MOD 11-2, over the first 17 digits. */
    public static char person(String seventeen) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (seventeen.charAt(i) - '0') * PERSON_WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11);
    }

    /** GB 11714, over the first 8 characters of the organisation code. */
    public static char organisation(String eight) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(eight.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }

    /** GB 32100, over the first 17 characters. */
    public static char credit(String seventeen) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += CREDIT_ALPHABET.indexOf(seventeen.charAt(i)) * CREDIT_WEIGHTS[i];
        }
        return CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** ISO 7064 MOD 11,10: registration numbers (14 digits) and project codes since 2020-11 (19 digits). */
    public static char mod11Comma10(String digits) {
        int p = 10;
        for (int i = 0; i < digits.length(); i++) {
            int s = (p + digits.charAt(i) - '0') % 10;
            p = (s == 0 ? 10 : s) * 2 % 11;
        }
        return (char) ('0' + (11 - p) % 10);
    }
}
