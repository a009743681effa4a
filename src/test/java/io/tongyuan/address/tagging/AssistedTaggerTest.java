package io.tongyuan.address.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.address.text.NormalText;
import io.tongyuan.model.ElementType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With the model that comes along. */
class AssistedTaggerTest {
    @Test
    void partsANameThatIsSeveral() {
        assertThat(tag("高新区创业火炬广场")).extracting(Span::type).containsExactly(ElementType.ZONE, ElementType.POI);
        assertThat(tag("黄龙康城爱尚健身俱乐部3号楼")).extracting(Span::value).containsExactly("黄龙康城", "爱尚健身俱乐部", "3");
    }

    @Test
    void leavesAloneWhatTheRulesAreSureOf() {
        for (String text : List.of("正阳路188号", "正阳路188号锦绣小区3号楼2单元301室", "北郊镇大庄村北首", "", "路".repeat(5_000) + "锦绣家园小区甲")) {
            NormalText normal = NormalText.of(text);
            assertThat(tag(text)).isEqualTo(new RuleTagger().tag(normal, 0, normal.length()));
        }
    }

    private static List<Span> tag(String text) {
        NormalText normal = NormalText.of(text);
        return AssistedTagger.bundled().tag(normal, 0, normal.length());
    }
}
