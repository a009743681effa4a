package io.tongyuan.gazetteer;

import io.tongyuan.model.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * The forms in which the name of a division is written: the full one, and those with the generic part off, down to two
 * characters. Every form is a prefix of the name, so a set of forms is a set of lengths: bit n of a long.
 *
 * <p>广西壮族自治区 → 广西壮族, 广西; 恩施土家族苗族自治州 → 恩施土家族苗族, 恩施; 周村区 → 周村; 城关街道办事处 → 城关街道, 城关;
 * 麻营村民委员会 → 麻营村, 麻营; 大望家园社区居民委员会 → 大望家园社区, 大望家园.
 */
public final class ShortNames {
    private static final String[] PROVINCE = {"特别行政区", "自治区", "省", "市"};
    private static final String[] CITY = {"自治州", "地区", "市", "盟"};
    private static final String[] COUNTY = {"自治县", "自治旗", "林区", "特区", "矿区", "新区", "区", "县", "市", "旗"};
    private static final String[] TOWN = {"街道办事处", "地区办事处", "办事处", "街道", "地区", "民族乡", "民族苏木", "苏木", "镇", "乡"};

    private ShortNames() {
    }

    /** All forms of a name, longest first. */
    public static List<String> of(String name, Level level) {
        long lengths = lengths(name.toCharArray(), 0, name.length(), level);
        List<String> forms = new ArrayList<>();
        for (int n = name.length(); n > 0; n--) {
            if ((lengths >>> n & 1) != 0) {
                forms.add(name.substring(0, n));
            }
        }
        return forms;
    }

    /** Bit n is set where the first n characters are a form of the name; names of 64 and more have none but are not met. */
    static long lengths(char[] text, int start, int length, Level level) {
        if (length > 63) {
            return 0;
        }
        long forms = 1L << length;
        if (level == Level.VILLAGE) {
            return forms | villageForms(text, start, length);
        }
        String generic = genericPart(text, start, length, level);
        if (generic == null) {
            return forms;
        }
        int bare = length - generic.length();
        forms |= oneLength(EthnicNames.strip(text, start, bare)) | oneLength(bare);
        if (level == Level.TOWN) {
            forms |= (generic.length() > 3 && generic.endsWith("办事处") ? oneLength(bare + 2) : 0);
        }
        return forms;
    }

    private static long villageForms(char[] text, int start, int length) {
        int generic = VillageNames.genericLength(text, start, length);
        if (generic == 0) {
            return 0;
        }
        int bare = length - generic;
        long forms = oneLength(bare);
        if (generic >= 2 && VillageNames.isCommunity(text, start, start + bare + 2)) {
            forms |= oneLength(bare + 2);
        } else if (text[start + bare] == '村' && text[start + bare - 1] != '村') {
            forms |= oneLength(bare + 1);
        }
        int inner = VillageNames.genericLength(text, start, bare);
        return inner == 0 ? forms : forms | oneLength(bare - inner);
    }

    private static String genericPart(char[] text, int start, int length, Level level) {
        String[] parts = switch (level) {
            case PROVINCE -> PROVINCE;
            case CITY -> CITY;
            case COUNTY -> COUNTY;
            case TOWN, VILLAGE -> TOWN;
        };
        for (String part : parts) {
            if (length - part.length() >= 2 && endsWith(text, start, length, part)) {
                return part;
            }
        }
        return null;
    }

    private static long oneLength(int n) {
        return n >= 2 ? 1L << n : 0;
    }

    static boolean endsWith(char[] text, int start, int length, String part) {
        int from = start + length - part.length();
        if (from < start) {
            return false;
        }
        for (int i = part.length() - 1; i >= 0; i--) {
            if (text[from + i] != part.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
