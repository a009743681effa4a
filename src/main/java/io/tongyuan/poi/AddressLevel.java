package io.tongyuan.poi;

/** How two written addresses compare, see address.comparing. */
public enum AddressLevel {
    SAME("地址相同"), PARTIAL("地址部分相同"), DIFFERENT("地址不同"), UNKNOWN("缺少地址");

    private final String text;

    AddressLevel(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
