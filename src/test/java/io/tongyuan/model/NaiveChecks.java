package io.tongyuan.model;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** The standards' check characters by their own tables and words, slowly; shares nothing with the code under test. */
final class NaiveChecks {
    private NaiveChecks() {
    }

    /** GB 11643, table of weights and table of check characters. */
    static char personId(String first17) {
        List<Integer> weights = List.of(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += weights.get(i) * Integer.parseInt(first17.substring(i, i + 1));
        }
        return List.of('1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2').get(sum % 11);
    }

    /** GB 32100, table of weights; the characters' values one by one. */
    static char uscc(String first17) {
        List<Integer> weights = List.of(1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28);
        Map<String, Integer> letters = Map.ofEntries(Map.entry("A", 10), Map.entry("B", 11), Map.entry("C", 12),
                Map.entry("D", 13), Map.entry("E", 14), Map.entry("F", 15), Map.entry("G", 16), Map.entry("H", 17),
                Map.entry("J", 18), Map.entry("K", 19), Map.entry("L", 20), Map.entry("M", 21), Map.entry("N", 22),
                Map.entry("P", 23), Map.entry("Q", 24), Map.entry("R", 25), Map.entry("T", 26), Map.entry("U", 27),
                Map.entry("W", 28), Map.entry("X", 29), Map.entry("Y", 30));
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            String c = first17.substring(i, i + 1);
            sum += weights.get(i) * (letters.containsKey(c) ? letters.get(c) : Integer.parseInt(c));
        }
        int check = 31 - sum % 31;
        if (check == 31) {
            check = 0;
        }
        for (Map.Entry<String, Integer> letter : letters.entrySet()) {
            if (letter.getValue() == check) {
                return letter.getKey().charAt(0);
            }
        }
        return Integer.toString(check).charAt(0);
    }

    /** GB 11714. */
    static char organisation(String first8) {
        List<Integer> weights = List.of(3, 7, 9, 10, 5, 8, 4, 2);
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += weights.get(i) * new BigInteger(first8.substring(i, i + 1), 36).intValue();
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : Integer.toString(check).charAt(0);
    }

    /** ISO 7064 MOD 11,10, by trying each digit until the whole string's residue is 1. */
    static char hybrid11And10(String body) {
        for (char check = '0'; check <= '9'; check++) {
            int p = 10;
            int s = 0;
            String whole = body + check;
            for (int i = 0; i < whole.length(); i++) {
                s = p % 11 + (whole.charAt(i) - '0');
                int q = s % 10 == 0 ? 10 : s % 10;
                p = q * 2;
            }
            if (s % 10 == 1) {
                return check;
            }
        }
        throw new AssertionError(body);
    }
}
