package io.tongyuan.address.matching;

import io.tongyuan.model.ElementType;

/**
 * What speaks against a candidate, or leaves it unconfirmed.
 *
 * @param element    which element of the address
 * @param written    as written (normal form), "" where it is not written
 * @param registered as registered, "" where it is not
 * @param cost       0 to 1: how much higher the score would be without it
 */
public record Fault(Kind kind, ElementType element, String written, String registered, double cost) {
    /** Stable names, with what they say to an agency's person. */
    public enum Kind {
        /** Written, and no registered address has it here. */
        NOT_FOUND("未能确认"),
        /** Written and registered, and not the same. */
        DIFFERS("与登记不一致"),
        /** Written with a slip; read as what is registered. */
        CORRECTED("按登记更正"),
        /** Written by a former name, or another name that the register notes. */
        ALIAS("为登记名称的别名或曾用名"),
        /** Written, and the register leaves it blank. */
        NOT_REGISTERED("登记中没有此项"),
        /** Not written, though the address has it; follows from the rest. */
        INFERRED("未书写，由其余部分推定"),
        /** Described by its surroundings. */
        RELATIVE("相对位置，不能确认到门牌"),
        /** Several places fit equally. */
        RIVALS("有多处同样符合"),
        /** Beyond what standard addresses hold (a name, a firm, a shop). */
        BESIDE("标准地址之外的说明，未作核对");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    Fault costing(double other) {
        return new Fault(kind, element, written, registered, other);
    }

    /** In Chinese, for people. */
    public String text() {
        String values = written.isEmpty() ? registered : registered.isEmpty() ? written : written + " ≠ " + registered;
        return name(element) + (values.isEmpty() ? "" : "“" + values + "”") + kind.chinese;
    }

    private static String name(ElementType type) {
        return switch (type) {
            case PROVINCE -> "省";
            case CITY -> "市";
            case DISTRICT -> "区县";
            case TOWN -> "乡镇街道";
            case VILLAGE -> "村居";
            case VILLAGE_GROUP -> "村民小组";
            case ZONE -> "功能区";
            case ROAD -> "道路";
            case SUB_ROAD -> "支路";
            case ROAD_NUMBER, SUB_ROAD_NUMBER -> "门牌号";
            case POI -> "小区或单位";
            case SUB_POI -> "内部名称";
            case BUILDING -> "楼栋";
            case UNIT -> "单元";
            case FLOOR -> "楼层";
            case ROOM -> "房号";
            case INTERSECTION -> "路口";
            case DIRECTION -> "方位";
            case DISTANCE -> "距离";
            case ASSIST -> "方位说明";
            case PERSON, PHONE, REDUNDANT, OTHER -> "其他";
        };
    }
}
