package io.tongyuan.generate.people;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.land.County;
import java.time.LocalDate;
import java.util.List;

/** Divisions of first registration: mostly the county's own, else a neighbour's, or one of elsewhere, abolished at times. */
final class Origins {
    /** Abolished since, with the last day on which a newborn could get it: 崇文 宣武 卢湾 南汇 闸北 黄石 … of GB/T 2260's changes. */
    private record Former(String code, int lastYear) {
    }

    private static final List<Former> FORMER = List.of(
            new Former("110103", 2009), new Former("110104", 2009), new Former("310103", 2010),
            new Former("310225", 2000), new Former("310108", 2014), new Former("330103", 2020),
            new Former("330104", 2020), new Former("320502", 2011), new Former("320503", 2011),
            new Former("320504", 2011), new Former("440102", 2004), new Former("370282", 2016));
    private static final List<String> ELSEWHERE = List.of(
            "370102", "370481", "371302", "370783", "371722", "410102", "411303", "320311", "340104", "420106",
            "430102", "510104", "130102", "220102", "230103", "610103", "210102", "330106", "350102", "500112");

    private final County county;

    Origins(County county) {
        this.county = county;
    }

    /** Another province's or city's, still in use. */
    static String elsewhere(Dice dice) {
        return dice.of(ELSEWHERE);
    }

    String draw(LocalDate birth, Dice dice) {
        double where = dice.unit();
        if (where < 0.78 || county.neighbours().isEmpty()) {
            return county.code();
        }
        if (where < 0.90) {
            return dice.of(county.neighbours()).code();
        }
        Former former = dice.of(FORMER);
        return where < 0.93 && birth.getYear() <= former.lastYear ? former.code : dice.of(ELSEWHERE);
    }
}
