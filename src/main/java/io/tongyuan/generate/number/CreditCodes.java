package io.tongyuan.generate.number;

import io.tongyuan.generate.Dice;

/**
 * Credit codes and registration numbers of one county. Registrar's division is always the county's own, and the
 * serial part a permutation of the company's index: unique in the county and between counties.
 */
public final class CreditCodes {
    private final String county;

    public CreditCodes(String county) {
        this.county = county;
    }

    /** @param form 91 company, 92 sole trader, 93 cooperative (GB 32100, first two characters) */
    public String credit(String form, int index) {
        String eight = index % 3 == 0
                ? "%08d".formatted((index * 9_973L + 16_400_007) % 100_000_000L)
                : "MA3" + serial(index);
        String body = form + county + eight + CheckCharacters.organisation(eight);
        return body + CheckCharacters.credit(body);
    }

    /** Fifteen digits of GS 15-2006, as old records still carry them. */
    public String registration(int index) {
        String body = county + "%08d".formatted((index * 7_919L + 22_800_011) % 100_000_000L);
        return body + CheckCharacters.mod11Comma10(body);
    }

    /** One character changed so that the check no longer holds. */
    public String broken(String credit, Dice dice) {
        int at = dice.between(8, 16);
        char old = credit.charAt(at);
        char other = old == '7' ? '1' : '7';
        String slipped = credit.substring(0, at) + other + credit.substring(at + 1);
        boolean holds = CheckCharacters.credit(slipped.substring(0, 17)) == slipped.charAt(17);
        return holds ? broken(credit, dice) : slipped;
    }

    /** Five characters, a permutation of the index: 31^5 = 28.6 million serials. */
    private static String serial(int index) {
        long n = (index * 7_654_321L + 12_345_678L) % 28_629_151L;
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            s.append(CheckCharacters.CREDIT_ALPHABET.charAt((int) (n % 31)));
            n /= 31;
        }
        return s.reverse().toString();
    }
}
