package io.tongyuan.model;

import static io.tongyuan.model.FindingCode.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsccTest {
    private static final DivisionDirectory DIVISIONS = new KnownDivisions();

    @Test
    void readAndTakenApart() {
        String code = uscc("91", "370306", "MA3C4D5E");
        Reading<Uscc> reading = read(" " + code.toLowerCase(java.util.Locale.ROOT).replace("370306", "３７０３０６") + "\u200B");
        assertThat(reading.findings()).isEmpty();
        Uscc uscc = reading.value().orElseThrow();
        assertThat(uscc.text()).isEqualTo(code);
        assertThat(uscc.registrar()).contains(UsccRegistrar.COMMERCE);
        assertThat(uscc.category()).contains("企业");
        assertThat(uscc.division()).isEqualTo("370306");
        assertThat(uscc.organisation().text()).startsWith("MA3C4D5E");
        assertThat(uscc.organisation().checkHolds()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"11,机关", "12,事业单位", "19,其他", "31,律师执业机构", "35,仲裁委员会", "51,社会团体", "53,基金会", "81,基层工会",
        "92,个体工商户", "93,农民专业合作社", "A1,军队事业单位", "N2,村级集体经济组织", "Y1,其他"})
    void registrarsAndCategories(String two, String category) {
        Reading<Uscc> reading = read(uscc(two, "370300", "12345678"));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.value().orElseThrow().category()).contains(category);
    }

    @ParameterizedTest
    @CsvSource({"94", "99", "Y9", "G1", "10", "X1"})
    void unknownRegistrarsAreWarnings(String two) {
        Reading<Uscc> reading = read(uscc(two, "370300", "12345678"));
        assertThat(codes(reading)).containsExactly(USCC_REGISTRAR_UNKNOWN);
        assertThat(reading.valid()).isTrue();
    }

    @Test
    void eachCheckIsAFindingOfItsOwn() {
        String right = uscc("91", "370306", "MA3C4D5E");
        String body = right.substring(0, 16) + (right.charAt(16) == '1' ? '2' : '1');
        assertThat(codes(read(body + NaiveChecks.uscc(body)))).containsExactly(USCC_ORGANISATION_CHECK_DIGIT);
        String wrongCheck = right.substring(0, 17) + (right.charAt(17) == '0' ? '1' : '0');
        assertThat(codes(read(wrongCheck))).containsExactly(USCC_CHECK_DIGIT);
        assertThat(read(wrongCheck).value()).isPresent();
        assertThat(codes(read(uscc("91", "999999", "MA3C4D5E")))).containsExactly(USCC_DIVISION_UNKNOWN);
        assertThat(codes(read(uscc("91", "100000", "MA3C4D5E")))).as("the nation's registrar").isEmpty();
    }

    @Test
    void whatHasNotTheFormHasNoValue() {
        assertThat(codes(read(" "))).containsExactly(EMPTY);
        assertThat(codes(read("91370306MA3C4D5"))).containsExactly(USCC_LENGTH);
        assertThat(codes(read("91370306MA3C4D5EI1"))).containsExactly(USCC_CHARACTER);
        assertThat(codes(read("9137O306MA3C4D5E11"))).containsExactly(USCC_CHARACTER);
        assertThat(codes(read("91A70306MA3C4D5E11"))).as("letters in the division").containsExactly(USCC_CHARACTER);
        assertThat(read("91A70306MA3C4D5E11").findings().getFirst().message()).endsWith("第3位");
        assertThat(read("320123000061604").findings().getFirst().message()).contains("工商注册号");
        assertThat(codes(read("😀".repeat(9)))).containsExactly(USCC_CHARACTER);
    }

    @Test
    void aFindingShowsFourCharactersAtMost() {
        assertThat(read("370306199001011234").findings()).isNotEmpty()
                .allSatisfy(f -> assertThat(f.value()).isEqualTo("3703****"));
    }

    static String uscc(String two, String division, String eight) {
        String body = two + division + eight + NaiveChecks.organisation(eight);
        return body + NaiveChecks.uscc(body);
    }

    private static Reading<Uscc> read(String text) {
        return Uscc.read(text, DIVISIONS);
    }

    private static List<FindingCode> codes(Reading<?> reading) {
        return reading.findings().stream().map(Finding::code).toList();
    }
}
