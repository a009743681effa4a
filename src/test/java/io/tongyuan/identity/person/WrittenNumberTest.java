package io.tongyuan.identity.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.generate.number.CheckCharacters;
import io.tongyuan.identity.NameForm;
import io.tongyuan.model.DivisionDirectory;
import io.tongyuan.model.Finding;
import io.tongyuan.model.PersonId;
import io.tongyuan.model.Reading;
import io.tongyuan.model.Severity;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The short ways say what the long ones do. */
class WrittenNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @Test
    void numbersBeyondDoubtAreReadAsAllOthers() {
        long seed = 3;
        Random random = new Random(seed);
        for (int i = 0; i < 50_000; i++) {
            String seventeen = "%02d%04d%04d%02d%02d%03d".formatted(random.nextInt(100), random.nextInt(10_000), 1900 + random.nextInt(140), random.nextInt(14),
                    random.nextInt(33), random.nextInt(1_000));
            String number = seventeen + (random.nextInt(10) == 0 ? "1" : CheckCharacters.person(seventeen));
            Reading<PersonId> slow = PersonId.read(number, DivisionDirectory.ANY, TODAY);
            WrittenNumber fast = WrittenNumber.read(number, TODAY);
            assertThat(fast.code()).as("seed %d", seed).isEqualTo(slow.normalized());
            assertThat(fast.fault().map(Finding::code)).as("seed %d, number %d", seed, i)
                    .isEqualTo(slow.findings().stream().filter(f -> f.severity() == Severity.ERROR).findFirst().map(Finding::code));
        }
    }

    @Test
    void ideographsHaveNoOtherForm() {
        for (char c = '\u4E00'; c <= '\u9FFF'; c++) {
            String one = String.valueOf(c);
            assertThat(Normalizer.normalize(one, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT)).isEqualTo(one).isEqualTo(NameForm.of(one));
        }
    }
}
