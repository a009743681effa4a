package io.tongyuan.address.tagging;

import io.tongyuan.address.text.Numerals;
import io.tongyuan.address.text.NormalText;

/** The words by which elements are told apart. */
public final class Lexicon {
    /** What a road's name ends with. 里 and 弄 only where a number stands before or after. */
    static final Words ROAD_ENDS = Words.in("路 街 大街 大道 公路 国道 省道 县道 乡道 巷 胡同 高速 快速路 环线");
    static final Words NUMBERED_ROAD_ENDS = Words.in("路 街 大街 大道 道 巷 胡同 国道 省道 县道 乡道 公路 高速 号路 号街 号大街 号公路 号线 号巷 线");
    static final Words ZONE_ENDS = Words.in("""
            高新技术产业开发区 高新技术开发区 高新技术产业园区 高新技术产业区 高新开发区 高新区 经济技术开发区 经济开发区 经济开发新区
            技术开发区 开发区 经开区 综合保税区 保税区 保税港区 出口加工区 旅游度假区 度假区 经济新区 综合试验区 示范区 循环经济区
            化学工业区 生态经济区 风景区 风景名胜区 高铁新区 工业新区""");
    static final Words POI_ENDS = Words.in("""
            小区 住宅区 家属区 生活区 花园 家园 嘉园 佳园 公园 庄园 名园 雅园 苑 公寓 别墅 山庄 新村 新城 广场 大厦 大楼 商务楼 写字楼 综合楼 办公楼
            中心 工业园 工业园区 产业园 产业园区 科技园 科技园区 创业园 物流园 物流园区 园区 工业区 工业城 商业街区 创新园 软件园 商贸城 商城 国际 建材城
            塑化城 轻纺城 服装城 家具城 汽车城 美食城 电脑城 商贸园 市场 批发市场 集贸市场 农贸市场 超市 商场 酒店 大酒店 宾馆 饭店 招待所 酒楼 学校
            小学 中学 大学 学院 幼儿园 医院 卫生院 卫生室 诊所 公司 有限公司 分公司 工厂 总厂 分厂 厂 煤矿 矿务局 车站 火车站 汽车站 加油站 收费站 服务站
            管理局 供销社 信用社 银行 支行 研究院 研究所 设计院 事务所 宿舍 大院 基地 农场 林场 果园 水库 商行 经营部 会所 影院 剧院 体育馆 图书馆
            博物馆 展览馆 写字间 政府 党校 派出所 邮局 邮电局 税务局 公安局 财政局 教育局 粮所 粮站 粮库 仓库 店铺""");
    static final Words INTERSECTIONS = Words.in("""
            交叉口 交汇处 交叉路口 交叉处 交汇口 交界处 交接处 十字路口 丁字路口 三岔路口 路口 相交处 交口 交汇 交叉 口处 口""");
    static final Words ASSISTS = Words.in("""
            对面 对过 斜对面 附近 旁边 隔壁 院内 院里 以内 驻地 政府驻地 政府院内 沿街 沿街房 门口 门前 大门口 拐角处 拐弯处 转角处 后面 前面 后院
            左侧 右侧 上首 下首 楼上 楼下 顶层 地下 地上 楼内 楼下 沿线 周边 一带 境内 旁侧 底商 临街""");
    private static final String CONNECTORS = "与及跟至到从往向距离和";
    private static final String BARE = "前后内旁处起止";
    static final Words STRETCHES = Words.in("东段 西段 南段 北段 中段 东首段 西首段 支路 支线 辅路 延长线 复线");
    static final Words VILLAGE_TAILS = Words.in("民委员会 委会 委 村民委员会 村委会 村委 自然村");
    static final Words COMMUNITY_TAILS = Words.in("居民委员会 居委会 居委 村民委员会 村委会 村委 委员会");
    static final Words TOWN_TAILS = Words.in("办事处 办公室 办 人民政府办事处");

    private static final int WHOLE_ZONE_NAME = 7;
    private static final String DIRECTIONS = "东南西北";
    private static final String SIDES = "首侧头边面端邻角部郊处";

