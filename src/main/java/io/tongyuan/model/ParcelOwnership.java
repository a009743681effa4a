package io.tongyuan.model;

import java.util.Arrays;
import java.util.Optional;

/** Who owns a parcel: first character of its kind, GB/T 37346. */
public enum ParcelOwnership {
    STATE('G', "国家所有"), COLLECTIVE('J', "集体所有"), UNDETERMINED('Z', "所有权未确定或有争议");

    private final char code;
    private final String text;

    ParcelOwnership(char code, String text) {
        this.code = code;
        this.text = text;
    }

    static Optional<ParcelOwnership> of(char code) {
        return Arrays.stream(values()).filter(o -> o.code == code).findFirst();
    }

    /** In Chinese. */
    public String text() {
        return text;
    }
}
