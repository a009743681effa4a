package io.tongyuan.address.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.address.matching.EstateName.Likeness;
import org.junit.jupiter.api.Test;

class PartKeyTest {
    @Test
    void formsOfOneNumber() {
        assertThat(PartKey.of(Part.NUMBER, "１８８之１")).isEqualTo(PartKey.of(Part.NUMBER, "188-1"));
        assertThat(PartKey.of(Part.NUMBER, "188号附1号")).isEqualTo(PartKey.of(Part.NUMBER, "188附1"));
        assertThat(PartKey.of(Part.NUMBER, "188-1")).isNotEqualTo(PartKey.of(Part.NUMBER, "1881"));
        assertThat(PartKey.of(Part.NUMBER, "188附1")).isNotEqualTo(PartKey.of(Part.NUMBER, "188-1"));
    }

    @Test
    void formsOfOneBuildingOrRoom() {
        for (String form : new String[] {"3", "3号楼", "3幢", "3栋", "３＃楼", "03"}) {
            assertThat(PartKey.of(Part.BUILDING, form)).as(form).isEqualTo("3");
        }
        assertThat(PartKey.of(Part.BUILDING, "a座")).isEqualTo("A");
        assertThat(PartKey.of(Part.ROOM, "301室")).isEqualTo("301");
        assertThat(PartKey.of(Part.ROOM, "0")).isEqualTo("0");
    }

    @Test
    void namesKeepWhatTellsThemApart() {
        assertThat(PartKey.of(Part.ESTATE, "锦绣家园（一期）")).isEqualTo(PartKey.of(Part.ESTATE, "锦绣家园1期"));
        assertThat(PartKey.of(Part.ESTATE, "三里屯")).isEqualTo("三里屯");
        assertThat(PartKey.of(Part.ESTATE, "云泉2021-12号地块")).isNotEqualTo(PartKey.of(Part.ESTATE, "云泉202-112号地块"));
        assertThat(PartKey.of(Part.ESTATE, "𠮷祥苑")).isEqualTo("𠮷祥苑");
    }

    @Test
    void likenessOfEstateNames() {
        assertThat(EstateName.compare("阳光花园", "阳光花园小区")).isEqualTo(Likeness.EQUIVALENT);
        assertThat(EstateName.compare("东苑小区", "西苑小区")).isEqualTo(Likeness.OTHER);
        assertThat(EstateName.compare("锦绣家园一期", "锦绣家园二期")).isEqualTo(Likeness.OTHER);
        assertThat(EstateName.compare("阳光小区", "阳光花园")).isEqualTo(Likeness.OTHER);
        assertThat(EstateName.compare("", "阳光花园")).isEqualTo(Likeness.OTHER);
    }
}
