package io.tongyuan.address.parsing;

import io.tongyuan.address.tagging.Words;
import io.tongyuan.address.text.NormalText;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.gazetteer.UpperName;
import io.tongyuan.model.Level;

/**
 * Divisions named behind something else, where the head of the text leaves them open: 齐鲁临淄区,
 * 张北路5391号（桓台县…）, 济青高速淄博临淄下路口.
 */
final class LaterDivision {
    /** No edition says what lies in them, and what follows is theirs: the 龙城区 of 香港九龙城区 is not that of 朝阳市. */
    private static final Words ELSEWHERE = Words.in("香港特别行政区 澳门特别行政区 台湾省 香港九龙 香港新界 香港岛 中国香港 中国澳门 中国台湾");

    private final Gazetteer gazetteer;
    private final MentionFinder finder;

    LaterDivision(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.finder = new MentionFinder(gazetteer);
    }

    /** Where the full name of a county of the division begins at or after {@code from}; -1 where none does. */
    int countyOf(int division, NormalText text, int from) {
        for (int start = from; start < text.length(); start++) {
            for (UpperName name = gazetteer.upperNameAt(text, start); name != null && name.length() > 2; name = name.shorter()) {
                for (int d : name.full()) {
                    if (gazetteer.level(d) == Level.COUNTY && gazetteer.descends(d, division)) {
                        return start;
                    }
                }
            }
        }
        return -1;
    }

    /** Where a division is surely named: by its full name, or by a city's and its county's short names in a row; -1 where none is. */
    int any(NormalText text, int from) {
        if (ELSEWHERE.lengthAt(text, from) > 0) {
            return -1;
        }
        for (int start = from; start < text.length(); start++) {
            if (finder.fullNameAt(text, start) > 0 || twoShortNames(text, start)) {
                return start;
            }
        }
        return -1;
    }

    private boolean twoShortNames(NormalText text, int start) {
        for (UpperName name = gazetteer.upperNameAt(text, start); name != null; name = name.shorter()) {
            for (UpperName next = gazetteer.upperNameAt(text, start + name.length()); next != null; next = next.shorter()) {
                for (int county : next.brief()) {
                    if (gazetteer.level(county) == Level.COUNTY && liesInOne(county, name.brief())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean liesInOne(int county, int[] holders) {
        for (int holder : holders) {
            if (gazetteer.descends(county, holder)) {
                return true;
            }
        }
        return false;
    }
}
