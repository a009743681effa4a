package io.tongyuan.generate.project;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.Weighted;
import io.tongyuan.generate.company.Company;
import io.tongyuan.generate.land.Place;
import java.util.HashSet;
import java.util.Set;

/** What projects are called, each name once in the county. */
final class ProjectNames {
    private static final Set<String> INDUSTRIES = Set.copyOf(Weighted.resource("industries.txt").words());

    private final Set<String> taken = new HashSet<>();

    String next(Company unit, Place site, boolean line, Dice d) {
        String base = line ? line(site, d) : site.estate() != null && d.chance(0.6) ? estate(site, d) : factory(unit, d);
        String name = base;
        for (int phase = 2; !taken.add(name); phase++) {
            name = base + "（" + phase + "期）";
        }
        return name;
    }

    private static String line(Place site, Dice d) {
        return site.road().name() + d.of("道路改造工程", "雨污分流管线工程", "供热管线工程", "河道治理工程", "公路改建工程", "10千伏线路工程");
    }

    private static String estate(Place site, Dice d) {
        return site.estate().name() + switch (site.estate().kind()) {
            case HOUSING -> d.of("建设项目", "一期工程", "住宅小区项目", "老旧小区改造项目");
            case TOWER -> d.of("项目", "商业综合体项目", "建设工程");
            case PARK -> d.of("标准厂房项目", "基础设施项目", "二期建设项目");
            case PARCEL -> "开发项目";
        };
    }

    private static String factory(Company unit, Dice d) {
        String what = INDUSTRIES.contains(unit.trade()) ? switch (d.below(5)) {
            case 0 -> "年产" + d.between(1, 60) * 500 + "吨" + unit.trade() + "产品项目";
            case 1 -> unit.trade() + "生产线技术改造项目";
            case 2 -> "厂房扩建项目";
            case 3 -> "年产" + d.between(1, 90) + "万件" + unit.trade() + "产品项目";
            default -> unit.trade() + "研发中心建设项目";
        } : d.of("综合楼建设项目", "仓储物流中心项目", "办公楼装修改造项目", "服务中心建设项目", "停车场项目");
        return INDUSTRIES.contains(unit.trade()) && !what.startsWith("厂房") && d.chance(0.45) ? what : unit.name() + what;
    }
}
