package io.tongyuan.address.matching;

import java.util.List;

/** How close two names of estates, parks, markets are, character by character. */
public final class EstateName {
    /** Words that say "estate" and tell nothing apart; longest first. */
    private static final List<String> GENERIC = List.of("住宅小区", "居民小区", "家属院", "宿舍院", "生活区", "住宅区", "小区", "社区");
    /** A difference in one of these is another place: 东苑 and 西苑, 一期 and 二期, A区 and B区. */
    private static final String TELLING = "东南西北中前后左右上下内外新老旧大小甲乙丙丁一二三四五六七八九十";

    private EstateName() {
    }

    /** How two names stand to each other. */
    public enum Likeness {
        /** Equal but for punctuation, width, 一期/1期. */
        EQUAL,
        /** Equal but for a word that only says "estate": 阳光花园, 阳光花园小区. */
        EQUIVALENT,
        /** One character of four or more wrong, missing or too many, and not one that tells places apart. */
        CLOSE,
        OTHER
    }

    public static Likeness compare(String a, String b) {
        String x = PartKey.of(Part.ESTATE, a);
        String y = PartKey.of(Part.ESTATE, b);
        if (x.equals(y)) {
            return Likeness.EQUAL;
        }
        if (core(x).equals(core(y))) {
            return Likeness.EQUIVALENT;
        }
        return Math.min(x.length(), y.length()) >= 3 && Math.max(x.length(), y.length()) >= 4 && oneEditApart(x, y)
                ? Likeness.CLOSE : Likeness.OTHER;
    }

    /** The name without the word at its end that only says "estate". */
    static String core(String key) {
        for (String word : GENERIC) {
            if (key.length() >= word.length() + 2 && key.endsWith(word)) {
                return key.substring(0, key.length() - word.length());
            }
        }
        return key;
    }

    /** Long enough that one wrong character still leaves it recognisable without a number to bear it out. */
    static boolean telling(String name) {
        return core(PartKey.of(Part.ESTATE, name)).length() >= 4;
    }

    private static boolean oneEditApart(String x, String y) {
        if (Math.abs(x.length() - y.length()) > 1) {
            return false;
        }
        int head = 0;
        while (head < Math.min(x.length(), y.length()) && x.charAt(head) == y.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(x.length(), y.length()) - head
                && x.charAt(x.length() - 1 - tail) == y.charAt(y.length() - 1 - tail)) {
            tail++;
        }
        String restX = x.substring(head, x.length() - tail);
        String restY = y.substring(head, y.length() - tail);
        return restX.length() <= 1 && restY.length() <= 1 && tellsNothing(restX) && tellsNothing(restY);
    }

    private static boolean tellsNothing(String character) {
        return character.isEmpty() || TELLING.indexOf(character.charAt(0)) < 0 && character.charAt(0) >= 0x80;
    }
}
