package io.tongyuan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Check characters against a naive reference on seeded random numbers. */
class CheckCharactersTest {
    private static final long SEED = 11643;
    private static final String USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String BASE_36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private final Random random = new Random(SEED);

    @Test
    @DisplayName("every check character agrees with the naive reference, seed " + SEED)
    void agreeWithTheReference() {
        for (int i = 0; i < 20_000; i++) {
            String digits = from("0123456789", 19);
            assertThat(PersonId.checkCharacter(digits.substring(0, 17))).isEqualTo(NaiveChecks.personId(digits));
            assertThat(RegistrationNumber.checkDigit(digits.substring(0, 14)))
                    .isEqualTo(NaiveChecks.hybrid11And10(digits.substring(0, 14)));
            assertThat(ProjectCode.checkDigit(digits)).isEqualTo(NaiveChecks.hybrid11And10(digits));
            String letters = from(USCC, 17);
            assertThat(Uscc.checkCharacter(letters)).as(letters).isEqualTo(NaiveChecks.uscc(letters));
            String organisation = from(BASE_36, 8);
            assertThat(OrganisationCode.checkCharacter(organisation)).as(organisation)
                    .isEqualTo(NaiveChecks.organisation(organisation));
        }
    }

    @Test
    void everyWrongDigitOfAnIdNumberIsCaught() {
        for (int i = 0; i < 500; i++) {
            String right = personId();
            for (int at = 0; at < 18; at++) {
                for (char wrong : (at == 17 ? "0123456789X" : "0123456789").toCharArray()) {
                    if (wrong != right.charAt(at)) {
                        assertThat(holds(right.substring(0, at) + wrong + right.substring(at + 1))).as(right + " " + at).isFalse();
                    }
                }
            }
        }
    }

    @Test
    void everySwapOfNeighboursInAnIdNumberIsCaught() {
        for (int i = 0; i < 4_000; i++) {
            String right = personId();
            for (int at = 0; at < 17; at++) {
                char a = right.charAt(at);
                char b = right.charAt(at + 1);
                // X stands only at the end: swapped it no longer has the form of a number.
                if (a != b && b != 'X') {
                    assertThat(holds(right.substring(0, at) + b + a + right.substring(at + 2))).as(right + " " + at).isFalse();
                }
            }
        }
    }

    @Test
    void everyWrongCharacterOfACreditCodeIsCaught() {
        for (int i = 0; i < 100; i++) {
            String body = from(USCC, 17);
            char check = Uscc.checkCharacter(body);
            for (int at = 0; at < 17; at++) {
                for (char wrong : USCC.toCharArray()) {
                    if (wrong != body.charAt(at)) {
                        assertThat(Uscc.checkCharacter(body.substring(0, at) + wrong + body.substring(at + 1))).isNotEqualTo(check);
                    }
                }
            }
        }
    }

    private static boolean holds(String eighteen) {
        return PersonId.checkCharacter(eighteen.substring(0, 17)) == eighteen.charAt(17);
    }

    private String personId() {
        String body = from("0123456789", 17);
        return body + NaiveChecks.personId(body);
    }

    private String from(String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
