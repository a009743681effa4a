package io.tongyuan.model;

/** The five levels of divisions, in the order in which a path names them. */
public enum Level {
    PROVINCE(2), CITY(4), COUNTY(6), TOWN(9), VILLAGE(12);

    private final int digits;

    Level(int digits) {
        this.digits = digits;
    }

    /** How many leading digits of a twelve-digit code say this level. */
    public int digits() {
        return digits;
    }
}
