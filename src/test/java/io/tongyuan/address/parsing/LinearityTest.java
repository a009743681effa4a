package io.tongyuan.address.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.address.text.NormalText;
import io.tongyuan.gazetteer.Gazetteer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parsing reads a text of twice the length about twice as often: the reads are counted, no time is taken. */
class LinearityTest {
    private static final AddressParser PARSER = new AddressParser(Gazetteer.bundled());
    private static final int SHORT = AddressParser.LONGEST / 4;
    private static final int MOST_READS_A_CHARACTER = 600;

    @ParameterizedTest
    @ValueSource(strings = {"路", "1", "1-", "A", "(", "东", "一", "村", "区", "镇", "号", "李", "省市区县", "周村区", "山东省淄博市周村区", "唐山镇", "北崮山镇", "桓台",
        "新区", "丝绸路12号", "；周村区正阳路1号", "、丝绸路1号；", "；", "周村区1号，", "李四13800138000", "地址", "附1号", "小区花园", "(周村区", "淄博临淄",
        "开发区", "以东100米", "之", "王家村", "市中区", " 周村区1号"})
    void readsGrowWithTheLength(String pattern) {
        long once = reads(pattern, SHORT);
        long fourTimes = reads(pattern, 4 * SHORT);
        assertThat(fourTimes).isLessThanOrEqualTo(Math.max(5 * once, 4L * SHORT * 20));
        assertThat(fourTimes / (4 * SHORT)).isLessThan(MOST_READS_A_CHARACTER);
    }

    private static long reads(String pattern, int length) {
        Counted text = new Counted(NormalText.of(pattern.repeat(length / pattern.length() + 1).substring(0, length)), new long[1]);
        PARSER.parse(text, Context.NONE);
        return text.reads[0];
    }

    /** Counts the characters looked at, also through its heads. */
    private static final class Counted extends NormalText {
        private final long[] reads;

        Counted(NormalText text, long[] reads) {
            super(text);
            this.reads = reads;
        }

        @Override
        public char charAt(int i) {
            reads[0]++;
            return super.charAt(i);
        }

        @Override
        public char at(int i) {
            reads[0]++;
            return super.at(i);
        }

        @Override
        public boolean startsWith(String prefix, int at) {
            reads[0] += prefix.length();
            return super.startsWith(prefix, at);
        }

        @Override
        public String slice(int start, int end) {
            reads[0] += end - start;
            return super.slice(start, end);
        }

        @Override
        public NormalText head(int end) {
            return new Counted(super.head(end), reads);
        }
    }
}
