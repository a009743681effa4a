package io.tongyuan.address.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLevelTest {
    @ParameterizedTest
    @CsvSource({
            "正阳路, 正阳路, EQUAL", "正洋路, 正阳路, SOUND", "章店路, 张店路, SOUND", "丝绸华园, 丝绸花园, SOUND",
            "金山路, 京山路, NEAR_SOUND", "清河路, 青河路, SOUND", "正阴路, 正阳路, SHAPE", "阳正北路, 正阳北路, SWAPPED",
            "正正阳路, 正阳路, DOUBLED", "锦绣园, 锦绣花园, OMITTED", "北郊镇正阳路, 正阳路, ENDS", "宁大路, 宁达路, SOUND",
            "正源路, 正阳路, OTHER", "丝绸花园一期, 丝绸花园二期, OTHER", "东苑小区, 西苑小区, OTHER", "A区, B区, OTHER"})
    void asWritten(String written, String registered, NameLevel level) {
        assertThat(NameLevel.of(written, registered)).isEqualTo(level);
    }
}
