package io.tongyuan.poi;

import io.tongyuan.identity.entity.Difference;
import io.tongyuan.identity.entity.EntityNameLevel;
import io.tongyuan.identity.entity.NamedPlaces;
import io.tongyuan.identity.entity.NamedPlaces.Name;
import java.util.Set;
import java.util.regex.Pattern;

/** How the names of two places compare; the closest level speaks. */
public enum PlaceNameLevel {
    EXACT("名称一致"),
    /** Brackets, legal form, division. */
    WRITING("名称只差写法或行政区划"),
    ONE_CHARACTER("名称差一字"),
    SHORTENED("名称为简称"),
    /** 公共厕所: what it is, not what it is called. */
    GENERIC("名称相同，但只是类别的通称"),
    /** 第一小学 and 第二小学, a hospital and its branch. */
    TOLD_APART("名称以序号、方位或分支相区别"),
    OTHER("名称不同");

    private static final Pattern NUMBER = Pattern.compile("[0-9a-z〇零一二三四五六七八九十百甲乙丙丁]");
    private static final Pattern BRANCH = Pattern.compile("分[院校店部局园馆所行]|[院校园]区|支行|门诊部|^[东西南北][门区院校]?$");
    private static final Pattern SIDE = Pattern.compile("[东西南北上下前后大小新老]");

    private final String text;

    PlaceNameLevel(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** @param kinds forms of names that only say what it is */
    static PlaceNameLevel of(Name a, Name b, Set<String> kinds) {
        EntityNameLevel level = NamedPlaces.level(a, b);
        return switch (level) {
            case EXACT, BRACKETS, LEGAL_FORM, DIVISION -> kinds.contains(a.core()) && kinds.contains(b.core()) && !aNameOfItsOwn(a, level) ? GENERIC
                    : level == EntityNameLevel.EXACT ? EXACT : WRITING;
            case ONE_CHARACTER -> toldApart(a.core(), b.core()) ? TOLD_APART : ONE_CHARACTER;
            case SHORTENED -> toldApart(a.core(), b.core()) ? TOLD_APART : SHORTENED;
            case OTHER -> OTHER;
        };
    }

    /** 周村区公园, written so by both: there is one in a district. */
    private static boolean aNameOfItsOwn(Name a, EntityNameLevel level) {
        return level != EntityNameLevel.DIVISION && a.form().length() > a.core().length();
    }

    /** By what is left of each without what both begin and end with. */
    private static boolean toldApart(String a, String b) {
        Difference apart = Difference.of(a, b);
        String left = apart.left();
        String right = apart.right();
        boolean side = SIDE.matcher(left).find() && SIDE.matcher(right).find();
        return side || NUMBER.matcher(left + right).find() || BRANCH.matcher(left).find() || BRANCH.matcher(right).find();
    }
}
