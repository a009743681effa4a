package io.tongyuan.address.matching;

import java.util.List;

/** Whether two names of estates, parks, markets are one but for their wording; slips are {@link NameLevel}'s. */
public final class EstateName {
    /** Words that say "estate" and tell nothing apart; longest first. */
    private static final List<String> GENERIC = List.of("住宅小区", "居民小区", "家属院", "宿舍院", "生活区", "住宅区", "小区", "社区");

    private EstateName() {
    }

    /** How two names stand to each other. */
    public enum Likeness {
        /** Equal but for punctuation, width, 一期/1期. */
        EQUAL,
        /** Equal but for a word that only says "estate": 阳光花园, 阳光花园小区. */
        EQUIVALENT,
        OTHER
    }

    public static Likeness compare(String a, String b) {
        String x = PartKey.of(Part.ESTATE, a);
        String y = PartKey.of(Part.ESTATE, b);
        if (x.equals(y)) {
            return Likeness.EQUAL;
        }
        return core(x).equals(core(y)) ? Likeness.EQUIVALENT : Likeness.OTHER;
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
}
