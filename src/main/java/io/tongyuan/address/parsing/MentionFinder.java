package io.tongyuan.address.parsing;

import io.tongyuan.address.parsing.Mention.Kind;
import io.tongyuan.address.tagging.Lexicon;
import io.tongyuan.address.tagging.Words;
import io.tongyuan.address.text.NormalText;
import io.tongyuan.gazetteer.CodeRecord;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.Level;
import java.util.ArrayList;
import java.util.List;

/** What may be named at one place of a text, in every length and kind. */
final class MentionFinder {
    private static final int LONGEST_FORMER = 12;
    private static final int LONGEST_COUNTY = 15;
    private static final Words GENERIC = Words.in("城区 郊区 矿区 市区 新区 开发区 高新区");
    private static final Words TOWN_TAILS = Words.in("街道办事处 地区办事处 镇人民政府 街道办 办事处 街道 镇 乡");
    private static final Words OFFICE = Words.in("办事处 办");
    private static final Words VILLAGE_OFFICE = Words.in("村民委员会 居民委员会 民委员会 社区居委会 居委会 村委会 委员会 委会 村委 居委 委");
    /** After a short name these make it the name of another thing: a town, village, road, house. */
    private static final Words NOT_AFTER_SHORT = Words.in("""
            省 市 县 区 州 盟 旗 镇 乡 街道 村 社区 庄 屯 堡 大厦 广场 大酒店 酒店 宾馆 饭店 商城 花园 小区 苑 公寓 新村 新城 公园 大桥 国际
            家园 里 弄 大楼 商厦 商场 号 湖区 湖旅游 湖风景""");
    private static final Words NOT_AFTER_TOWN_SHORT = Words.in("""
            镇 乡 街道 村 社区 庄 屯 大厦 广场 大酒店 酒店 宾馆 饭店 商城 花园 小区 苑 公寓 新村 新城 公园 大桥 国际 家园 里 弄 大楼 商厦 商场
            号 市场 医院 学校 小学 中学 车站 公司 厂 工业园 园""");

    private final Gazetteer gazetteer;

    MentionFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * All mentions that begin at {@code at}; villages only where {@code within} says where to look.
     *
     * @param within the divisions known so far, null where nothing is known
     */
    List<Mention> at(NormalText text, int at, int[] within) {
        List<Mention> found = new ArrayList<>();
        for (int length = gazetteer.longestNameAt(text, at); length >= 2; length--) {
            named(found, text, at, length, within);
        }
        zone(found, text, at);
        return found;
    }

    private void named(List<Mention> found, NormalText text, int at, int length, int[] within) {
        int[] all = gazetteer.upperNamed(text, at, at + length);
        int end = at + length;
        int[] upper = DivisionSets.filter(all, d -> gazetteer.level(d).compareTo(Level.COUNTY) <= 0);
        if (upper.length > 0) {
            int[] full = DivisionSets.filter(upper, d -> gazetteer.name(d).length() == length);
            int[] brief = DivisionSets.filter(upper, d -> gazetteer.name(d).length() > length);
            if (full.length > 0 && !spoiledFull(text, at, end, within)) {
                found.add(new Mention(at, end, full, Kind.FULL, null));
            }
            if (brief.length > 0) {
                brief(found, text, at, end, brief);
            }
        }
        int[] towns = DivisionSets.filter(all, d -> gazetteer.level(d) == Level.TOWN);
        if (towns.length > 0) {
            towns(found, text, at, end, towns, within);
        }
        if (within != null) {
            int[] villages = gazetteer.villagesNamed(text, at, end, within);
            if (villages.length > 0) {
                villages(found, text, at, end, villages, gazetteer.level(within[0]) == Level.TOWN);
            }
        }
    }

    /** 济南市场 is no 济南市, 山东省道 no 山东省; 城区 alone is a common word. */
    private static boolean spoiledFull(NormalText text, int at, int end, int[] within) {
        char last = text.at(end - 1);
        char next = text.at(end);
        return last == '市' && next == '场' || last == '省' && next == '道'
                || within == null && GENERIC.lengthAt(text, at) == end - at;
    }

    private void brief(List<Mention> found, NormalText text, int at, int end, int[] divisions) {
        int zone = Lexicon.zoneEnd(text, end);
        if (zone > 0) {
            found.add(new Mention(at, end + zone, divisions, Kind.ZONE_OWNER, null));
        } else if (!Lexicon.roadEndsFrom(text, end) && !spoiled(text, end, NOT_AFTER_SHORT)
                || divisionFollows(text, end, divisions)) {
            found.add(new Mention(at, end, divisions, Kind.SHORT, null));
        }
    }

