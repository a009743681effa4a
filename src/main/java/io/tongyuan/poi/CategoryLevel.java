package io.tongyuan.poi;

/** How the categories of two places compare. */
public enum CategoryLevel {
    SAME("类别相同"), SAME_GROUP("大类相同"), OTHER("类别不同"), UNKNOWN("类别不明");

    private static final int GROUP_DIGITS = 2;

    private final String text;

    CategoryLevel(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    static CategoryLevel of(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return UNKNOWN;
        }
        return a.equals(b) ? SAME : a.substring(0, GROUP_DIGITS).equals(b.substring(0, GROUP_DIGITS)) ? SAME_GROUP : OTHER;
    }
}
