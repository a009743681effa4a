package io.tongyuan.poi;

/** Where a place stands: collected, verified by survey, released. Only released ones are shared. */
public enum PlaceState {
    COLLECTED("采集"), VERIFIED("已测绘校核"), RELEASED("已发布"), CLOSED("已停用");

    private final String text;

    PlaceState(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** By its name or what people call it, whatever the case; null where it is none. */
    public static PlaceState named(String name) {
        for (PlaceState s : values()) {
            if (s.name().equalsIgnoreCase(name.strip()) || s.text.equals(name.strip())) {
                return s;
            }
        }
        return null;
    }
}
