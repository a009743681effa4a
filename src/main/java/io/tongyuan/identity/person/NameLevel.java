package io.tongyuan.identity.person;

/** How a written name and a registered one compare; the closest level speaks. */
public enum NameLevel {
    EXACT("姓名一致", "NAME_AND_NUMBER_AGREE"),
    /** The same but for traditional, variant or dotted writing. */
    VARIANT("姓名为繁体、异体或间隔号写法", "NAME_VARIANT"),
    FORMER("所写的是曾用名", "NAME_FORMER"),
    HOMOPHONE("姓名中有同音字", "NAME_HOMOPHONE"),
    /** One character is like the other by shape, near sound or key, or stands for one that could not be written. */
    LOOKALIKE("姓名中有一字形近或音近", "NAME_LOOKALIKE"),
    ONE_CHARACTER("姓名差一字", "NAME_ONE_CHARACTER"),
    SURNAME("只有姓一致", "NAME_SURNAME"),
    OTHER("姓名不同", "NAME_DIFFERS");

    private final String text;
    private final String code;

    NameLevel(String text, String code) {
        this.text = text;
        this.code = code;
    }

    public String text() {
        return text;
    }

    public String code() {
        return code;
    }

    /** Near enough to be the same name, written wrongly. */
    public boolean near() {
        return compareTo(SURNAME) < 0;
    }
}
