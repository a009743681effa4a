package io.tongyuan.address.parsing;

import io.tongyuan.address.parsing.Mention.Kind;
import io.tongyuan.address.tagging.Lexicon;
import io.tongyuan.address.tagging.Words;
import io.tongyuan.address.text.NormalText;
import io.tongyuan.gazetteer.CodeRecord;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.gazetteer.UpperName;
import io.tongyuan.model.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What may be named at one place of a text, in every length and kind. */
final class MentionFinder {
    private static final int LONGEST_FORMER = 12;
    private static final int LONGEST_ZONE = 6;
    private static final String PLACE_ENDS = "省市县区镇乡村路街道巷号楼园";
    private static final int[] NONE = {};
    private static final Words GENERIC = Words.in("城区 郊区 矿区 市区 新区 开发区 高新区");
    /** Counties somewhere, and elsewhere a part of any town: 漯河市西城区, 开发区西区. */
    private static final Words PARTS = Words.in("""
            东城区 西城区 南城区 北城区 中心城区 新城区 老城区 东区 西区 南区 北区 中区 城中区 城区 郊区 矿区 市区 新区""");
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
     * All mentions that begin at {@code at}, the longest first; villages only where {@code within} says where to look.
     *
     * @param within the divisions known so far, null where nothing is known
     */
    List<Mention> at(NormalText text, int at, int[] within) {
        UpperName upper = gazetteer.upperNameAt(text, at);
        long villages = within == null ? 0 : gazetteer.villageLengthsAt(text, at, within);
        int zone = zoneAt(text, at, within);
        if (upper == null && villages == 0 && zone == 0) {
            return List.of();
        }
        List<Mention> found = new ArrayList<>(4);
        while (upper != null || villages != 0) {
            int village = Long.SIZE - 1 - Long.numberOfLeadingZeros(villages);
            int length = Math.max(village, upper == null ? 0 : upper.length());
            if (upper != null && upper.length() == length) {
                named(found, text, at, upper, within);
                upper = upper.shorter();
            }
            if (village == length) {
                int[] bearing = gazetteer.villagesNamed(text, at, at + length, within);
                if (bearing.length > 0 && PARTS.lengthAt(text, at) != length) {
                    villages(found, text, at, at + length, bearing, gazetteer.level(within[0]) == Level.TOWN);
                }
                villages &= ~(1L << length);
            }
        }
        if (zone > 0) {
            found.add(new Mention(at, at + zone, NONE, Kind.ZONE, null));
        }
        return found;
    }

    /** Length of a zone's name: a zone's word alone, or a name that no gazetteer has and only a zone bears. */
    private int zoneAt(NormalText text, int at, int[] within) {
        int zone = Lexicon.zoneEnd(text, at);
        if (zone > 0 || within != null && gazetteer.level(within[0]).compareTo(Level.CITY) > 0) {
            return zone;
        }
        for (int end = at + 2; end <= at + LONGEST_ZONE && han(text.at(end - 1)); end++) {
            char c = text.at(end);
            // 文昌湖区; 阳光新区 is an estate unless a town's name follows.
            if (c == '区' && text.at(end - 1) == '湖' || c == '区' && text.at(end - 1) == '新' && townFollows(text, end + 1)) {
                UpperName known = gazetteer.upperNameAt(text, at);
                return known == null || known.length() < end + 1 - at ? end + 1 - at : 0;
            }
            if (PLACE_ENDS.indexOf(c) >= 0) {
                return 0;
            }
        }
        return 0;
    }

    private boolean townFollows(NormalText text, int at) {
        UpperName name = gazetteer.upperNameAt(text, at);
        return name != null && name.towns().length > 0;
    }

    private static boolean han(char c) {
        return c >= '\u4e00' && c <= '\u9fff';
    }

    private void named(List<Mention> found, NormalText text, int at, UpperName name, int[] within) {
        int end = at + name.length();
        if (name.full().length > 0 && !spoiledFull(text, at, end, within)) {
            found.add(new Mention(at, end, name.full(), Kind.FULL, null));
        }
        if (name.brief().length > 0) {
            brief(found, text, at, end, name.brief());
        }
        // 开发区 is a town's name here and there, and a zone everywhere else.
        if (name.towns().length > 0 && (within != null || Lexicon.zoneEnd(text, at) != name.length())) {
            int office = text.at(end - 1) == '道' ? OFFICE.lengthAt(text, end) : 0;
            int[] withCounty = beginningWithCounty(name);
            if (withCounty.length > 0) {
                found.add(new Mention(at, end + office, withCounty, Kind.TOWN_AND_COUNTY, null));
            }
            if (withCounty.length < name.towns().length) {
                found.add(new Mention(at, end + office, name.towns(), Kind.TOWN, null));
            }
        }
        if (name.townStems().length > 0) {
            townStem(found, text, at, end, name.townStems(), within);
        }
    }

    /** Of the towns of that name those whose county's full name it begins with. */
    private int[] beginningWithCounty(UpperName name) {
        for (UpperName shorter = name.shorter(); shorter != null; shorter = shorter.shorter()) {
            if (shorter.full().length > 0) {
                int[] holders = shorter.full();
                return DivisionSets.filter(name.towns(), town -> Arrays.stream(holders).anyMatch(h -> gazetteer.descends(town, h)));
            }
        }
        return NONE;
    }

