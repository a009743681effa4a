package io.tongyuan.address.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.AddressElement;
import io.tongyuan.model.ParsedAddress;

/**
 * Parsing under Jazzer: no text throws, and offsets are always those of the text. Texts are words of addresses with any
 * characters between. The pom's execution "fuzz" runs it, for some seconds; {@code LongParsingFuzzTest} for minutes.
 */
class ParsingFuzzTest {
    private static final AddressParser PARSER = new AddressParser(Gazetteer.bundled());
    private static final String[] WORDS = """
            山东省 淄博市 周村区 桓台县 唐山镇 博山 高新区 开发区 文昌湖区 市中区 西城区 重庆 重庆市 襄樊市 任县 耿桥镇 宫家村 丝绸路 临淄大道 张北路
            188号 附1号 甲3 3号楼 2单元 501室 5层 一-2-301 100米 以东 交叉口 路口 对面 北首 13800138000 110105194912310021 李四 收货人 地址 电话
            ； 、 ， （ ） ( ) 。 : - / # 之 村民委员会 街道办事处 社区 组 ⑩ ３ 〇 髙 0533-6180000""".split("\\s+");

    @FuzzTest(maxDuration = "5s")
    void neverThrowsAndKeepsOffsets(FuzzedDataProvider data) {
        fuzz(data);
    }

    static void fuzz(FuzzedDataProvider data) {
        StringBuilder text = new StringBuilder();
        while (data.remainingBytes() > 0) {
            int pick = data.consumeInt(0, WORDS.length + WORDS.length / 4);
            text.append(pick < WORDS.length ? WORDS[pick] : String.valueOf((char) data.consumeInt(0, Character.MAX_VALUE)));
        }
        check(text.toString(), PARSER.parse(text.toString(), data.consumeBoolean() ? new Context("3703") : Context.NONE));
    }

    private static void check(String text, ParsedAddress parsed) {
        assertThat(parsed.text()).isEqualTo(text);
        int last = 0;
        for (AddressElement e : parsed.elements()) {
            assertThat(e.start()).isGreaterThanOrEqualTo(last);
            assertThat(e.text()).isEqualTo(text.substring(e.start(), e.end()));
            last = e.end();
        }
        for (ParsedAddress other : parsed.others()) {
            check(other.text(), other);
        }
    }
}
