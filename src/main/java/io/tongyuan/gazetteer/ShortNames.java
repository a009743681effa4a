package io.tongyuan.gazetteer;

import io.tongyuan.model.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * The forms in which the name of a division is written: the full one, and those with the generic part off, down to two
 * characters. Every form is a prefix of the name, so a set of forms is a set of lengths: bit n of a long.
 *
 * <p>广西壮族自治区 → 广西; 恩施土家族苗族自治州 → 恩施; 周村区 → 周村; 城关街道办事处 → 城关街道, 城关;
 * 麻营村民委员会 → 麻营村, 麻营; 大望家园社区居民委员会 → 大望家园社区, 大望家园.
 */
public final class ShortNames {
    private static final String[] PROVINCE = {"特别行政区", "自治区", "省", "市"};
    private static final String[] CITY = {"自治州", "地区", "市", "盟"};
    private static final String[] COUNTY = {"自治县", "自治旗", "林区", "特区", "矿区", "新区", "区", "县", "市", "旗"};
    private static final String[] TOWN = {"街道办事处", "地区办事处", "办事处", "街道", "地区", "民族乡", "民族苏木", "苏木", "镇", "乡"};
    private static final String[] VILLAGE = {"社区居民委员会", "社区村民委员会", "社区居委会", "社区委员会", "嘎查村民委员会", "嘎查委员会",
        "村民委员会", "居民委员会", "牧民委员会", "村民委会", "村委员会", "村委会", "居委会", "牧委会", "社区", "嘎查", "村"};

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
        String generic = genericPart(text, start, length, level);
        if (generic == null) {
            return forms;
        }
        int bare = length - generic.length();
        return forms | switch (level) {
            case PROVINCE, CITY, COUNTY -> oneLength(EthnicNames.strip(text, start, bare));
            case TOWN -> townForms(text, start, bare, generic);
            case VILLAGE -> villageForms(text, start, bare, generic);
        };
    }

    private static long townForms(char[] text, int start, int bare, String generic) {
        long kept = generic.length() > 2 && generic.endsWith("办事处") ? oneLength(bare + 2) : 0;
        return kept | oneLength(bare) | oneLength(EthnicNames.strip(text, start, bare));
    }

    private static long villageForms(char[] text, int start, int bare, String generic) {
        long forms = oneLength(bare);
        if (generic.startsWith("社区") || generic.startsWith("嘎查")) {
            forms |= oneLength(bare + 2);
        } else if (generic.startsWith("村") && text[start + bare - 1] != '村') {
            forms |= oneLength(bare + 1);
        }
        String inner = genericPart(text, start, bare, Level.VILLAGE);
        return inner == null ? forms : forms | oneLength(bare - inner.length());
    }

    private static String genericPart(char[] text, int start, int length, Level level) {
        String[] parts = switch (level) {
            case PROVINCE -> PROVINCE;
            case CITY -> CITY;
            case COUNTY -> COUNTY;
            case TOWN -> TOWN;
            case VILLAGE -> VILLAGE;
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
