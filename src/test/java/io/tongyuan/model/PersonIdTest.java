package io.tongyuan.model;

import static io.tongyuan.model.FindingCode.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongyuan.model.PersonId.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonIdTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final DivisionDirectory DIVISIONS = new KnownDivisions();

    @Test
    void theStandardsExampleIsValid() {
        Reading<PersonId> reading = read("11010519491231002X");
        assertThat(reading.valid()).isTrue();
        assertThat(reading.findings()).isEmpty();
        PersonId id = reading.value().orElseThrow();
        assertThat(id.kind()).isEqualTo(Kind.CITIZEN);
        assertThat(id.birthDate()).contains(LocalDate.of(1949, 12, 31));
        assertThat(id.sex()).contains(Sex.FEMALE);
        assertThat(id.division()).isEqualTo("110105");
        assertThat(id.divisionName(DIVISIONS)).contains("北京市朝阳区");
        assertThat(id.nationality()).isEmpty();
    }

    @Test
    void fifteenDigitsAreUpgraded() {
        Reading<PersonId> reading = read("370306 900101 123");
        assertThat(reading.normalized()).isEqualTo(checked("37030619900101123"));
        assertThat(reading.value().orElseThrow().text()).isEqualTo(reading.normalized());
        assertThat(codes(reading)).containsExactly(PERSON_ID_OLD_FORM);
        assertThat(reading.valid()).isTrue();
        assertThat(reading.value()).isEqualTo(read(checked("37030619900101123")).value());
    }

    @Test
    void theDivisionIsNamedAsInTheYearOfBirth() {
        assertThat(read(checked("42060019850615001")).value().orElseThrow().divisionName(DIVISIONS)).contains("湖北省襄樊市");
        assertThat(read(checked("42060020150615001")).value().orElseThrow().divisionName(DIVISIONS)).contains("湖北省襄阳市");
    }

    @ParameterizedTest
    @CsvSource({"81000019810203101,香港特别行政区,MALE", "82000019810203102,澳门特别行政区,FEMALE", "83000019810203101,台湾省,MALE"})
    void residencePermits(String first17, String name, Sex sex) {
        Reading<PersonId> reading = read(checked(first17));
        assertThat(reading.findings()).isEmpty();
        PersonId id = reading.value().orElseThrow();
        assertThat(id.kind()).isEqualTo(Kind.RESIDENCE_PERMIT);
        assertThat(id.divisionName(DIVISIONS)).contains(name);
        assertThat(id.sex()).contains(sex);
        assertThat(codes(read(checked("81010019810203101")))).containsExactly(PERSON_ID_DIVISION_UNKNOWN);
    }

    @Test
    void permanentResidenceSince2023() {
        PersonId id = read(checked("93184019810203102")).value().orElseThrow();
        assertThat(id.kind()).isEqualTo(Kind.PERMANENT_RESIDENCE);
        assertThat(id.division()).isEqualTo("310000");
        assertThat(id.divisionName(DIVISIONS)).contains("上海市");
        assertThat(id.nationality()).contains("840");
        assertThat(id.sex()).contains(Sex.FEMALE);
        assertThat(id.birthDate()).contains(LocalDate.of(1981, 2, 3));
        assertThat(read(checked("93184019810203102")).findings()).isEmpty();
        assertThat(codes(read(checked("94984019810203102")))).containsExactly(PERSON_ID_DIVISION_UNKNOWN);
    }

    @Test
    void permanentResidenceUntil2023() {
        // 731 over U30 S28 A10 3101 810203 1: 7·30+3·28+1·10+7·3+3·1+1·0+7·1+3·8+1·1+7·0+3·2+1·0+7·3+3·1 = 390
        Reading<PersonId> reading = read("usa 3101 810203 1 0");
        assertThat(reading.findings()).isEmpty();
        PersonId id = reading.value().orElseThrow();
        assertThat(id.kind()).isEqualTo(Kind.PERMANENT_RESIDENCE_FORMER);
        assertThat(id.text()).isEqualTo("USA310181020310");
        assertThat(id.birthDate()).contains(LocalDate.of(1981, 2, 3));
        assertThat(id.nationality()).contains("USA");
        assertThat(id.division()).isEqualTo("310100");
        assertThat(id.sex()).isEmpty();
        assertThat(codes(read("USA310181020311"))).containsExactly(PERSON_ID_RESIDENCE_CHECK_DIGIT);
        assertThat(codes(read("USQ310181020310"))).contains(PERSON_ID_NATIONALITY_UNKNOWN);
        assertThat(codes(read("USA310181023010"))).contains(PERSON_ID_BIRTH_DATE);
    }

    @Test
    void aCenturyIsNotGuessed() {
        assertThat(read("USA310110020310").value().orElseThrow().birthDate()).as("1910 or 2010").isEmpty();
        assertThat(read("USA310100022910").value().orElseThrow().birthDate()).as("1900 had none").contains(LocalDate.of(2000, 2, 29));
    }

    @Test
    void brokenNumbersKeepTheirValue() {
        assertThat(codes(read("110105194912310021"))).containsExactly(PERSON_ID_CHECK_DIGIT);
        assertThat(read("110105194912310021").value()).isPresent();
        assertThat(read("110105194912310021").valid()).isFalse();
        Reading<PersonId> noDate = read(checked("11010519490231002"));
        assertThat(codes(noDate)).containsExactly(PERSON_ID_BIRTH_DATE);
        assertThat(noDate.value().orElseThrow().birthDate()).isEmpty();
        assertThat(noDate.value().orElseThrow().divisionName(DIVISIONS)).isEmpty();
        assertThat(codes(read(checked("99999919490101002")))).as("an unknown division is a warning")
                .containsExactly(PERSON_ID_DIVISION_UNKNOWN);
        assertThat(read(checked("12345619490101002")).valid()).isTrue();
    }

    @Test
    void datesAreJudgedByTheDayGiven() {
        assertThat(codes(read(checked("11010520261121001")))).isEmpty();
        assertThat(codes(read(checked("11010520261122001")))).containsExactly(PERSON_ID_BIRTH_DATE_FUTURE);
        assertThat(codes(read(checked("11010518800101001")))).containsExactly(PERSON_ID_BIRTH_DATE_EARLY);
        assertThat(codes(read(checked("11010520000229001")))).isEmpty();
        assertThat(codes(read(checked("11010519000229001")))).containsExactly(PERSON_ID_BIRTH_DATE);
    }

    @Test
    void whatHasNotTheFormHasNoValue() {
        assertThat(codes(read(""))).containsExactly(EMPTY);
        assertThat(codes(read("\u3000-\uFEFF"))).containsExactly(EMPTY);
        assertThat(codes(read("1101051949123100"))).containsExactly(PERSON_ID_LENGTH);
        assertThat(codes(read("1101051949123100O2"))).containsExactly(PERSON_ID_CHARACTER);
        assertThat(codes(read("11010519491231X020"))).containsExactly(PERSON_ID_CHARACTER);
        assertThat(codes(read("不详"))).containsExactly(PERSON_ID_LENGTH, PERSON_ID_CHARACTER);
        assertThat(codes(read("11010519491231002😀"))).containsExactly(PERSON_ID_LENGTH, PERSON_ID_CHARACTER);
        assertThat(read("1101051949123100O2").value()).isEmpty();
        assertThat(read("1101051949123100O2").normalized()).isEqualTo("1101051949123100O2");
        assertThat(codes(read("1".repeat(10_241)))).containsExactly(INPUT_TOO_LONG);
    }

    @Test
    void theNumberShowsNowhere() {
        for (String text : List.of("110105194912310021", "1101051949123100O2", "11010519491231002", "370306900101123",
                checked("11010520991122001"), "USA310181020311")) {
            Reading<PersonId> reading = read(text);
            assertThat(reading.findings()).isNotEmpty().allSatisfy(finding -> {
                assertThat(finding.value()).hasSizeLessThanOrEqualTo(8).isEqualTo(text.substring(0, 4) + "****");
                assertThat(finding.message()).doesNotContain(text.substring(0, 5)).doesNotContain(text.substring(text.length() - 4));
            });
            assertThat(reading.toString()).doesNotContain(text.substring(6, 14));
            reading.value().ifPresent(id -> assertThat(id.toString()).isEqualTo("PersonId[" + text.substring(0, 4) + "****]"));
        }
        assertThatThrownBy(() -> new PersonId("1101051949123100O2", Kind.CITIZEN, java.util.Optional.empty()))
                .hasMessageNotContaining("19491231");
    }

    private static Reading<PersonId> read(String text) {
        return PersonId.read(text, DIVISIONS, TODAY);
    }

    private static String checked(String first17) {
        return first17 + NaiveChecks.personId(first17);
    }

    private static List<FindingCode> codes(Reading<?> reading) {
        return reading.findings().stream().map(Finding::code).toList();
    }
}
