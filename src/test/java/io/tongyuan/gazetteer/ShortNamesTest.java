package io.tongyuan.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.model.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNamesTest {
    @ParameterizedTest
    @CsvSource({
        "PROVINCE, 山东省, 山东省 山东",
        "PROVINCE, 广西壮族自治区, 广西壮族自治区 广西壮族 广西",
        "PROVINCE, 内蒙古自治区, 内蒙古自治区 内蒙古",
        "CITY, 淄博市, 淄博市 淄博",
        "CITY, 恩施土家族苗族自治州, 恩施土家族苗族自治州 恩施土家族苗族 恩施",
        "CITY, 博尔塔拉蒙古自治州, 博尔塔拉蒙古自治州 博尔塔拉蒙古 博尔塔拉",
        "CITY, 大兴安岭地区, 大兴安岭地区 大兴安岭",
        "COUNTY, 周村区, 周村区 周村",
        "COUNTY, 蓟县, 蓟县",
        "COUNTY, 郊区, 郊区",
        "COUNTY, 浦东新区, 浦东新区 浦东",
        "COUNTY, 东乡族自治县, 东乡族自治县 东乡族 东乡",
        "COUNTY, 积石山保安族东乡族撒拉族自治县, 积石山保安族东乡族撒拉族自治县 积石山保安族东乡族撒拉族 积石山",
        "COUNTY, 龙胜各族自治县, 龙胜各族自治县 龙胜各族 龙胜",
        "TOWN, 城关街道办事处, 城关街道办事处 城关街道 城关",
        "TOWN, 唐山镇, 唐山镇 唐山",
        "TOWN, 长哨营满族乡, 长哨营满族乡 长哨营满族 长哨营",
        "TOWN, 街道, 街道",
        "VILLAGE, 麻营村民委员会, 麻营村民委员会 麻营村 麻营",
        "VILLAGE, 王家村村民委员会, 王家村村民委员会 王家村 王家",
        "VILLAGE, 李村村委会, 李村村委会 李村",
        "VILLAGE, 月河社区居民委员会, 月河社区居民委员会 月河社区 月河",
        "VILLAGE, 赵村社区居委会, 赵村社区居委会 赵村社区 赵村",
        "VILLAGE, 第二嘎查村民委员会, 第二嘎查村民委员会 第二嘎查 第二",
        "VILLAGE, 三义合村村民委会, 三义合村村民委会 三义合村 三义合",
        "VILLAGE, 宝山路社区委员会, 宝山路社区委员会 宝山路社区 宝山路",
        "VILLAGE, 东关居委会, 东关居委会 东关",
        "VILLAGE, 开发区管理委员会, 开发区管理委员会",
        "VILLAGE, 新村, 新村",
    })
    void formsLongestFirst(Level level, String name, String forms) {
        assertThat(ShortNames.of(name, level)).containsExactly(forms.split(" "));
    }
}
