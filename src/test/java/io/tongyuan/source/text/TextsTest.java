package io.tongyuan.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "2019-01-02|2019-01-02", "2019/1/2|2019-01-02", "2019.1.2|2019-01-02", "20190102|2019-01-02", "2019年1月2日|2019-01-02",
        "２０１９年０１月０２日|2019-01-02", "2019-01-02 10:20:30|2019-01-02", "2019-01-02T10:20:30.123|2019-01-02", "20190102102030|2019-01-02",
        "2019/1/2 0:00|2019-01-02", "2019年1月2日 10时20分|2019-01-02", "2019-01-02T00:00:00+08:00|2019-01-02", "长期|9999-12-31", "9999-12-31|9999-12-31", "99991231|9999-12-31",
        "2019-02-29|-", "2020-02-29|2020-02-29", "2019-13-01|-", "43467|-", "2019|-", "昨天|-", "19-1-2|-", "0000-00-00|-", "1/2/2019|-"})
    void dates(String written, String iso) {
        assertThat(DateText.date(written, false).normalized()).isEqualTo(iso == null ? "" : iso);
        assertThat(DateText.date(written, false).findings()).hasSize(iso == null ? 1 : 0);
    }

    @Test
    void dayCountsOfSpreadsheets() {
        assertThat(DateText.date("43467", true).normalized()).isEqualTo("2019-01-02");
        assertThat(DateText.dateTime("43467.75", true).normalized()).isEqualTo("2019-01-02T18:00:00");
        assertThat(DateText.date("2019", true).normalized()).as("a year and not a day").isEmpty();
        assertThat(DateText.dateTime("2019-01-02 10:20", false).normalized()).isEqualTo("2019-01-02T10:20:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "2010.05.06-2030.05.06|2010-05-06/2030-05-06", "20100506-20300506|2010-05-06/2030-05-06", "2010年5月6日至长期|2010-05-06/9999-12-31",
        "自2010-05-06至2030-05-06|2010-05-06/2030-05-06", "2010/5/6～2030/5/6|2010-05-06/2030-05-06", "长期|/9999-12-31", "至2030-05-06|/2030-05-06",
        "2010-05-06起|2010-05-06/", "2010.05.06—长期有效|2010-05-06/9999-12-31", "2030-05-06|-", "2030.05.06-2010.05.06|-", "十年|-", "2010.13.06-2030.05.06|-"})
    void periods(String written, String iso) {
        assertThat(PeriodText.read(written).normalized()).isEqualTo(iso == null ? "" : iso);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "500(万元人民币)||5000000 CNY", "1688万人民币||16880000 CNY", "1,234,567.50元||1234567.5 CNY", "人民币1000万元整||10000000 CNY", "100万美元||1000000 USD", "300(万香港元)||3000000 HKD",
        "￥50||50", "500||500", "500|万元|5000000 CNY", "500元|万元|500 CNY", "12亿元||1200000000 CNY", "５００（万元）||5000000 CNY", "0.5万||5000 CNY",
        "伍佰万元||-", "很多||-", "500万石||-", "3.7E+2||370"})
    void money(String written, String unit, String canonical) {
        assertThat(MoneyText.read(written, unit == null ? "" : unit).normalized()).isEqualTo(canonical == null ? "" : canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {"1,234.50|1234.5", "１２３|123", "1200平方米|1200", "117.8523|117.8523", "-0.0|0", "1.5E3|1500", "12，34|-", "约100|-"})
    void numbers(String written, String plain) {
        assertThat(NumberText.read(written).normalized()).isEqualTo(plain == null ? "" : plain);
    }

    @Test
    void cells() {
        assertThat(CellText.clean("　'370306 ")).isEqualTo("370306");
        assertThat(CellText.clean("=\"0012\"")).isEqualTo("0012");
        assertThat(CellText.clean("\uFEFF甲\r\n乙\u200B")).isEqualTo("甲 乙");
        assertThat(CellText.clean(" N/A ")).isEmpty();
        assertThat(CellText.clean("'")).isEqualTo("'");
        assertThat(CellText.scientific("1.1E+17")).isTrue();
        assertThat(CellText.scientific("3E17")).isTrue();
        assertThat(CellText.scientific("E12345")).isFalse();
        assertThat(CellText.masked("37030619900101123X", true)).isEqualTo("3703**************");
        assertThat(CellText.masked("住 370306199001011234 号", false)).isEqualTo("住 3703************** 号");
        assertThat(CellText.masked("2019-13-01", false)).isEqualTo("2019-13-01");
    }

    @Test
    void documentsOtherThanIdCards() {
        assertThat(IdDocument.isIdCard("")).isTrue();
        assertThat(IdDocument.isIdCard("中华人民共和国居民身份证")).isTrue();
        assertThat(IdDocument.isIdCard("军官证")).isFalse();
        assertThat(IdDocument.isIdCard("中国人民解放军军人身份证件")).isFalse();
        assertThat(IdDocument.isIdCard("护照")).isFalse();
    }

    @Test
    void nothingThrows() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String alphabet = "0123456789-/.年月日至长期E+万元(（,， \u3000\uD83D\uDE00\0";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(20); n > 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String t = text.toString();
            try {
                DateText.dateTime(t, true);
                PeriodText.read(t);
                MoneyText.read(t, "万元");
                NumberText.read(t);
                CellText.masked(CellText.clean(t), i % 2 == 0);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + t, e);
            }
        }
    }
}
