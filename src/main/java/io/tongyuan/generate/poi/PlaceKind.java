package io.tongyuan.generate.poi;

import java.util.Map;

/** What there is in a county, by what each agency calls it; agencies that are not named do not collect it. */
enum PlaceKind {
    HOSPITAL("0201", 2, Map.of(Agency.BUREAU, "医院", Agency.HEALTH, "综合医院", Agency.CIVIL, "医院"), "%s医院", "第%n人民医院", "%s中医院"),
    CLINIC("0202", 8, Map.of(Agency.BUREAU, "卫生院", Agency.HEALTH, "社区卫生服务中心"), "%s社区卫生服务中心", "%s卫生院"),
    PHARMACY("0203", 14, Map.of(Agency.BUREAU, "药店", Agency.HEALTH, "零售药店", Agency.MARKET, "药品零售"), "%s大药房", "%s药店", "%s大药房(%r店)"),
    SCHOOL("0302", 8, Map.of(Agency.BUREAU, "学校", Agency.EDUCATION, "完全小学", Agency.CIVIL, "学校"), "第%n小学", "%s小学", "第%n中学", "%s实验学校"),
    KINDERGARTEN("0303", 8, Map.of(Agency.BUREAU, "幼儿园", Agency.EDUCATION, "幼儿园"), "%s幼儿园", "第%n幼儿园"),
    LIBRARY("0401", 1, Map.of(Agency.BUREAU, "图书馆", Agency.CULTURE, "公共图书馆"), "%s图书馆", "%s文化馆"),
    PARK("0403", 4, Map.of(Agency.BUREAU, "公园", Agency.CULTURE, "城市公园", Agency.CIVIL, "公园", Agency.ENFORCEMENT, "城市公园"), "%s公园", "%s广场"),
    MARKET("0501", 4, Map.of(Agency.BUREAU, "市场", Agency.MARKET, "农贸市场", Agency.CIVIL, "市场"), "%s农贸市场", "%s商贸城"),
    SHOP("0502", 12, Map.of(Agency.BUREAU, "超市", Agency.MARKET, "食品销售"), "%s超市", "%s便利店(%r店)"),
    RESTAURANT("0503", 12, Map.of(Agency.BUREAU, "餐馆", Agency.MARKET, "餐饮服务"), "%s酒楼", "%s面馆", "%s饭店"),
    HOTEL("0504", 6, Map.of(Agency.BUREAU, "宾馆", Agency.CULTURE, "旅馆", Agency.MARKET, "住宿服务"), "%s宾馆", "%s大酒店"),
    TOILET("0601", 8, Map.of(Agency.BUREAU, "公共厕所", Agency.ENFORCEMENT, "公厕"), "公共厕所", "%r公共厕所"),
    CAR_PARK("0602", 6, Map.of(Agency.BUREAU, "停车场", Agency.ENFORCEMENT, "停车场（库）"), "停车场", "%s停车场"),
    ESTATE("0701", 7, Map.of(Agency.BUREAU, "住宅小区", Agency.CIVIL, "居民小区"), "%s小区", "%s花园", "%s家园");

    final String category;
    /** How many of a hundred. */
    final int share;
    final Map<Agency, String> words;
    /** %s a stem, %n an ordinal, %r the road. */
    final String[] names;

    PlaceKind(String category, int share, Map<Agency, String> words, String... names) {
        this.category = category;
        this.share = share;
        this.words = words;
        this.names = names;
    }
}
