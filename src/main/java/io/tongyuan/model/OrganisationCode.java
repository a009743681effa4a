package io.tongyuan.model;

/** 组织机构代码 (GB 11714): eight characters of 0-9 and A-Z, and a check of 0-9 or X. Lives on inside the credit code. */
public record OrganisationCode(String text) implements Identifier {
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    public OrganisationCode {
        if (text.length() != 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'A' && c <= 'Z')) {
            throw new IllegalArgumentException("an organisation code has 9 characters of 0-9 and A-Z");
        }
    }

    /** The check character that belongs to the first eight: MOD 11 with weights 3, 7, 9, 10, 5, 8, 4, 2. */
    public static char checkCharacter(CharSequence first8) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(first8.charAt(i), 36);
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    public boolean checkHolds() {
        return checkCharacter(text.substring(0, 8)) == text.charAt(8);
    }
}
