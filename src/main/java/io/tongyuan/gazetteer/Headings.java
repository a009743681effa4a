package io.tongyuan.gazetteer;

/** Words in the place of a name that open a part of the code list and name no division. */
public final class Headings {
    private Headings() {
    }

    /** 市辖区, 县, 省直辖县级行政区划 and the earlier wordings of it. */
    public static boolean isHeading(String name) {
        return name.equals("市辖区") || name.equals("县") || name.equals("市") || name.contains("直辖") || name.endsWith("市市辖区");
    }
}
