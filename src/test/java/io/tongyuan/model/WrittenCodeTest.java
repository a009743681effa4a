package io.tongyuan.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "11010519491231002X", "11010519491231002x", " 110105 19491231 002X ", "１１０１０５１９４９１２３１００２Ｘ", "１１０１０５１９４９１２３１００２ｘ",
        "110105-19491231-002X", "110105—19491231–002X", "110105－19491231‐002X", "110105−19491231―002X",
        "110105\u30FC19491231\u301C002X", "\uFEFF11010519491231002X", "110105\u200B19491231\u200D002X\u2060", "\t11010519491231002X\u0000",
        "110105\u300019491231\u00A0002X", "110105\u00AD19491231002X\u202C", "11010519491231002\u2169", "'11010519491231002X", "\u201911010519491231002X"})
    void dressIsTakenOff(String written) {
        assertThat(WrittenCode.normalize(written)).isEqualTo("11010519491231002X");
    }

    @Test
    void whatCouldBeAnotherCharacterIsLeftAlone() {
        assertThat(WrittenCode.normalize("9137O3O6Il")).isEqualTo("9137O3O6IL");
        assertThat(WrittenCode.normalize("一二三○〇零×")).isEqualTo("一二三○〇零×");
        assertThat(WrittenCode.normalize("①٣")).isEqualTo("①٣");
    }

    @Test
    void surrogatesLiveThrough() {
        assertThat(WrittenCode.normalize("1😀2 𠮷")).isEqualTo("1😀2𠮷");
        assertThat(WrittenCode.normalize("\uD83D")).isEqualTo("\uD83D");
        assertThat(WrittenCode.normalize("👨‍👩")).isEqualTo("👨👩");
    }

    @Test
    void nothingIsLeftOfNothing() {
        assertThat(WrittenCode.normalize("")).isEmpty();
        assertThat(WrittenCode.normalize("\u3000 \t\uFEFF-—")).isEmpty();
        assertThat(WrittenCode.normalize("'")).isEqualTo("'");
    }
}
