package io.tongyuan.identity.thresholds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongyuan.identity.entity.EntityNameLevel;
import io.tongyuan.identity.entity.EntityThresholds;
import io.tongyuan.identity.person.NameLevel;
import io.tongyuan.identity.person.PersonThresholds;
import io.tongyuan.model.Failed;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdFileTest {
    private static final String ONE = """
            - 用途: GENERAL
              名称: 通用
              说明: 试
              自然人: {认定概率: 0.9995, 疑似概率: 0.3, 号码一致时姓名至多: 姓名差一字, 号码改正时姓名至多: 姓名不同}
              法人和项目: {代码一致时名称至多: 名称为简称, 代码改正时名称至多: 名称为简称, 只有名称时至多: 名称只差行政区划}
            """;

    @Test
    void whereNoPurposeIsNamedNothingIsStricterThanItWas() {
        assertThat(Thresholds.get(null)).isEqualTo(Thresholds.get(" general ")).isEqualTo(Thresholds.usual());
        assertThat(Thresholds.usual().persons()).isEqualTo(new PersonThresholds(0.9995, 0.3, NameLevel.ONE_CHARACTER, Optional.of(NameLevel.ONE_CHARACTER)));
        assertThat(Thresholds.usual().entities()).isEqualTo(new EntityThresholds(EntityNameLevel.SHORTENED, Optional.of(EntityNameLevel.SHORTENED),
                Optional.of(EntityNameLevel.DIVISION)));
        assertThat(Thresholds.get("SANCTION").persons().withSlip()).isEmpty();
    }

    @Test
    void whoeverNamesAnotherIsToldTheList() {
        assertThatThrownBy(() -> Thresholds.get("年审")).isInstanceOf(Failed.class).hasMessageContaining("BENEFITS 待遇资格认证").extracting("code")
                .isEqualTo("THRESHOLDS_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "0.9995|1.5|用途 GENERAL 的「自然人」的「认定概率」应为0与1之间的小数，写的是「1.5」", "0.3|0.99999|疑似概率 0.99999 大于认定概率 0.9995",
            "姓名差一字|只有姓一致|「号码一致时姓名至多」不认识「只有姓一致」，可用：所写的是曾用名、", "姓名差一字|不认定|「号码一致时姓名至多」不认识「不认定」",
            "疑似概率|疑似|「自然人」不认识「疑似」，可用：", "用途: GENERAL|用途: 通用|应为大写英文字母", "用途: GENERAL|用途: OTHER|没有不指明用途时所用的 GENERAL",
            "说明: 试|说明: 3|「说明」应为文字", "  说明: 试||没有写「说明」", "{代码一致|[代码一致|不是合法的 YAML", "- 用途|用途|应为一列"})
    void whatIsNotUnderstoodSaysWhere(String written, String other, String fault) {
        String text = ONE.replace(written, other == null ? "" : other);
        assertThatThrownBy(() -> ThresholdFile.read(written.equals("- 用途") ? text.replace("\n  ", "\n") : text)).isInstanceOf(Failed.class).hasMessageContaining(fault);
    }

    @Test
    void aPurposeStandsThereOnce() {
        assertThatThrownBy(() -> ThresholdFile.read(ONE + ONE)).hasMessageContaining("写了两次");
    }
}
