package io.tongyuan.generate.land;

import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.DivisionPath;
import io.tongyuan.model.Failed;
import io.tongyuan.model.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Takes a county's real frame from the gazetteer: towns, villages, neighbours. */
public final class CountyReader {
    /** Longest first. 社区 stays, 村 is put back where the committee's name left it out. */
    private static final List<String> COMMITTEES = List.of("社区居民委员会", "社区居委会", "社区村民委员会", "村村民委员会", "村民委员会",
            "居民委员会", "村委会", "居委会");

    private CountyReader() {
    }

    /** @param code six digits: a county, or a city that has no counties (东莞 441900) */
    public static County read(Gazetteer gazetteer, String code) {
        int d = gazetteer.find(code);
        List<Town> towns = d < 0 ? List.of() : towns(gazetteer, d);
        if (towns.isEmpty()) {
            throw new Failed("COUNTY_UNKNOWN", "地名库中没有辖乡镇街道的县级区划 " + code + "；可用 tongyuan gazetteer lookup 查询");
        }
        DivisionPath path = gazetteer.path(d);
        return new County(code, path.province(), path.city(), path.county(), towns, neighbours(gazetteer, d), Centres.of(code));
    }

    private static List<Town> towns(Gazetteer gazetteer, int county) {
        List<Town> towns = new ArrayList<>();
        for (int t : gazetteer.children(county)) {
            if (gazetteer.level(t) == Level.TOWN) {
                towns.add(new Town(gazetteer.code(t), townName(gazetteer.name(t)), villages(gazetteer, t)));
            }
        }
        return towns;
    }

    private static String townName(String name) {
        return name.endsWith("街道办事处") ? name.substring(0, name.length() - 3) : name;
    }

    private static List<Village> villages(Gazetteer gazetteer, int town) {
        return IntStream.of(gazetteer.children(town)).filter(v -> !gazetteer.name(v).contains("虚拟"))
                .mapToObj(v -> new Village(gazetteer.code(v), villageName(gazetteer.name(v)))).toList();
    }

    static String villageName(String name) {
        for (String committee : COMMITTEES) {
            if (name.endsWith(committee) && name.length() > committee.length()) {
                String stem = name.substring(0, name.length() - committee.length());
                boolean community = committee.startsWith("社区") || committee.startsWith("居") && !stem.endsWith("社区");
                return stem.endsWith("村") || stem.endsWith("社区") ? stem : stem + (community ? "社区" : "村");
            }
        }
        return name;
    }

    /** Sister counties; where the city has none, other counties of the province. */
    private static List<County.Neighbour> neighbours(Gazetteer gazetteer, int county) {
        List<County.Neighbour> sisters = countiesUnder(gazetteer, gazetteer.parent(county), county);
        if (!sisters.isEmpty() || gazetteer.parent(county) < 0) {
            return sisters;
        }
        List<County.Neighbour> all = new ArrayList<>();
        int province = county;
        while (gazetteer.parent(province) >= 0) {
            province = gazetteer.parent(province);
        }
        for (int city : gazetteer.children(province)) {
            all.addAll(countiesUnder(gazetteer, city, county));
        }
        return all;
    }

    private static List<County.Neighbour> countiesUnder(Gazetteer gazetteer, int city, int own) {
        List<County.Neighbour> found = new ArrayList<>();
        for (int c : city < 0 ? new int[0] : gazetteer.children(city)) {
            if (c != own && gazetteer.level(c) == Level.COUNTY) {
                DivisionPath path = gazetteer.path(c);
                found.add(new County.Neighbour(gazetteer.code(c).substring(0, 6), path.province(), path.city(), path.county()));
            }
        }
        return found;
    }
}