    private Lexicon() {
    }

    static boolean direction(char c) {
        return c == '东' || c == '南' || c == '西' || c == '北';
    }

    /** Length of an assisting word: a single character counts only where nothing that could be a name follows it. */
    static int assistAt(NormalText text, int at) {
        int n = ASSISTS.lengthAt(text, at);
        if (n > 0 || text.at(at) == '\0') {
            return n;
        }
        char next = text.at(at + 1);
        boolean name = next >= '\u4e00' && next <= '\u9fff';
        if (BARE.indexOf(text.at(at)) >= 0) {
            return name ? 0 : 1;
        }
        return CONNECTORS.indexOf(text.at(at)) >= 0 && !roadEndsFrom(text, at + 1) && "平谐美顺兴悦泰睦阳".indexOf(next) < 0 ? 1 : 0;
    }

    /**
     * A road's end right here, or after a direction or a small number: 路, 西路, 一路, 3路; not 街道办. A direction and a
     * number make a road's name of their own (西二路), as a number of three digits does (309国道).
     */
    public static boolean roadEndsFrom(NormalText text, int at) {
        int i = at;
        if (direction(text.at(i)) || text.at(i) == '中') {
            i++;
        } else {
            while (i < at + 2 && Numerals.is(text.at(i))) {
                i++;
            }
        }
        return roadEnd(text, i) > 0;
    }

    /** Length of the road ending that stands here, 0 where none does. */
    static int roadEnd(NormalText text, int at) {
        int n = ROAD_ENDS.lengthAt(text, at);
        // 友谊道12号: alone it ends a road where a number follows; 街道, 通道 and 隧道 are none.
        if (n == 0 && text.at(at) == '道' && at > 0 && "街大通隧管渠铁".indexOf(text.at(at - 1)) < 0 && (Numerals.is(text.at(at + 1)) || "甲乙丙丁".indexOf(text.at(at + 1)) >= 0)) {
            return 1;
        }
        return n == 1 && text.at(at) == '街' && text.at(at + 1) == '道' && text.at(at + 2) != '口' ? 0 : n;
    }

    /** Length of a development zone's ending here, 0 where there is none, or it names a road (开发区路, 高新区北路). */
    public static int zoneEnd(NormalText text, int at) {
        int n = ZONE_ENDS.lengthAt(text, at);
        boolean road = n > 0 && roadEndsFrom(text, at + n);
        // No road is called 高新技术产业开发区北路.
        return road && (n < WHOLE_ZONE_NAME || roadEnd(text, at + n) > 0) ? 0 : n;
    }

    /** Length of an estate's or other place's ending here. */
    public static int poiEnd(NormalText text, int at) {
        return POI_ENDS.lengthAt(text, at);
    }

    /**
     * Length of a direction: 北首, 东南侧, 以东, 村西, 路北; a bare one only before a number (北300米), at a bracket or
     * at the end.
     */
    static int directionAt(NormalText text, int at) {
        char c = text.at(at);
        int i = at;
        boolean marked = false;
        if (c == '以' || c == '往' || c == '向' || c == '偏') {
            i++;
            marked = true;
        } else if ((c == '村' || c == '路' || c == '街' || c == '门' || c == '镇' || c == '城') && direction(text.at(at + 1))) {
            i++;
            marked = c != '门' && c != '城';
        }
        int from = i;
        while (i < from + 2 && DIRECTIONS.indexOf(text.at(i)) >= 0) {
            i++;
        }
        if (i == from) {
            return c == '中' && text.at(at + 1) == '部' ? 2 : 0;
        }
        if (SIDES.indexOf(text.at(i)) >= 0 && text.at(i) != '\0') {
            return i + 1 - at;
        }
        if (roadEndsFrom(text, i)) {
            return 0;
        }
        char next = text.at(i);
        boolean alone = next == '\0' || next == '(' || next == ')' || next == ',' || next == '、' || next == '。'
                || next == ';' || next >= '0' && next <= '9' || next == '约' || next == '邻' || next == '至';
        return alone || marked ? i - at : 0;
    }
}