    /** Length of the full name of a province, city or county that begins there, of more than two characters; 0 where none does. */
    int fullNameAt(NormalText text, int at) {
        for (UpperName name = gazetteer.upperNameAt(text, at); name != null && name.length() > 2; name = name.shorter()) {
            if (name.full().length > 0 && !spoiledFull(text, at, at + name.length(), null)) {
                return name.length();
            }
        }
        return 0;
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
                || divisionFollows(text, end, divisions) || settlementFollows(text, end, divisions)) {
            found.add(new Mention(at, end, divisions, Kind.SHORT, null));
        }
    }

    /** A full name, or a short one with a division of it behind: 日照莒县. */
    boolean surelyNames(NormalText text, Mention mention) {
        return mention.kind() == Kind.FULL || mention.kind() == Kind.SHORT && divisionFollows(text, mention.end(), mention.divisions());
    }

    /** 宁波|镇海区 is no town 宁波镇, 枣庄|市中区 no 枣庄市, 无锡|江阴市 no river. */
    private boolean divisionFollows(NormalText text, int at, int[] holders) {
        for (UpperName name = gazetteer.upperNameAt(text, at); name != null; name = name.shorter()) {
            if (anyRelated(name.full(), holders, false) || anyRelated(name.brief(), holders, true)) {
                return true;
            }
        }
        return false;
    }

    /** 龙泉|西街街道, 遂昌|西街村, 西吉|堡子山村: no road and no village of another name. */
    private boolean settlementFollows(NormalText text, int at, int[] holders) {
        for (UpperName name = gazetteer.upperNameAt(text, at); name != null; name = name.shorter()) {
            if (anyRelated(name.towns(), holders, false)) {
                return true;
            }
        }
        for (long lengths = gazetteer.villageLengthsAt(text, at, holders); lengths != 0; lengths &= lengths - 1) {
            int end = at + Long.numberOfTrailingZeros(lengths);
            if (end > at + 2 && text.at(end - 1) == '村' && gazetteer.villagesNamed(text, at, end, holders).length > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean anyRelated(int[] some, int[] holders, boolean countiesAlone) {
        for (int d : some) {
            if ((!countiesAlone || gazetteer.level(d) == Level.COUNTY) && related(d, holders)) {
                return true;
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

    private void townStem(List<Mention> found, NormalText text, int at, int end, int[] towns, int[] within) {
        int tail = TOWN_TAILS.lengthAt(text, end);
        if (tail > 0) {
            found.add(new Mention(at, end + tail, towns, Kind.TOWN_RESTYLED, null));
        } else if (within != null && !Lexicon.roadEndsFrom(text, end) && !road(text.at(end - 1))
                && !spoiled(text, end, NOT_AFTER_TOWN_SHORT)) {
            found.add(new Mention(at, end, towns, Kind.TOWN_SHORT, null));
        }
    }

    private static boolean road(char last) {
        return last == '路' || last == '街' || last == '道';
    }

    private static void villages(List<Mention> found, NormalText text, int at, int end, int[] villages,
                                 boolean townKnown) {
        int office = VILLAGE_OFFICE.lengthAt(text, end);
        char last = text.at(end - 1);
        char next = text.at(end + office);
        if (Lexicon.roadEndsFrom(text, end + office) || next == '镇' || next == '乡' || Lexicon.zoneEnd(text, end) > 0) {
            return;
        }
        boolean marked = office > 0 || last == '村' || last == '区' || last == '会';
        if (marked || townKnown && next != '村' && next != '社' && !road(last)) {
            found.add(new Mention(at, end + office, villages, marked ? Kind.VILLAGE : Kind.VILLAGE_BARE, null));
        }
    }

    /** Whether the name may be that of a part of some town that the gazetteer does not know. */
    static boolean mayBePart(NormalText text, Mention mention) {
        return PARTS.lengthAt(text, mention.start()) == mention.end() - mention.start();
    }

    /** Names no longer in use that begin here, read as what took their place, or else as the city they were in. */
    List<Mention> formerAt(NormalText text, int at) {
        List<Mention> found = List.of();
        int longest = Math.min(LONGEST_FORMER, text.length() - at);
        for (int length = longest; length >= 2; length--) {
            char last = text.at(at + length - 1);
            if (last != '县' && last != '市' && last != '区' && last != '旗' && last != '盟' || spoiledFull(text, at, at + length, null)) {
                continue;
            }
            for (CodeRecord record : gazetteer.formerlyNamed(text.slice(at, at + length))) {
                int[] now = record.name().length() == length ? now(record) : NONE;
                if (now.length > 0) {
                    found = found.isEmpty() ? new ArrayList<>(2) : found;
                    found.add(new Mention(at, at + length, now, Kind.FORMER, record));
                }
            }
        }
        return found;
    }

    private int[] now(CodeRecord record) {
        int[] successors = record.successors().stream().mapToInt(gazetteer::find).filter(d -> d >= 0).sorted().distinct().toArray();
        int city = successors.length > 0 ? -1 : gazetteer.find(record.code().substring(0, 4));
        return city < 0 ? successors : new int[] {city};
    }

    static int[] none() {
        return NONE;
    }
}
