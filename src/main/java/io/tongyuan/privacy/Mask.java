package io.tongyuan.privacy;

/** What may be shown of a private value to everybody. */
public final class Mask {
    private static final int SHOWN = 4;

    private Mask() {
    }

    /** 370306199001011234 → 3703**************: never the birth date, the sequence or the check. */
    public static String idNumber(String id) {
        int shown = Math.min(SHOWN, Math.max(0, id.length() - SHOWN));
        return id.substring(0, shown) + "*".repeat(id.length() - shown);
    }

    /** 13812345678 → 138********. */
    public static String phone(String phone) {
        int shown = Math.min(3, Math.max(0, phone.length() - SHOWN));
        return phone.substring(0, shown) + "*".repeat(phone.length() - shown);
    }

    /** 欧阳修 → 欧**: the first character alone. */
    public static String name(String name) {
        int first = name.isEmpty() ? 0 : name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }
}
