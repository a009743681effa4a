package io.tongyuan.model;

import java.util.Arrays;
import java.util.Optional;

/** 登记管理部门 and its 机构类别: first and second character of a credit code, GB 32100-2015 with its amendment of 2016. */
public enum UsccRegistrar {
    ESTABLISHMENT('1', "机构编制", "机关", "事业单位", "中央编办直接管理机构编制的群众团体"),
    FOREIGN_AFFAIRS('2', "外交", "外国常驻新闻机构"),
    JUSTICE('3', "司法行政", "律师执业机构", "公证处", "基层法律服务所", "司法鉴定机构", "仲裁委员会"),
    CULTURE('4', "文化", "外国在华文化中心"),
    CIVIL_AFFAIRS('5', "民政", "社会团体", "民办非企业单位", "基金会"),
    TOURISM('6', "旅游", "外国旅游部门常驻代表机构", "港澳台地区旅游部门常驻内地（大陆）代表机构"),
    RELIGION('7', "宗教", "宗教活动场所", "宗教院校"),
    TRADE_UNION('8', "工会", "基层工会"),
    COMMERCE('9', "工商", "企业", "个体工商户", "农民专业合作社"),
    ARMY('A', "中央军委改革和编制办公室", "军队事业单位"),
    AGRICULTURE('N', "农业", "组级集体经济组织", "村级集体经济组织", "乡镇级集体经济组织"),
    OTHER('Y', "其他", "其他");

    private final char code;
    private final String text;
    private final String[] categories;

    UsccRegistrar(char code, String text, String... categories) {
        this.code = code;
        this.text = text;
        this.categories = categories;
    }

    static Optional<UsccRegistrar> of(char code) {
        return Arrays.stream(values()).filter(r -> r.code == code).findFirst();
    }

    /** The name in Chinese, as the standard has it. */
    public String text() {
        return text;
    }

    /** The category in Chinese: from 1 upwards, 9 for others except of commerce and of OTHER. */
    Optional<String> category(char digit) {
        if (digit == '9' && this != COMMERCE && this != OTHER) {
            return Optional.of("其他");
        }
        int index = digit - '1';
        return index >= 0 && index < categories.length ? Optional.of(categories[index]) : Optional.empty();
    }
}
