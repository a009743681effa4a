package io.tongyuan.model;

/** The check character systems of ISO 7064 (GB/T 17710) that Chinese identifiers use. */
final class Iso7064 {
    private Iso7064() {
    }

    /** MOD 11-2: '0' to '9' or 'X'. */
    static char mod11And2(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum = (sum + digits.charAt(i) - '0') * 2 % 11;
        }
        int check = (12 - sum) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    /** MOD 11,10: '0' to '9'. */
    static char mod11Comma10(CharSequence digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }
}
