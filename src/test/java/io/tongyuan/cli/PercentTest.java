package io.tongyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PercentTest {
    @Test
    void onlyAllIsAHundred() {
        assertThat(Percent.of(99_999, 100_000)).isEqualTo("99.99%");
        assertThat(Percent.of(100_000, 100_000)).isEqualTo("100.00%");
        assertThat(Percent.of(492, 493)).isEqualTo("99.79%");
        assertThat(Percent.of(999, 1_000)).isEqualTo("99.90%");
        assertThat(Percent.of(0, 0)).isEqualTo("0.00%");
    }
}
