package io.tongyuan.model;

import static io.tongyuan.model.FindingCode.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.model.ProjectCode.Edition;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectCodeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final DivisionDirectory EVERYWHERE = new DivisionDirectory() {
        @Override
        public boolean everKnown(String code6) {
            return true;
        }

        @Override
        public Optional<String> nameIn(String code6, int year) {
            return Optional.of(code6);
        }
    };

    @ParameterizedTest
    @ValueSource(strings = {"2211-441900-04-02-310151", "2512-420984-04-01-395957", "2509-320193-89-01-544060"})
    void realCodesOfTheStandardHoldTheInferredCheck(String real) {
        Reading<ProjectCode> reading = read(real);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.value().orElseThrow().edition()).isEqualTo(Edition.STANDARD);
        assertThat(NaiveChecks.hybrid11And10(real.replace("-", "").substring(0, 19))).isEqualTo(real.charAt(23));
    }

    @Test
    void aRealCodeOfTheEarlierEdition() {
        Reading<ProjectCode> reading = read("2020-330327-48-01-167360");
        assertThat(reading.findings()).isEmpty();
        ProjectCode code = reading.value().orElseThrow();
        assertThat(code.edition()).isEqualTo(Edition.EARLIER);
        assertThat(code.year()).isEqualTo(2020);
        assertThat(code.month()).isEmpty();
        assertThat(code.industry()).contains("48");
        assertThat(code.ministry()).isEmpty();
        assertThat(code.type()).isEqualTo("01");
    }

    @Test
    void takenApart() {
        ProjectCode code = read("2211 441900 04 02 310151").value().orElseThrow();
        assertThat(code.text()).isEqualTo("2211-441900-04-02-310151");
        assertThat(code.month()).contains(YearMonth.of(2022, 11));
        assertThat(code.year()).isEqualTo(2022);
        assertThat(code.division()).isEqualTo("441900");
        assertThat(code.ministry()).contains("04");
        assertThat(code.industry()).isEmpty();
        assertThat(code.type()).isEqualTo("02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"22114419000402310151", "２２１１－４４１９００－０４－０２－３１０１５１", "2211—441900—04—02—310151\uFEFF"})
    void readLeniently(String text) {
        assertThat(read(text).normalized()).isEqualTo("2211-441900-04-02-310151");
        assertThat(read(text).findings()).isEmpty();
    }

    @Test
    void findings() {
        assertThat(codes(read(""))).containsExactly(EMPTY);
        assertThat(codes(read("2211-441900-04-02-31015"))).containsExactly(PROJECT_CODE_FORM);
        assertThat(codes(read("2211-44190A-04-02-310151"))).containsExactly(PROJECT_CODE_FORM);
        assertThat(codes(read("2211-441900-04-02-310152"))).containsExactly(PROJECT_CODE_CHECK_DIGIT);
        assertThat(read("2211-441900-04-02-310152").valid()).as("the rule is inferred").isTrue();
        assertThat(codes(read(checked("2299-441900-04-02-31015")))).containsExactly(PROJECT_CODE_DATE);
        assertThat(codes(read("2023-441900-04-02-310151"))).as("no longer given in 2023").containsExactly(PROJECT_CODE_DATE);
        assertThat(codes(read("2014-441900-04-02-310151"))).containsExactly(PROJECT_CODE_DATE_UNUSUAL);
        assertThat(codes(read(checked("2009-441900-04-02-31015")))).containsExactly(PROJECT_CODE_DATE_UNUSUAL);
        assertThat(codes(read(checked("2611-441900-04-02-31015")))).isEmpty();
        assertThat(codes(read(checked("2612-441900-04-02-31015")))).containsExactly(PROJECT_CODE_DATE_FUTURE);
        assertThat(codes(ProjectCode.read("2211-441900-04-02-310151", new KnownDivisions())))
                .containsExactly(PROJECT_CODE_DIVISION_UNKNOWN);
    }

    @Test
    void theEditionFollowsFromTheDigits() {
        for (int year = 2015; year <= 2020; year++) {
            assertThat(ProjectCode.of(year + "-441900-04-02-310151").edition()).isEqualTo(Edition.EARLIER);
        }
        assertThat(ProjectCode.of("2012-441900-04-02-310151").edition()).as("December 2020").isEqualTo(Edition.STANDARD);
    }

    private static String checked(String first19) {
        return first19 + NaiveChecks.hybrid11And10(first19.replace("-", ""));
    }

    private static Reading<ProjectCode> read(String text) {
        return ProjectCode.read(text, EVERYWHERE, TODAY);
    }

    private static List<FindingCode> codes(Reading<?> reading) {
        return reading.findings().stream().map(Finding::code).toList();
    }
}
