package io.tongyuan.gazetteer;

/** The peoples that names of autonomous divisions end in: 延边朝鲜族, 龙胜各族, 博尔塔拉蒙古. */
final class EthnicNames {
    /** The 55 recognised minorities as such names write them; 各族 and 民族 stand for several. Without 族 where usage drops it. */
    private static final String[] NAMES = {
        "柯尔克孜族", "柯尔克孜", "乌孜别克族", "乌孜别克", "维吾尔族", "维吾尔", "哈萨克族", "哈萨克", "塔吉克族", "塔吉克", "塔塔尔族",
        "达斡尔族", "达斡尔", "鄂温克族", "鄂伦春族", "俄罗斯族", "蒙古族", "蒙古", "朝鲜族", "土家族", "哈尼族", "傈僳族", "拉祜族",
        "东乡族", "纳西族", "景颇族", "仫佬族", "布朗族", "撒拉族", "毛南族", "毛难族", "仡佬族", "锡伯族", "锡伯", "阿昌族", "普米族", "德昂族",
        "崩龙族", "保安族", "裕固族", "独龙族", "赫哲族", "门巴族", "珞巴族", "基诺族", "布依族", "高山族", "回族", "藏族", "苗族", "彝族",
        "壮族", "满族", "侗族", "瑶族", "白族", "傣族", "黎族", "佤族", "畲族", "水族", "土族", "羌族", "怒族", "京族", "各族", "民族"};

    private EthnicNames() {
    }

    /** The length left when the peoples at the end are off. A division called by its people alone keeps it: 东乡族 → 东乡. */
    static int strip(char[] text, int start, int length) {
        int left = length;
        for (int next = stripOne(text, start, left); next < left; next = stripOne(text, start, left)) {
            left = next;
        }
        return left > 2 && text[start + left - 1] == '族' ? left - 1 : left;
    }

    private static int stripOne(char[] text, int start, int length) {
        for (String name : NAMES) {
            if (length - name.length() >= 2 && ShortNames.endsWith(text, start, length, name)) {
                return length - name.length();
            }
        }
        return length;
    }
}
