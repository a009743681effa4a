package io.tongyuan.address.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalTextTest {
    @Test
    void levelsWidthCaseScriptAndSpaces() {
        assertThat(NormalText.of("　長興縣 ａ座　１２＃").toString()).isEqualTo("长兴县A座12#");
        assertThat(NormalText.of("5 6号").toString()).isEqualTo("5 6号");
        assertThat(NormalText.of("髙青縣\u200B邨").toString()).isEqualTo("高青县村");
    }

    @Test
    void leavesWhatOnlyLooksTraditional() {
        assertThat(NormalText.of("乾县硚口区").toString()).isEqualTo("乾县硚口区");
    }

    @Test
    void knowsTheSourceOfEachCharacter() {
        NormalText text = NormalText.of(" 周 村⑩号");
        assertThat(text.toString()).isEqualTo("周村10号");
        assertThat(text.sourceStart(0)).isEqualTo(1);
        assertThat(text.sourceEnd(2)).isEqualTo(4);
        assertThat(text.sourceStart(2)).isEqualTo(4);
        assertThat(text.sourceEnd(4)).isEqualTo(5);
        assertThat(text.sourceEnd(5)).isEqualTo(6);
    }

    @Test
    void survivesSurrogatesAndEmptiness() {
        assertThat(NormalText.of("").length()).isZero();
        assertThat(NormalText.of("\uD83D").toString()).isEqualTo("\uD83D");
        assertThat(NormalText.of("😀路").toString()).isEqualTo("😀路");
    }
}
