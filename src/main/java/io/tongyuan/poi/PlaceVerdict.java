package io.tongyuan.poi;

/** Whether two places are one. */
public enum PlaceVerdict {
    MATCH("同一地点"), POSSIBLE("可能同一，待人工判定"), NO("不是同一地点");

    private final String text;

    PlaceVerdict(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
