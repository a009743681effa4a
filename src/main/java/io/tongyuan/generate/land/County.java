package io.tongyuan.generate.land;

import io.tongyuan.model.Point;
import java.util.List;

/**
 * The real frame of the invented county.
 *
 * @param code       six digits
 * @param city       "" where the province runs the county itself
 * @param name       "" where the city has no counties (东莞)
 * @param neighbours other counties of the city or else of the province, by code
 */
public record County(String code, String province, String city, String name, List<Town> towns,
                     List<Neighbour> neighbours, Point centre) {
    private static final String LETTERS = "11京12津13冀14晋15蒙21辽22吉23黑31沪32苏33浙34皖35闽36赣37鲁41豫42鄂43湘44粤45桂46琼50渝51川52黔53滇54藏61陕62甘63青64宁65新";

    public County {
        towns = List.copyOf(towns);
        neighbours = List.copyOf(neighbours);
    }

    /** Another county, known by name alone. */
    public record Neighbour(String code, String province, String city, String name) {
        public String fullName() {
            return province + (city.equals(province) ? "" : city) + name;
        }
    }

    /** 山东省淄博市周村区; 北京市东城区; 广东省东莞市. */
    public String fullName() {
        return province + (city.equals(province) ? "" : city) + name;
    }

    /** What people call it: the county, or the city that has none. */
    public String ownName() {
        return name.isEmpty() ? city : name;
    }

    /** 周村 of 周村区; names that would be left with one character stay whole. */
    public String shortName() {
        return shortOf(ownName());
    }

    /** 淄博市公安局周村分局; 桓台县公安局. */
    public String police() {
        boolean district = name.endsWith("区") && !city.isEmpty();
        return district ? city + "公安局" + shortName() + "分局" : ownName() + "公安局";
    }

    /** 鲁, as on titles to real estate. */
    public String provinceLetter() {
        int at = LETTERS.indexOf(code.substring(0, 2));
        return LETTERS.substring(at + 2, at + 3);
    }

    public static String shortOf(String name) {
        for (String suffix : List.of("自治县", "自治旗", "林区", "特区", "区", "县", "市", "旗")) {
            if (name.endsWith(suffix) && name.length() - suffix.length() >= 2) {
                return name.substring(0, name.length() - suffix.length());
            }
        }
        return name;
    }
}
