package io.tongyuan.generate.number;

/** 不动产单元号 (GB/T 37346): a parcel's 19 characters, and 9 of what stands on it, so that land, building and flat share their beginnings. */
public final class EstateUnits {
    private EstateUnits() {
    }

    /**
     * @param area    地籍区, three digits
     * @param subArea 地籍子区, three digits
     * @param kind    two letters: GB state-owned land to build on, JB a collective's
     */
    public static String parcel(String county, String area, String subArea, String kind, int number) {
        return county + area + subArea + kind + "%05d".formatted(number);
    }

    /** The parcel with nothing on it. */
    public static String bare(String parcel) {
        return parcel + "W00000000";
    }

    public static String building(String parcel, int building) {
        return flat(parcel, building, 0);
    }

    /** @param flat from 1; 0 is the building itself */
    public static String flat(String parcel, int building, int flat) {
        return parcel + "F%04d%04d".formatted(building, flat);
    }
}
