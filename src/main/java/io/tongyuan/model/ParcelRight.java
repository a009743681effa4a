package io.tongyuan.model;

import java.util.Arrays;
import java.util.Optional;

/** By what right a parcel is held: second character of its kind, GB/T 37346; L and N as cadastral surveys use them since. */
public enum ParcelRight {
    COLLECTIVE_OWNERSHIP('A', "集体土地所有权宗地"),
    BUILDING_LAND_SURFACE('B', "建设用地使用权宗地（地表）"),
    BUILDING_LAND_ABOVE('S', "建设用地使用权宗地（地上）"),
    BUILDING_LAND_BELOW('X', "建设用地使用权宗地（地下）"),
    HOMESTEAD('C', "宅基地使用权宗地"),
    CONTRACTED_FARMLAND('D', "土地承包经营权宗地（耕地）"),
    CONTRACTED_FOREST('E', "土地承包经营权宗地（林地）"),
    CONTRACTED_GRASSLAND('F', "土地承包经营权宗地（草地）"),
    FOREST_LAND('L', "林地使用权宗地（承包经营以外）"),
    AGRICULTURAL_LAND('N', "农用地使用权宗地（承包经营以外的非林地）"),
    SEA('H', "海域使用权宗海"),
    ISLAND('G', "无居民海岛使用权海岛"),
    UNDETERMINED('W', "使用权未确定或有争议"),
    OTHER('Y', "其他使用权");

    private final char code;
    private final String text;

    ParcelRight(char code, String text) {
        this.code = code;
        this.text = text;
    }

    static Optional<ParcelRight> of(char code) {
        return Arrays.stream(values()).filter(r -> r.code == code).findFirst();
    }

    /** In Chinese. */
    public String text() {
        return text;
    }

    /** False for pairs that the law leaves no room for: a homestead on state land, sea owned by a collective. */
    boolean fits(ParcelOwnership ownership) {
        return switch (this) {
            case COLLECTIVE_OWNERSHIP, HOMESTEAD -> ownership != ParcelOwnership.STATE;
            case SEA, ISLAND -> ownership != ParcelOwnership.COLLECTIVE;
            default -> true;
        };
    }
}
