package io.tongyuan.model;

import java.util.Arrays;
import java.util.Optional;

/** What stands on a parcel: first character of a real-estate unit's fixture, GB/T 37346. */
public enum FixtureKind {
    BUILDING('F', "房屋等建筑物、构筑物"), WOOD('L', "森林或林木"), OTHER('Q', "其他类型的定着物"), NONE('W', "无定着物");

    private final char code;
    private final String text;

    FixtureKind(char code, String text) {
        this.code = code;
        this.text = text;
    }

    static Optional<FixtureKind> of(char code) {
        return Arrays.stream(values()).filter(k -> k.code == code).findFirst();
    }

    /** In Chinese. */
    public String text() {
        return text;
    }
}
