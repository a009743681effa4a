package io.tongyuan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whatever is written: a reading, never an exception; and what was read reads the same again. */
class IdentifierRandomTest {
    private static final long SEED = 32100;
    private static final String[] PIECES = {"1", "9", "0", "3", "7", "X", "x", "A", "GB", "F", " ", "\u3000", "-", "—", "１", "ｘ",
        "😀", "\uD83D", "\uDE00", "\u0000", "\uFEFF", "\u200B", "一", "Ⅹ", "é", "\n", "'", "9137030600", "19900101", "370306"};

    @Test
    @DisplayName("random texts are read without harm, seed " + SEED)
    void readingIsSafeAndStable() {
        Random random = new Random(SEED);
        DivisionDirectory divisions = new KnownDivisions();
        LocalDate today = LocalDate.of(2026, 11, 21);
        for (int i = 0; i < 10_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            for (IdentifierType type : IdentifierType.values()) {
                Reading<? extends Identifier> reading = type.read(text.toString(), divisions, today);
                assertThat(reading.value().isPresent() || !reading.valid()).as(type + " " + text).isTrue();
                reading.value().ifPresent(id -> {
                    assertThat(id.text()).isEqualTo(reading.normalized());
                    assertThat(type.read(id.text(), divisions, today).value()).hasValueSatisfying(again -> assertThat(again).isEqualTo(id));
                });
            }
        }
    }
}
