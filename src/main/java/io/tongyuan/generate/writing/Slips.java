package io.tongyuan.generate.writing;

import io.tongyuan.generate.Dice;

/** One character wrong: of like sound or like shape, as typing by pinyin and reading by eye produce. */
public final class Slips {
    private static final String[] ALIKE = {
            "鑫兴新", "源元原", "达大", "丰峰风", "盛胜圣", "宏洪弘红", "恒衡", "辉晖徽", "博搏", "康庚", "华桦铧", "瑞睿锐", "泰太",
            "隆龙", "顺舜", "正政", "阳杨扬", "安桉", "建健", "祥翔", "嘉佳加", "永勇", "金今", "利力", "信欣", "联连", "明铭名",
            "海每", "昌晶", "福富", "润闰", "通同", "和合", "平萍", "天夫", "成诚城", "万方", "立丽", "东冬", "林琳", "商尚",
            "技枝", "材村", "械戒", "料科", "限艮"};

    private Slips() {
    }

    /** The text with one character changed for another one like it; never the text itself. */
    public static String one(String text, Dice dice) {
        int start = dice.below(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = (start + i) % text.length();
            for (String group : ALIKE) {
                int found = group.indexOf(text.charAt(at));
                if (found >= 0) {
                    char other = group.charAt((found + 1 + dice.below(group.length() - 1)) % group.length());
                    return text.substring(0, at) + other + text.substring(at + 1);
                }
            }
        }
        int at = text.length() / 2;
        return text.substring(0, at) + text.substring(at + 1);
    }
}
