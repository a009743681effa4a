package io.tongyuan.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.identity.Explanation;
import io.tongyuan.identity.thresholds.Thresholds;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityExplanationTest {
    private static final EntityIndex INDEX = new EntityIndex(CodedKind.ENTITY, List.of(
            new EntityRecord(1, "淄博圣马化工有限公司", "91370303164254525N"), new EntityRecord(2, "淄博市周村区永安五金店", ""),
            new EntityRecord(3, "淄博市张店区永安五金店", ""), new EntityRecord(4, "淄博市周村区学海书店", ""), new EntityRecord(5, "淄博市周村区米山酒店", ""),
            new EntityRecord(6, "淄博市张店区米山酒店", ""), new EntityRecord(7, "淄博市张店区学府餐厅", "")));

    private static Explanation explained(String purpose, String name, String code) {
        EntityThresholds t = Thresholds.get(purpose).entities();
        return EntityExplanation.of(new EntityMatcher(INDEX, t).answer(name, code), t);
    }

    @Test
    void whatDecidedIsTold() {
        Explanation held = explained(Thresholds.USUAL, "淄博圣玛化工有限公司", "91370303164254525N");
        assertThat(held.rule()).isEqualTo("CODE_HELD");
        assertThat(held.candidates()).singleElement().satisfies(line -> {
            assertThat(line.chosen()).isTrue();
            assertThat(line.steps()).extracting(Explanation.Step::level).containsExactly("CODE_AGREES", "NAME_ONE_CHARACTER");
        });
        assertThat(explained("SANCTION", "淄博圣玛化工有限公司", "91370303164254525N").candidates().getFirst().chosen()).isFalse();
        assertThat(explained(Thresholds.USUAL, "淄博圣马化工有限公司", "91370303164254575N").rule()).isEqualTo("CODE_PUT_RIGHT");
        Explanation several = explained(Thresholds.USUAL, "永安五金店", "");
        assertThat(several.rule()).isEqualTo("NAME_ALONE");
        assertThat(several.candidates()).hasSize(2).noneMatch(Explanation.Line::chosen).last().extracting(Explanation.Line::text).asString().startsWith("与第一位一样近");
        assertThat(explained(Thresholds.USUAL, "淄博万杰医院", "").candidates()).isEmpty();
    }
}
