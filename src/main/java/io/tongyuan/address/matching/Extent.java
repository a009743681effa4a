package io.tongyuan.address.matching;

import io.tongyuan.model.StandardAddress;

/** How far down a place is known, coarse to fine. */
public enum Extent {
    NONE(0, "无"), PROVINCE(2, "省"), CITY(4, "市"), COUNTY(6, "区县"), TOWN(9, "乡镇街道"), VILLAGE(12, "村居"),
    ROAD(0, "道路"), ESTATE(0, "小区"), DOOR_PLATE(0, "门牌"), BUILDING(0, "楼栋"), UNIT(0, "单元"), FLOOR(0, "楼层"),
    ROOM(0, "户室");

    private static final Extent[] DIVISIONS = {VILLAGE, TOWN, COUNTY, CITY, PROVINCE};

    private final int digits;
    private final String chinese;

    Extent(int digits, String chinese) {
        this.digits = digits;
        this.chinese = chinese;
    }

    /** For an agency's person. */
    public String chinese() {
        return chinese;
    }

    public boolean isDivision() {
        return digits > 0;
    }

    public boolean atLeast(Extent other) {
        return compareTo(other) >= 0;
    }

    public boolean isFinerThan(Extent other) {
        return compareTo(other) > 0;
    }

    /** Of this extent and the other the coarser. */
    public Extent coarser(Extent other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The division level of a twelve-digit code, told by its trailing zeros; NONE for a blank one. */
    public static Extent ofDivision(String code) {
        if (code.length() != 12) {
            return NONE;
        }
        for (Extent e : DIVISIONS) {
            int above = e == PROVINCE ? 0 : DIVISIONS[e.indexFromFine() + 1].digits;
            if (!code.substring(above, e.digits).chars().allMatch(c -> c == '0')) {
                return e;
            }
        }
        return NONE;
    }

    /** The digits of a twelve-digit code that say something: 370306 of 370306000000. */
    public static String significant(String code) {
        return code.isEmpty() ? "" : code.substring(0, Math.min(code.length(), ofDivision(code).digits));
    }

    /** The leading digits of a code that say the division of that extent. */
    static String significantTo(Extent extent, String code) {
        return code.substring(0, Math.min(code.length(), extent.digits));
    }

    /** The finest extent that the address itself names. */
    public static Extent of(StandardAddress address) {
        for (Part p : Part.FINE_TO_COARSE) {
            if (!p.of(address).isEmpty()) {
                return p.extent();
            }
        }
        return ofDivision(address.division());
    }

    private int indexFromFine() {
        return VILLAGE.ordinal() - ordinal();
    }
}
