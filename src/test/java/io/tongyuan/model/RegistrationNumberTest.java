package io.tongyuan.model;

import static io.tongyuan.model.FindingCode.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegistrationNumberTest {
    @Test
    void readAndTakenApart() {
        String number = checked("37030022800012");
        Reading<RegistrationNumber> reading = read("３７０３００ " + number.substring(6));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.value().orElseThrow().text()).isEqualTo(number);
        assertThat(reading.value().orElseThrow().division()).isEqualTo("370300");
        assertThat(reading.value().orElseThrow().kind()).isEqualTo(RegistrationNumber.Kind.DOMESTIC);
        assertThat(read(checked("37030040000012")).value().orElseThrow().kind()).isEqualTo(RegistrationNumber.Kind.FOREIGN_INVESTED);
        assertThat(read(checked("37030060000012")).value().orElseThrow().kind()).isEqualTo(RegistrationNumber.Kind.INDIVIDUAL);
        assertThat(read(checked("10000000000012")).findings()).as("the nation's registrar").isEmpty();
    }

    @Test
    void findings() {
        String right = checked("37030022800012");
        assertThat(codes(read("　"))).containsExactly(EMPTY);
        assertThat(codes(read(right.substring(0, 14) + (char) ('0' + (right.charAt(14) - '0' + 1) % 10))))
                .containsExactly(REGISTRATION_NUMBER_CHECK_DIGIT);
        assertThat(codes(read(checked("99999922800012")))).containsExactly(REGISTRATION_NUMBER_DIVISION_UNKNOWN);
        assertThat(codes(read("37030022800O123"))).containsExactly(REGISTRATION_NUMBER_CHARACTER);
        assertThat(codes(read("3703002280001"))).containsExactly(REGISTRATION_NUMBER_LENGTH);
        assertThat(read("3703002280001").findings().getFirst().message()).contains("2007");
        assertThat(codes(read("企独鲁字第1号"))).containsExactly(REGISTRATION_NUMBER_LENGTH, REGISTRATION_NUMBER_CHARACTER);
    }

    private static String checked(String first14) {
        return first14 + NaiveChecks.hybrid11And10(first14);
    }

    private static Reading<RegistrationNumber> read(String text) {
        return RegistrationNumber.read(text, new KnownDivisions());
    }

    private static List<FindingCode> codes(Reading<?> reading) {
        return reading.findings().stream().map(Finding::code).toList();
    }
}
