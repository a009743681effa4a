package io.tongyuan.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.PersonId;
import io.tongyuan.model.Uscc;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an ID number in what somebody wrote, and what only looks like one. */
class IdNumbersTest {
    private static final IdNumbers NUMBERS = new IdNumbers(Gazetteer.bundled());

    @ParameterizedTest
    @CsvSource({
            "11010519491231002X, 1101**************", "张三11010519491231002x周村区, 1101**************", "110105 19491231 002X, ****",
            "110105-19491231-002X, ****", "１１０１０５１９４９１２３１００２Ｘ, ****", "110105491231002, 1101***********", "号110105 491231 002。, ****",
            "1380013800011010519491231002X, 1101****", "3号110105-491231002, ****"})
    void anIdNumberIsFoundAndMasked(String text, String masked) {
        assertThat(NUMBERS.in(text)).isTrue();
        assertThat(NUMBERS.masked(text)).contains(masked).doesNotContain("1231", "１２３１", "002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194912310021", "110105199913310029", "2211-441900-04-02-310151", "91350100M000100Y43", "370306200001019",
            "地字第370306201201123号", "周村区正阳路188号 13800138000", "117.370306990101001", "370306001001GB00001F00010001", ""})
    void whatOnlyLooksLikeOneIsLeft(String text) {
        assertThat(NUMBERS.in(text)).isFalse();
        assertThat(NUMBERS.masked(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource({"周村区静丰路167号 电话13812345678, 周村区静丰路167号 电话138********", "电话１３８１２３４５６７８, 电话１３８********", "证号11010519491231002X、13812345678, 证号1101**************、138********",
            "第138123456789号, 第138123456789号", "0533-6123456, 0533-6123456"})
    void wordsLoseMobileNumbersToo(String written, String shown) {
        assertThat(FreeText.words(written)).isEqualTo(shown);
    }

    @Test
    void neitherAProjectCodeNorACreditCodeThatIsOneByChanceCounts() {
        String first17 = "22114419000402310";
        String projectCode = first17 + PersonId.checkCharacter(first17) + "51";
        assertThat(projectCode).matches("\\d{20}");
        assertThat(NUMBERS.in(projectCode)).isFalse();
        assertThat(NUMBERS.in(projectCode.substring(0, 18))).isTrue();
        // 110119 is Yanqing: 12 110119 … is an institution's code there, and 1211 0119 … somebody born in 19…
        String both = IntStream.range(0, 100_000).mapToObj(i -> "1211011985" + String.format("%02d%02d%03d", 1 + i / 28_000, 1 + i / 1000 % 28, i % 1000))
                .map(s -> s + PersonId.checkCharacter(s)).filter(s -> Uscc.read(s, Gazetteer.bundled()).findings().isEmpty()).findFirst().orElseThrow();
        assertThat(NUMBERS.in(both)).isFalse();
        assertThat(IdNumbers.ANY.in(both)).isTrue();
    }
}