    /** 宁波|镇海区 is no town 宁波镇, 枣庄|市中区 no 枣庄市, 无锡|江阴市 no river. */
    private boolean divisionFollows(NormalText text, int at, int[] holders) {
        int longest = Math.min(LONGEST_COUNTY, gazetteer.longestNameAt(text, at));
        for (int length = 2; length <= longest; length++) {
            for (int d : gazetteer.upperNamed(text, at, at + length)) {
                boolean told = gazetteer.level(d) == Level.COUNTY || gazetteer.name(d).length() == length;
                if (told && related(d, holders)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean related(int d, int[] holders) {
        for (int holder : holders) {
            if (d == holder || gazetteer.descends(d, holder) || gazetteer.descends(holder, d)) {
                return true;
            }
        }
        return false;
    }

    /** The word behind makes it another name, unless that word itself begins one: 淄博|花园路, 淄博|新城镇, 淄博|县城. */
    private static boolean spoiled(NormalText text, int end, Words words) {
        int n = words.lengthAt(text, end);
        if (n == 0 || text.startsWith("县城", end) || text.startsWith("市区", end)) {
            return false;
        }
        char next = text.at(end + n);
        return n == 1 || !Lexicon.roadEndsFrom(text, end + n) && next != '镇' && next != '乡' && next != '村' && next != '街';
    }

    private void towns(List<Mention> found, NormalText text, int at, int end, int[] towns, int[] within) {
        int length = end - at;
        int[] full = DivisionSets.filter(towns, d -> complete(gazetteer.name(d), length));
        int[] stem = DivisionSets.filter(towns, d -> !complete(gazetteer.name(d), length));
        if (full.length > 0) {
            int office = text.at(end - 1) == '道' ? OFFICE.lengthAt(text, end) : 0;
            found.add(new Mention(at, end + office, full, Kind.TOWN, null));
        }
        if (stem.length > 0) {
            int tail = TOWN_TAILS.lengthAt(text, end);
            if (tail > 0) {
                found.add(new Mention(at, end + tail, stem, Kind.TOWN_RESTYLED, null));
            } else if (within != null && !Lexicon.roadEndsFrom(text, end) && !road(text.at(end - 1))
                    && !spoiled(text, end, NOT_AFTER_TOWN_SHORT)) {
                found.add(new Mention(at, end, stem, Kind.TOWN_SHORT, null));
            }
        }
    }

    /** Whether so many characters say a town's name with its generic part: 石桥街道 of 石桥街道办事处. */
    private static boolean complete(String name, int length) {
        return name.length() == length || name.endsWith("街道办事处") && name.length() == length + 3;
    }

    private static boolean road(char last) {
        return last == '路' || last == '街' || last == '道';
    }

    private static void villages(List<Mention> found, NormalText text, int at, int end, int[] villages,
                                 boolean townKnown) {
        int office = VILLAGE_OFFICE.lengthAt(text, end);
        char last = text.at(end - 1);
        char next = text.at(end + office);
        if (Lexicon.roadEndsFrom(text, end + office) || next == '镇' || next == '乡') {
            return;
        }
        boolean marked = office > 0 || last == '村' || last == '区' || last == '会';
        if (marked || townKnown && next != '村' && next != '社' && !road(last)) {
            found.add(new Mention(at, end + office, villages, marked ? Kind.VILLAGE : Kind.VILLAGE_BARE, null));
        }
    }

    private static void zone(List<Mention> found, NormalText text, int at) {
        int n = Lexicon.zoneEnd(text, at);
        if (n > 0) {
            found.add(new Mention(at, at + n, new int[0], Kind.ZONE, null));
        }
    }

    /** Names no longer in use that begin here, read as what took their place. */
    List<Mention> formerAt(NormalText text, int at) {
        List<Mention> found = new ArrayList<>();
        int longest = Math.min(LONGEST_FORMER, text.length() - at);
        for (int length = longest; length >= 2; length--) {
            char last = text.at(at + length - 1);
            if (last != '县' && last != '市' && last != '区' && last != '旗' && last != '盟' || spoiledFull(text, at, at + length, null)) {
                continue;
            }
            for (CodeRecord record : gazetteer.formerlyNamed(text.slice(at, at + length))) {
                int[] successors = record.successors().stream().mapToInt(gazetteer::find).filter(d -> d >= 0)
                        .sorted().distinct().toArray();
                if (successors.length > 0 && record.name().length() == length) {
                    found.add(new Mention(at, at + length, successors, Kind.FORMER, record));
                }
            }
        }
        return found;
    }

    static int[] none() {
        return new int[0];
    }
}
