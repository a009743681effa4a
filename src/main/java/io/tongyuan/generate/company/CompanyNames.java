package io.tongyuan.generate.company;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.Weighted;
import io.tongyuan.generate.land.County;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Division + trade name + trade + form of organisation, each once. A name that doesn't carry the county's own name has
 * a trade name of the county's residue class, so that two counties of one city do not make the same.
 */
final class CompanyNames {
    private static final int CLASSES = 41;

    private static final Weighted INDUSTRIES = Weighted.resource("industries.txt");

    private final Weighted characters = Weighted.resource("trade-names.txt");
    private final Weighted trades = Weighted.resource("trades.txt");
    private final List<String> all = characters.words();
    private final Set<String> taken = new HashSet<>();
    private final String place;
    private final String city;
    private final int own;

    /** @param trade part of the name that says what it does */
    record Named(String name, String trade) {
    }

    CompanyNames(County county) {
        place = county.shortName();
        city = county.city().isEmpty() || county.name().isEmpty() ? place : County.shortOf(county.city());
        own = Integer.parseInt(county.code()) % CLASSES;
    }

    boolean taken(String name) {
        return taken.contains(name);
    }

    Named next(Kind kind, Dice d) {
        while (true) {
            String trade = switch (kind) {
                case COMPANY -> trades.draw(d);
                case FACTORY -> INDUSTRIES.draw(d);
                case SOLE_TRADER -> d.of("五金", "建材", "服装", "家具", "食品", "电器", "汽车维修", "餐饮", "彩印", "陶瓷");
                case COOPERATIVE -> d.of("农产品", "果蔬", "粮食种植", "养殖", "苗木");
            };
            String name = switch (kind) {
                case COMPANY -> company(trade, d);
                case FACTORY -> city + (city.equals(place) ? "" : d.of("市", "") + place) + tradeName(d) + trade + "厂";
                case SOLE_TRADER -> place + tradeName(d) + trade + d.of("经营部", "商行", "门市部", "服务部");
                case COOPERATIVE -> city + (city.equals(place) ? "" : place) + tradeName(d) + trade + "专业合作社";
            };
            if (taken.add(name)) {
                return new Named(name, trade);
            }
        }
    }

    private String company(String trade, Dice d) {
        String end = d.of("有限公司", "有限公司", "有限公司", "有限责任公司", d.chance(0.2) ? "股份有限公司" : "有限公司");
        double form = d.unit();
        if (form < 0.06) {
            return ownClass(d) + "（" + city + "）" + trade + end;
        }
        if (form < 0.35) {
            return city + ownClass(d) + trade + end;
        }
        return (form < 0.6 || city.equals(place) ? "" : city) + place + tradeName(d) + trade + end;
    }

    private String tradeName(Dice d) {
        String two = characters.draw(d) + characters.draw(d);
        return d.chance(0.12) ? two + characters.draw(d) : two;
    }

    private String ownClass(Dice d) {
        int first = d.below(all.size());
        int second = Math.floorMod(own - first * all.size(), CLASSES) + CLASSES * d.below(2);
        return second < all.size() ? all.get(first) + all.get(second) : ownClass(d);
    }

    enum Kind { COMPANY, FACTORY, SOLE_TRADER, COOPERATIVE }
}
