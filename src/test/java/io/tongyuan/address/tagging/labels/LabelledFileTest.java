package io.tongyuan.address.tagging.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class LabelledFileTest {
    @Test
    void keepsBlankTokens() throws IOException {
        LabelledFile file = read("路 B-road\n  O\n\u3000 O\n O\nO\n\n\n1 B-roadno\r\n");
        assertThat(file.texts()).hasSize(2);
        assertThat(file.texts().getFirst().tokens()).containsExactly("路", " ", "\u3000", "", "");
        assertThat(file.texts().getLast().labels()).containsExactly("B-roadno");
    }

    @Test
    void saysWhichLineHasNoLabel() {
        assertThatThrownBy(() -> read("路 B-road\n号\n")).isInstanceOf(Failed.class).hasMessageContaining("第 2 行");
    }

    @Test
    void writesLabelsAsTheFileDoes() throws IOException {
        int[] element = {1, 1, 2, 3, 3, 3, 4};
        String[] types = {"road", "road", "devzone", "poi", "poi", "poi", ""};
        assertThat(LabelStyle.of(read("字 B-devZone\n字 I-devZone\n字 B-devzone\n字 I-devZone")).write(element, types, UnaryOperator.identity()))
                .isEqualTo(List.of("B-road", "I-road", "B-devZone", "B-poi", "I-poi", "I-poi", "O"));
        assertThat(LabelStyle.of(read("字 B-Road\n字 M-Road\n字 E-Road")).write(element, types, String::toUpperCase))
                .isEqualTo(List.of("B-Road", "E-Road", "S-DEVZONE", "B-POI", "M-POI", "E-POI", "O"));
    }

    @Test
    void knowsWhetherNumbersArePartedIntoDigits() throws IOException {
        assertThat(read("1 B-a\n2 I-a").partsNumbers()).isTrue();
        assertThat(read("12 B-a\n2 B-b").partsNumbers()).isFalse();
    }

    private static LabelledFile read(String text) throws IOException {
        return LabelledFile.read("a file", new StringReader(text));
    }
}
