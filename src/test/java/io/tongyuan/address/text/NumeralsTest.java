package io.tongyuan.address.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource({"三,3", "十,10", "十二,12", "拾贰,12", "二十,20", "廿三,23", "一百零三,103", "二零一,201", "一千二百,1200",
        "010314,010314", "附三,附3", "1百2,102", "两百,200"})
    void readsNumerals(String written, String ascii) {
        assertThat(Numerals.ascii(written)).isEqualTo(ascii);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 10, 11, 19, 20, 21, 99})
    void writesWhatItReads(int number) {
        assertThat(Numerals.ascii(Numerals.chinese(number))).isEqualTo(Integer.toString(number));
    }
}
