package io.tongyuan.generate.organisation;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.land.County;
import io.tongyuan.generate.land.Town;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Names of authorities, schools, associations; each begins with the county's own name and is given once. */
final class OrganisationNames {
    private static final List<String> BUREAUS = List.of("教育和体育局", "科学技术局", "工业和信息化局", "民政局", "司法局", "财政局",
            "人力资源和社会保障局", "自然资源局", "住房和城乡建设局", "交通运输局", "水利局", "农业农村局", "商务局", "文化和旅游局", "卫生健康局",
            "退役军人事务局", "应急管理局", "审计局", "市场监督管理局", "统计局", "医疗保障局", "行政审批服务局", "综合行政执法局", "信访局", "发展和改革局");
    /** As bureaus were called before the reforms of 2018. */
    private static final List<String> OLD_BUREAUS = List.of("教育局", "国土资源局", "规划局", "环境保护局", "安全生产监督管理局", "工商行政管理局", "质量技术监督局",
            "食品药品监督管理局", "卫生和计划生育局", "文化局", "旅游局", "体育局", "粮食局", "畜牧兽医局", "林业局", "物价局", "农业局", "房产管理局", "城市管理局", "经济和信息化局");
    private static final List<String> TRADES = List.of("纺织", "家具", "餐饮", "物流", "果树", "养殖", "电子商务", "建材", "五金", "烘焙", "丝绸",
            "机械", "汽车维修", "民宿", "书法", "太极拳", "摄影", "钓鱼", "诗词", "戏曲", "篮球", "广场舞", "志愿服务", "收藏");
    private static final List<String> CAUSES = List.of("教育", "慈善", "助学", "见义勇为", "环境保护", "文化", "医疗救助", "老龄事业");
    private static final List<String> BRIGHT = List.of("阳光", "春蕾", "小博士", "启明星", "金摇篮", "向日葵", "育才", "新星", "蓝天", "爱心",
            "希望", "童乐", "智慧树", "康乐", "益民", "仁爱");

    /** The longer before what it ends with. */
    private static final List<String> CLUBS = List.of("行业协会", "协会", "商会", "学会", "联谊会");
    private static final List<String> HOUSES = List.of("幼儿园", "培训学校", "养老服务中心", "社会工作服务中心", "康复医院");

    private final County county;
    private final Set<String> given = new HashSet<>();

    OrganisationNames(County county) {
        this.county = county;
    }

    /** The next one of a kind. */
    String next(Organisation.Kind kind, Dice d) {
        return unused(() -> body(kind, d));
    }

    /** One that it may have borne before. */
    String former(Organisation.Kind kind, String today, Dice d) {
        return unused(() -> switch (kind) {
            case AUTHORITY -> seat(today).map(t -> formerSeat(t.name())).orElseGet(() -> d.of(OLD_BUREAUS));
            case ASSOCIATION -> without(today, CLUBS) + d.of(CLUBS);
            case PRIVATE_SCHOOL_OR_CLINIC -> d.of(BRIGHT) + today.substring((county.ownName() + without(today, HOUSES)).length());
            case INSTITUTION, FOUNDATION -> body(kind, d);
        });
    }

    /** The town that a name says, if any. */
    Optional<Town> seat(String name) {
        return county.towns().stream().filter(t -> name.startsWith(county.ownName() + t.name())).findFirst();
    }

    private String unused(Supplier<String> bodies) {
        for (int i = 0; i < 60; i++) {
            String name = county.ownName() + bodies.get();
            if (given.add(name)) {
                return name;
            }
        }
        String numbered = county.ownName() + "第" + (given.size() + 1) + bodies.get();
        given.add(numbered);
        return numbered;
    }

    private String body(Organisation.Kind kind, Dice d) {
        Town town = d.of(county.towns());
        return switch (kind) {
            case AUTHORITY -> d.chance(0.7) ? d.of(BUREAUS) : town.name() + (town.urban() ? "办事处" : "人民政府");
            case INSTITUTION -> d.of(town.name() + d.of("中心学校", "卫生院", "文化站", "农业综合服务中心"), "第" + d.of("一", "二", "三", "四", "五", "六") + d.of("中学", "小学"),
                    d.of("实验", "机关", "城北", "城南") + d.of("幼儿园", "小学", "初级中学"), d.of("图书馆", "文化馆", "疾病预防控制中心", "不动产登记中心", "公共资源交易中心", "环境监测站"));
            case ASSOCIATION -> d.of(TRADES) + d.of(CLUBS);
            case FOUNDATION -> d.of(CAUSES) + d.of("基金会", "发展基金会");
            case PRIVATE_SCHOOL_OR_CLINIC -> d.of(BRIGHT) + d.of(HOUSES);
        };
    }

    /** Streets were towns before, and towns townships. */
    private static String formerSeat(String town) {
        if (town.endsWith("街道")) {
            return town.substring(0, town.length() - 2) + "镇人民政府";
        }
        return town.endsWith("镇") ? town.substring(0, town.length() - 1) + "乡人民政府" : town + "公所";
    }

    private String without(String name, List<String> endings) {
        String own = name.substring(county.ownName().length());
        return endings.stream().filter(own::endsWith).findFirst().map(e -> own.substring(0, own.length() - e.length())).orElse(own);
    }
}
