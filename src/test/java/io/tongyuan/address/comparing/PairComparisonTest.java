package io.tongyuan.address.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.address.matching.Extent;
import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.address.tagging.network.ModelFile;
import io.tongyuan.address.tagging.network.TaggerModel;
import io.tongyuan.address.tagging.network.TextReader;
import io.tongyuan.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairComparisonTest {
    private static final PairComparison COMPARISON = new PairComparison(new AddressParser(Gazetteer.bundled()),
            new TextReader(() -> TaggerModel.read(ModelFile.bundled())), PairComparison.bundledModel());

    @ParameterizedTest
    @CsvSource({
        "南京市雨花台区软件大道106号2栋, 软件大道106号2幢, SAME, BUILDING",
        "周村区正阳路188号３号楼, 正阳路188号三号楼, SAME, BUILDING",
        "周村区正阳路188号, 淄博周村正阳路一百八十八号, SAME, DOOR_PLATE",
        "周村区正阳路88号, 淄博周村正阳路一百八十八号, , ROAD",
        "周村区正阳路188号, 周村区正阳路188-1号, , ROAD",
        "泰山街道天华南路5号天润城16街区28幢, 天华南路5号天润城16街区29幢, , DOOR_PLATE",
        "周村区正阳路188号, 桓台县中心路20号, DIFFERENT, CITY",
    })
    void pairsThatTheLettersAloneMislead(String first, String second, PairVerdict verdict, Extent level) {
        PairComparison.Answer a = COMPARISON.compare(first, second);
        assertThat(a.level()).isEqualTo(level);
        if (verdict == null) {
            assertThat(a.verdict()).isNotEqualTo(PairVerdict.SAME);
        } else {
            assertThat(a.verdict()).isEqualTo(verdict);
        }
        assertThat(a.score()).isBetween(0.0, 1.0);
    }

    @Test
    void equalButForSpacesAndWidthIsOnePlace() {
        assertThat(COMPARISON.compare("周村区 正阳路１８８号", "周村区正阳路188号").verdict()).isEqualTo(PairVerdict.SAME);
    }

    @Test
    void saysWhatSpeaksAgainst() {
        PairComparison.Answer a = COMPARISON.compare("南京市鼓楼区中央路19号", "南京市玄武区珠江路88号");
        assertThat(a.verdict()).isEqualTo(PairVerdict.DIFFERENT);
        assertThat(a.faults()).isNotEmpty().isSortedAccordingTo(java.util.Comparator.comparingDouble(PairComparison.Ground::logOdds));
    }

    @ParameterizedTest
    @CsvSource({"'',周村区", "'',''", "😀🏠,101", "abc,、。"})
    void anythingWrittenHasAnAnswer(String first, String second) {
        assertThat(COMPARISON.compare(first, second).verdict()).isNotNull();
    }
}
