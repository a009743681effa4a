package io.tongyuan.model;

import static io.tongyuan.model.FindingCode.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionCodeTest {
    @ParameterizedTest
    @CsvSource({"37,370000000000,PROVINCE", "3703,370300000000,CITY", "370306,370306000000,COUNTY", "370306001,370306001000,TOWN",
        "370306001002,370306001002,VILLAGE", "370300000000,370300000000,CITY", "370300001000,370300001000,TOWN"})
    void levels(String written, String text, Level level) {
        Reading<DivisionCode> reading = read(written);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.value().orElseThrow().text()).isEqualTo(text);
        assertThat(reading.value().orElseThrow().level()).isEqualTo(level);
    }

    @Test
    void contains() {
        DivisionCode county = new DivisionCode("370306000000");
        assertThat(county.contains(new DivisionCode("370306001002"))).isTrue();
        assertThat(county.contains(county)).isTrue();
        assertThat(county.contains(new DivisionCode("370303001002"))).isFalse();
        assertThat(new DivisionCode("370000000000").contains(county)).isTrue();
        assertThat(new DivisionCode("370306001002").prefix(Level.TOWN)).isEqualTo("370306001");
        assertThat(county.county()).isEqualTo("370306");
    }

    @Test
    void findings() {
        assertThat(codes(read(""))).containsExactly(EMPTY);
        assertThat(codes(read("37030"))).containsExactly(DIVISION_CODE_LENGTH);
        assertThat(codes(read("37O306"))).containsExactly(DIVISION_CODE_CHARACTER);
        assertThat(codes(read("周村区"))).containsExactly(DIVISION_CODE_LENGTH, DIVISION_CODE_CHARACTER);
        assertThat(codes(read("990306"))).containsExactly(DIVISION_CODE_UNKNOWN);
    }

    private static Reading<DivisionCode> read(String text) {
        return DivisionCode.read(text, new KnownDivisions());
    }

    private static List<FindingCode> codes(Reading<?> reading) {
        return reading.findings().stream().map(Finding::code).toList();
    }
}
