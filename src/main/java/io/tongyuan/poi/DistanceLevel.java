package io.tongyuan.poi;

/** How far apart two positions are, against what the category allows. */
public enum DistanceLevel {
    AT("位置相同"), WITHIN("位置在容差之内"), BEYOND("位置超出容差"), FAR("位置相距很远"), UNKNOWN("缺少位置");

    private static final double AT_SHARE = 0.25;
    private static final double FAR_TIMES = 4;

    private final String text;

    DistanceLevel(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** @param metres negative where a position is missing */
    static DistanceLevel of(double metres, double toleranceM) {
        if (metres < 0) {
            return UNKNOWN;
        }
        return metres <= AT_SHARE * toleranceM ? AT : metres <= toleranceM ? WITHIN : metres <= FAR_TIMES * toleranceM ? BEYOND : FAR;
    }
}
