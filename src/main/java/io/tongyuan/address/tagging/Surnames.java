package io.tongyuan.address.tagging;

import io.tongyuan.address.text.NormalText;

/** Whether a word may be a person's name: a surname, and one or two characters behind it. */
public final class Surnames {
    /** Nineteen of twenty people bear one of these. */
    private static final Words SINGLE = Words.of("""
            王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺
            """.strip().split(""));
    private static final Words DOUBLE = Words.in("欧阳 上官 诸葛 司马 司徒 皇甫 尉迟 公孙 慕容 夏侯 令狐 宇文 长孙 端木 东方 南宫");
    private static final Words TITLES = Words.in("先生 女士 小姐 老师 收");
    /** A word that ends so is a place's. */
    private static final String PLACES = "路街巷道村镇乡区县市省州号楼厂店庄院校";

    private Surnames() {
    }

    /** Of two to four characters, a title behind them not counted. */
    public static boolean begin(NormalText text, int start, int end) {
        int name = end;
        for (int n = 1; n <= 2; n++) {
            name = TITLES.lengthAt(text, end - n) == n && end - n - start >= 2 ? end - n : name;
        }
        int surname = DOUBLE.lengthAt(text, start) > 0 ? 2 : SINGLE.lengthAt(text, start);
        int given = name - start - surname;
        return surname > 0 && given >= 1 && given <= (surname == 2 ? 2 : 3) && PLACES.indexOf(text.at(name - 1)) < 0;
    }
}
